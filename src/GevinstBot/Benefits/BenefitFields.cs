using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>The fields of each subject, and what stands in them.</summary>
internal static class BenefitFields
{
    public static IEnumerable<AdaptiveElement> Of(BenefitForm form, FilledForm filled) => form.Subject switch
    {
        BenefitField.What => What(form, filled),
        BenefitField.Measure => Measure(form, filled),
        BenefitField.Before => Before(form, filled),
        BenefitField.Goals => Goals(form, filled),
        BenefitField.Use => Use(form, filled),
        BenefitField.Story =>
        [
            Long(BenefitField.Measures, filled), Long(BenefitField.Assumptions, filled), Long(BenefitField.Drawbacks, filled),
        ],
        BenefitField.Realized => Realized(form, filled),
        BenefitField.Lapse => [Say.Text(filled.Texts["benefits.lapse-hint"]), Long(BenefitField.Lapsed, filled)],
        _ => People(form, filled),
    };

    /// <summary>What is stored, as it stands in the fields.</summary>
    public static IReadOnlyDictionary<string, string> Stored(BenefitForm form, LocalTexts texts)
    {
        var benefit = form.Benefit;
        string Amount(decimal? value) => value is { } number ? texts.Bound(number) : "";
        return form.IsNew ? ReadOnlyDictionary<string, string>.Empty : form.Subject switch
        {
            BenefitField.What => Filled(
                (BenefitField.Name, benefit.Name), (BenefitField.Measurability, KeyOf(BenefitEdit.Measurabilities, benefit.Measurability)),
                (BenefitField.Effect, KeyOf(BenefitEdit.Effects, benefit.Effect)), (BenefitField.Goal, benefit.Goal?.Value)),
            BenefitField.Measure => Filled(
                (BenefitField.Indicator, benefit.Indicator?.Value), (BenefitField.Unit, Unit(benefit.Unit)),
                (BenefitField.Share, benefit.Indicator is null ? "" : Amount(benefit.Share))),
            BenefitField.Before => Filled(
                (BenefitField.Baseline, Amount(benefit.Baseline?.Value)), (BenefitField.BaselineMeasured, Day(benefit.Baseline?.Measured)),
                (BenefitField.BaselineSource, benefit.Baseline?.Source)),
            BenefitField.Goals => Filled(
                (BenefitField.Target, Amount(benefit.Target)), (BenefitField.FullEffect, Day(benefit.FullEffect)),
                (BenefitField.Curve, TypedCurve.Write(benefit.Curve))),
            BenefitField.Use => Filled(
                (BenefitField.FreedTime, benefit.Story.FreedTime),
                (BenefitField.BudgetState, benefit.Budget is { } budget ? KeyOf(BenefitEdit.BudgetStates, budget.State) : ""),
                (BenefitField.BudgetClinic, benefit.Budget?.Clinic), (BenefitField.BudgetAmount, Amount(benefit.Budget?.Kroner)),
                (BenefitField.BudgetYear, benefit.Budget?.Year?.ToString(CultureInfo.InvariantCulture))),
            BenefitField.Story => Filled(
                (BenefitField.Measures, benefit.Story.Measures), (BenefitField.Assumptions, benefit.Story.Assumptions),
                (BenefitField.Drawbacks, benefit.Story.Drawbacks)),
            BenefitField.Lapse => Filled((BenefitField.Lapsed, benefit.Lapsed)),
            _ => ReadOnlyDictionary<string, string>.Empty,
        };
    }

    private static IEnumerable<AdaptiveElement> What(BenefitForm form, FilledForm filled)
    {
        var (texts, goals) = (filled.Texts, form.Question.Book.Goals.Goals);
        yield return filled.Text(BenefitField.Name, texts["benefits.field.name"], BenefitEdit.LongestName);
        yield return filled.Tap(
            BenefitField.Effect, texts["benefits.field.effect"],
            BenefitEdit.Effects.Keys.Select(key => (texts[$"benefits.effect.{key}"], key)));
        yield return filled.Tap(
            BenefitField.Measurability, texts["benefits.field.measurability"],
            BenefitEdit.Measurabilities.Keys.Select(key => (texts[$"benefits.measurability.{key}"], key)), otherwise: "quantitative");
        if (goals.Count > 0)
            yield return filled.OneOf(
                BenefitField.Goal, texts["benefits.field.goal"], goals.Select(goal => (goal.Name, goal.Id.Value)),
                hint: texts["benefits.goal-hint"]);
    }

