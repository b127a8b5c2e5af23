using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>The fields of what is counted: with what, from where, to where, and what was measured.</summary>
internal static class BenefitNumberFields
{
    public static IEnumerable<AdaptiveElement> Measure(BenefitForm form, FilledForm filled)
    {
        var (texts, indicators) = (filled.Texts, form.Limits.Indicators);
        if (indicators.Count > 0)
        {
            yield return filled.OneOf(
                BenefitField.Indicator, texts["benefits.field.indicator"],
                indicators.Select(definition => (definition.Name, definition.Id.Value)), hint: texts["benefits.indicator-hint"]);
            yield return filled.Text(BenefitField.Share, texts["benefits.field.share"], longest: 10, otherwise: "100");
        }
        yield return filled.Text(
            BenefitField.Unit, texts["benefits.field.unit"], BenefitEdit.LongestUnit, hint: texts["benefits.unit-hint"]);
    }

    private static IEnumerable<AdaptiveElement?> BeforeFields(BenefitForm form, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return form.Benefit.Frozen is [.., var frozen]
            ? Say.Typed(texts["benefits.frozen", frozen.DecisionPoint, texts.Date(frozen.On)])
            : null;
        yield return filled.Text(BenefitField.Baseline, WithUnit("benefits.field.baseline", form, texts), longest: 40);
        yield return filled.Date(
            BenefitField.BaselineMeasured, texts["benefits.field.baseline-measured"], form.Question.Today.PlusYears(-10));
        yield return filled.Text(BenefitField.BaselineSource, texts["benefits.field.baseline-source"], BenefitEdit.LongestUnit * 2);
        yield return filled.Text(
            BenefitField.DecisionPoint, texts["benefits.field.decision-point"], BenefitEdit.LongestDecisionPoint,
            hint: texts["benefits.decision-hint"]);
    }

    public static IEnumerable<AdaptiveElement> Before(BenefitForm form, FilledForm filled) =>
        BeforeFields(form, filled).OfType<AdaptiveElement>();

    public static IEnumerable<AdaptiveElement> Goals(BenefitForm form, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return filled.Text(BenefitField.Target, WithUnit("benefits.field.target", form, texts), longest: 40);
        yield return filled.Date(BenefitField.FullEffect, texts["benefits.field.full-effect"], form.Question.Today.PlusYears(-5));
        yield return filled.LongText(
            BenefitField.Curve, WithUnit("benefits.field.curve", form, texts), TypedCurve.Longest, hint: texts["benefits.curve-hint"]);
        if (filled.IsWrong(BenefitField.MoveFull) || filled.IsFilled(BenefitField.MoveFull))
            yield return filled.Tap(
                BenefitField.MoveFull, texts["benefits.field.move-full"],
                BenefitChoices.Moves.Keys.Select(key => (texts[$"benefits.move-full.{key}"], key)));
        yield return filled.Date(BenefitField.FollowedUntil, texts["benefits.field.followed-until"], form.Question.Today);
    }

    public static IEnumerable<AdaptiveElement> Realized(BenefitForm form, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return Say.Text(texts["benefits.realized-hint"]);
        if (form.Told is { Months: [.., var last] })
            yield return Say.SmallLine(texts[
                "benefits.told-last", texts.Level(last.Level, form.Limits.UnitOf(form.Benefit)), texts.Month(last.Month)]);
        yield return Month(form, filled);
        yield return filled.Text(BenefitField.Level, WithUnit("benefits.field.level", form, texts), longest: 40);
        yield return filled.Date(BenefitField.Expected, texts["benefits.field.expected"], form.Question.Today.PlusYears(-1));
    }

    /// <summary>What the line has changed, and what it said last.</summary>
    public static IEnumerable<AdaptiveElement> Changes(BenefitForm form, FilledForm filled)
    {
        if (form.Told is { Changes: [.., var last] })
            yield return Say.SmallLine(filled.Texts["benefits.changed", last.What, filled.Texts.Month(last.Month)]);
        yield return Month(form, filled);
        yield return filled.LongText(BenefitField.CarriedOut, filled.Texts["benefits.field.carried-out"], CarriedOut.LongestWhat);
    }

    /// <summary>The latest month that is over stands first: nobody has to choose what is usually meant.</summary>
    private static AdaptiveElement Month(BenefitForm form, FilledForm filled)
    {
        var (texts, months) = (filled.Texts, BenefitMeasurements.Choosable(form.Question.Today).ToList());
        return filled.OneOf(
            BenefitField.Month, texts["benefits.field.month"],
            months.Select(month => (texts.Capital(texts.Month(month)), BenefitMeasurements.Key(month))),
            otherwise: BenefitMeasurements.Key(months[0]));
    }

    private static string WithUnit(string key, BenefitForm form, LocalTexts texts) =>
        texts.LabelIn(key, form.Limits.UnitOf(form.Benefit));
}
