using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>A benefit's facts on a card: from what to what, who has it, and what is said of its use.</summary>
internal static class BenefitPart
{
    /// <summary>What is planned and realised in words, where no table says it; null for what is followed in words alone.</summary>
    public static AdaptiveElement? Progress(BenefitSeries series, BenefitsQuestion question, LocalTexts texts) =>
        series.Benefit.Measurability is Measurability.Qualitative ? null : Say.Line(texts.Progress(series, question.Book, question.Month));

    /// <summary>The facts with what is forecast.</summary>
    public static IEnumerable<AdaptiveElement?> Details(BenefitSeries series, BenefitsQuestion question, LocalTexts texts) =>
    [
        Forecast(series, question, texts) is { } forecast ? Say.SubtleLine(forecast) : null,
        .. Facts(series, question, texts),
    ];

    /// <summary>What isn't known isn't there.</summary>
    public static IEnumerable<AdaptiveElement?> Facts(BenefitSeries series, BenefitsQuestion question, LocalTexts texts)
    {
        var benefit = series.Benefit;
        return
        [
            Target(benefit, question.Book.UnitOf(benefit), texts) is { } target ? Say.SubtleLine(target) : null,
            Say.SubtleLine(texts[
                "benefits.people", question.Roster.Name(series.Plan.OwnerOf(benefit, question.Roster), texts),
                question.Roster.Name(benefit.People.Responsible, texts)]),
            benefit.Story.FreedTime.Length == 0 ? null : Say.SubtleLine(texts["benefits.freed-time-is", benefit.Story.FreedTime]),
            Budget(benefit, texts) is { } budget ? Say.SubtleLine(budget) : null,
            question.Book.ChangesOf(series) is [.., var last]
                ? Say.SubtleLine(texts["benefits.changed", last.What, texts.Month(last.Month)])
                : null,
            benefit.Lapsed is { } reason ? Say.SubtleLine(texts["benefits.lapsed-because", reason]) : null,
        ];
    }

    private static string? Target(Benefit benefit, IndicatorUnit? unit, LocalTexts texts) =>
        benefit is { CountedFrom: { } from, Target: { } target, FullEffect: { } full }
            ? texts[
                "benefits.from-to", texts.Level(from.Value, unit), texts.Date(from.Measured), texts.Level(target, unit), texts.Date(full)]
            : null;

    private static string? Forecast(BenefitSeries series, BenefitsQuestion question, LocalTexts texts) =>
        series.Benefit.FullEffect is { } full && full.ToYearMonth() > question.Month
        && series.ForecastIn(full.ToYearMonth(), question.Month) is { } forecast && series.FullEffect is { } whole
        && question.Book.UnitOf(series.Benefit) is var unit
            ? texts["benefits.forecast", texts.Effect(forecast, unit), texts.Effect(whole, unit), texts.Month(full.ToYearMonth())]
            : null;

    private static string? Budget(Benefit benefit, LocalTexts texts) => benefit.Budget switch
    {
        null => null,
        { State: BudgetState.No } => texts["benefits.budget-no"],
        { Kroner: { } kroner, Year: { } year } budget => texts[
            "benefits.budget-all", texts[$"benefits.budget-state.{BenefitWords.Key(budget.State)}"], budget.Clinic,
            texts.Number(kroner, 0), $"{year}"],
        { } budget => texts["benefits.budget-clinic", texts[$"benefits.budget-state.{BenefitWords.Key(budget.State)}"], budget.Clinic],
    };
}