    /// <summary>Whoever is in the network can be chosen; anybody else is named, and found in the directory.</summary>
    private static IEnumerable<AdaptiveElement> People(BenefitForm form, FilledForm filled)
    {
        var roster = form.Question.Roster;
        var named = form.Question.Book.Plans.Where(plan => plan.Organization == form.Plan!.Organization)
            .SelectMany(plan => plan.Benefits.SelectMany(benefit => benefit.People.All))
            .Concat(HandoverTo.Known(form.Plan!.Organization, new PersonId(""), roster).Select(person => person.Id))
            .Distinct().Select(roster.Find).OfType<Person>();
        return
        [
            Say.Text(filled.Texts[$"benefits.who.{form.Subject}"]),
            .. PersonPart.Fields(named, filled, form.Question.HasDirectory, form.Directory, form.Benefit.Named(form.Subject)?.Value),
        ];
    }

    private static IEnumerable<AdaptiveElement> Measure(BenefitForm form, FilledForm filled)
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

    private static IEnumerable<AdaptiveElement> Before(BenefitForm form, FilledForm filled) =>
        BeforeFields(form, filled).OfType<AdaptiveElement>();

    private static IEnumerable<AdaptiveElement> Goals(BenefitForm form, FilledForm filled)
    {
        var texts = filled.Texts;
        yield return filled.Text(BenefitField.Target, WithUnit("benefits.field.target", form, texts), longest: 40);
        yield return filled.Date(BenefitField.FullEffect, texts["benefits.field.full-effect"], form.Question.Today.PlusYears(-5));
        yield return filled.LongText(
            BenefitField.Curve, WithUnit("benefits.field.curve", form, texts), TypedCurve.Longest, hint: texts["benefits.curve-hint"]);
    }

    /// <summary>Saved time is asked what it is used for, and money in whose budget it is; who changes the effect loses neither.</summary>
    private static IEnumerable<AdaptiveElement> Use(BenefitForm form, FilledForm filled)
    {
        var texts = filled.Texts;
        if (form.Benefit.Effect is not EffectType.Budget || form.Benefit.Story.FreedTime.Length > 0)
            yield return Long(BenefitField.FreedTime, filled);
        yield return filled.Tap(
            BenefitField.BudgetState, texts["benefits.field.budget-state"],
            BenefitEdit.BudgetStates.Keys.Select(key => (texts[$"benefits.budget-state.{key}"], key)));
        yield return filled.Text(BenefitField.BudgetClinic, texts["benefits.field.budget-clinic"], BenefitEdit.LongestClinic);
        yield return filled.Text(BenefitField.BudgetAmount, texts["benefits.field.budget-amount"], longest: 30);
        yield return filled.Text(BenefitField.BudgetYear, texts["benefits.field.budget-year"], longest: 4);
    }

    /// <summary>The latest month that is over stands first: nobody has to choose what is usually meant.</summary>
    private static IEnumerable<AdaptiveElement> Realized(BenefitForm form, FilledForm filled)
    {
        var (texts, months) = (filled.Texts, BenefitMeasurements.Choosable(form.Question.Today).ToList());
        yield return Say.Text(texts["benefits.realized-hint"]);
        yield return filled.OneOf(
            BenefitField.Month, texts["benefits.field.month"],
            months.Select(month => (texts.Capital(texts.Month(month)), BenefitMeasurements.Key(month))),
            otherwise: BenefitMeasurements.Key(months[0]));
        yield return filled.Text(BenefitField.Level, WithUnit("benefits.field.level", form, texts), longest: 40);
        yield return filled.Date(BenefitField.Expected, texts["benefits.field.expected"], form.Question.Today.PlusYears(-1));
    }

    private static AdaptiveElement Long(string field, FilledForm filled) =>
        filled.LongText(field, filled.Texts[$"benefits.field.{field}"], BenefitEdit.LongestText);

    private static string WithUnit(string key, BenefitForm form, LocalTexts texts) => form.Limits.UnitOf(form.Benefit) switch
    {
        { Kind: UnitKind.Days } => texts[key, texts["indicators.unit-days"]],
        { Kind: UnitKind.Percent } => texts[key, texts["indicators.unit-percent"]],
        { Text.Length: > 0 } unit => texts[key, unit.Text],
        _ => texts[key, texts["benefits.no-unit"]],
    };

    private static string Unit(IndicatorUnit? unit) => unit switch
    {
        null => "",
        { Kind: UnitKind.Days } => "dager",
        { Kind: UnitKind.Percent } => "%",
        _ => unit.Text,
    };

    private static string KeyOf<T>(IReadOnlyDictionary<string, T> choices, T value) where T : struct =>
        choices.First(choice => choice.Value.Equals(value)).Key;

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private static Dictionary<string, string> Filled(params (string Field, string? Value)[] fields) =>
        fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Field, field => field.Value!);
}
