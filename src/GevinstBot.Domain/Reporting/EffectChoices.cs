using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>When a measure is to have full effect, as people say it: two taps instead of a calendar.</summary>
public static class EffectChoices
{
    /// <summary>Keys of the texts; one argument each, the day.</summary>
    public const string YearEnd = "indicators.effect-year-end";

    public const string OneMonth = "indicators.effect-one-month";
    public const string ThreeMonths = "indicators.effect-three-months";
    public const string SixMonths = "indicators.effect-six-months";

    /// <summary>Another day than these.</summary>
    public const string Other = "other";

    /// <summary>The nearest first; no two are the same day.</summary>
    public static IReadOnlyList<(string TextKey, LocalDate Day)> From(LocalDate today) =>
    [
        .. new[]
            {
                (TextKey: YearEnd, Day: new LocalDate(today.Year, 12, 31)),
                (TextKey: OneMonth, Day: today.PlusMonths(1)),
                (TextKey: ThreeMonths, Day: today.PlusMonths(3)),
                (TextKey: SixMonths, Day: today.PlusMonths(6)),
            }
            .DistinctBy(choice => choice.Day).OrderBy(choice => choice.Day),
    ];
}
