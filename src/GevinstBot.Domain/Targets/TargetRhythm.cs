using System.Globalization;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.Targets;

/// <summary>The card that a lead asks for in order to set a year's targets.</summary>
public static class TargetRhythm
{
    public static readonly RoundKind Kind = new("targets");

    /// <summary>How many days it lives: letters of assignment are read over a week or two.</summary>
    public const int Days = 14;

    /// <summary>From this month on people set the targets of the year that comes.</summary>
    private const int FirstMonthOfNext = 10;

    /// <summary>Years farther away are a slip of the finger.</summary>
    private const int MostYearsAway = 5;

    /// <summary>The year whose targets are set now, where nobody says which.</summary>
    public static int YearAt(LocalDate today) => today.Month >= FirstMonthOfNext ? today.Year + 1 : today.Year;

    /// <summary>The year that somebody typed; null when it is none, or too far away.</summary>
    public static int? Typed(string text, LocalDate today) =>
        text.Trim() is { Length: 4 } digits && digits.All(char.IsAsciiDigit)
        && int.Parse(digits, CultureInfo.InvariantCulture) is var year && Math.Abs(year - today.Year) <= MostYearsAway
            ? year
            : null;
}
