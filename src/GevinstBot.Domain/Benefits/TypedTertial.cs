using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>Which tertial somebody means: «2 2026», «2. tertial 2026», «2026-T2», «andre tertial», «2025».</summary>
public static class TypedTertial
{
    private static readonly string[][] Numbers =
    [
        ["1", "t1", "1st", "første", "first"], ["2", "t2", "2nd", "andre", "second"], ["3", "t3", "3rd", "tredje", "third"],
    ];

    private static readonly string[] Overlooked = ["tertial", "tertialet", "for", "i", "of", "the"];

    /// <summary>
    /// Null where it can't be told. Without a year it is the last of its number that is over, and of a year alone its last.
    /// </summary>
    /// <param name="words">What was typed.</param>
    /// <param name="today">The day.</param>
    public static BenefitTertial? Read(string words, LocalDate today)
    {
        (int? number, int? year) = (null, null);
        var parts = CleanText.Command(words).Split([' ', '-', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Except(Overlooked))
        {
            if (part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0)
                year = typed;
            else if (Array.FindIndex(Numbers, names => names.Contains(part)) is >= 0 and var at)
                number = at + 1;
            else
                return null;
        }
        return Meant(number, year, BenefitTertial.LastBefore(today).Period);
    }

    private static BenefitTertial Meant(int? number, int? year, ReportingPeriod last)
    {
        if (year is { } of)
            return new BenefitTertial(number is { } one ? ReportingPeriod.Tertial(of, one)
                : of == last.CalendarYear ? last : ReportingPeriod.Tertial(of, 3));
        while (number is not null && last.Number != number)
            last = last.Previous();
        return new BenefitTertial(last);
    }
}
