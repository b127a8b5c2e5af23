using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>A benefit that is asked about: which it is, what was planned by now, and what has been told.</summary>
internal static class BenefitStatusPart
{
    private const int MostPoints = 12;

    public static IEnumerable<AdaptiveElement?> About(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        var (plan, benefit) = (asked.Due.Plan, asked.Benefit);
        var words = Place.Together(
            Say.Labelled(benefit.Name),
            Say.SmallLine(texts.PlanName(plan, question.Facts.Roster)),
            Say.Line(Planned(question, asked, texts)));
        return [(Course(question, asked, texts) is { } picture ? Place.Row(words, picture) : words).Apart(AdaptiveSpacing.Medium)];
    }

    /// <summary>«Målt 45 timer per uke, planlagt 60 · ligger etter planen», or what was said in words.</summary>
    public static string Told(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        if (asked.Status is not { } status)
            return texts["benefit-status.unanswered"];
        if (status.State is not ToldState.Measured)
            return texts[$"benefit-status.state.{BenefitWords.Key(status.State)}"];
        var series = question.Facts.Book.SeriesOf(asked.Due.Plan, asked.Benefit);
        var unit = question.Facts.Book.UnitOf(asked.Benefit);
        return series.MeasuredBy(question.Month) is { } measured && series.PlannedLevelIn(question.Month) is { } planned
            ? texts[
                "benefit-status.told", texts.Level(measured.Level, unit), texts.Level(Math.Round(planned, 1), unit),
                texts.State(series.StateIn(question.Month))]
            : texts.State(series.StateIn(question.Month));
    }

    private static string Planned(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        var (benefit, full) = (asked.Benefit, texts.Date(asked.Benefit.FullEffect!.Value));
        var unit = question.Facts.Book.UnitOf(benefit);
        return question.Facts.Book.SeriesOf(asked.Due.Plan, benefit).PlannedLevelIn(question.Month) is { } planned
            ? texts["benefit-status.planned", texts.Level(Math.Round(planned, 1), unit), texts.Level(benefit.Target!.Value, unit), full]
            : texts["benefit-status.planned-words", full];
    }

    /// <summary>What has been measured, with the level that is planned as the line across.</summary>
    private static AdaptiveElement? Course(BenefitStatusQuestion question, AskedBenefit asked, LocalTexts texts)
    {
        var series = question.Facts.Book.SeriesOf(asked.Due.Plan, asked.Benefit);
        var unit = question.Facts.Book.UnitOf(asked.Benefit);
        var levels = series.Measured.Where(one => one.Month <= question.Month).TakeLast(MostPoints).Select(one => one.Level).ToList();
        return levels.Count < 3 || asked.Benefit.Target is not { } target
            ? null
            : Chart.TrendPicture(
                texts["indicators.course", texts.List([.. levels.Select(level => texts.Level(level, unit))]), texts.Bound(target)],
                levels, target);
    }
}
