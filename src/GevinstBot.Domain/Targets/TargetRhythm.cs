using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Targets;

/// <summary>
/// The card on which leads set a year's targets: whenever one asks for it, and in January, when the letters of assignment come. Nobody is
/// reminded: the card counts what is missing.
/// </summary>
public static class TargetRhythm
{
    public static readonly RoundKind Kind = new("targets");

    /// <summary>How many days it lives: letters of assignment are read over a week or two.</summary>
    public const int Days = 14;

    /// <summary>When in January it is sent: after the month's report, and before contacts confirm that they still are.</summary>
    private const int OpensOn = 18;

    /// <summary>How many days the card of January lives: letters are passed on through February.</summary>
    private const int StandsInJanuary = 45;

    /// <summary>From this month on people set the targets of the year that comes.</summary>
    private const int FirstMonthOfNext = 10;

    /// <summary>Years farther away are a slip of the finger.</summary>
    private const int MostYearsAway = 5;

    /// <summary>The round of a year; its name is the year.</summary>
    public static Round OfYear(int year, IEnumerable<PersonId> leads, SendingHours sending)
    {
        var opens = sending.MorningOf(sending.Calendar.SendingDayOnOrAfter(new LocalDate(year, 1, OpensOn)));
        return new Round(
            new RoundId(Kind, $"{year}"), opens, opens + Duration.FromDays(StandsInJanuary),
            [.. leads.Select(lead => new Addressee(lead.Value, lead))])
        {
            ExpectsAnswer = false,
        };
    }

    /// <summary>The year that a round proposes to set targets for; null for one that somebody asked for.</summary>
    public static int? YearOf(RoundId round) => round.Period.Length == 4 ? int.Parse(round.Period, CultureInfo.InvariantCulture) : null;

    /// <summary>The year whose targets are set now, where nobody says which.</summary>
    public static int YearAt(LocalDate today) => today.Month >= FirstMonthOfNext ? today.Year + 1 : today.Year;

    /// <summary>The year that somebody typed; null when it is none, or too far away.</summary>
    public static int? Typed(string text, LocalDate today) =>
        text.Trim() is { Length: 4 } digits && digits.All(char.IsAsciiDigit)
        && int.Parse(digits, CultureInfo.InvariantCulture) is var year && Math.Abs(year - today.Year) <= MostYearsAway
            ? year
            : null;
}
