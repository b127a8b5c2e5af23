using System.Collections.ObjectModel;
using System.Globalization;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>What is stored of a benefit, as it stands in the fields of its forms.</summary>
internal static class BenefitStoredFields
{
    public static IReadOnlyDictionary<string, string> Of(BenefitForm form, LocalTexts texts)
    {
        var benefit = form.Benefit;
        string Amount(decimal? value) => BenefitStoredFields.Amount(value, texts);
        return form.IsNew ? ReadOnlyDictionary<string, string>.Empty : form.Subject switch
        {
            BenefitField.What => Filled(
                (BenefitField.Name, benefit.Name),
                (BenefitField.Measurability, KeyOf(BenefitChoices.Measurabilities, benefit.Measurability)),
                (BenefitField.Effect, KeyOf(BenefitChoices.Effects, benefit.Effect)), (BenefitField.Goal, benefit.Goal?.Value)),
            BenefitField.Measure => Filled(
                (BenefitField.Indicator, benefit.Indicator?.Value), (BenefitField.Unit, Unit(benefit.Unit)),
                (BenefitField.Share, benefit.Indicator is null ? "" : Amount(benefit.Share))),
            BenefitField.Before => Filled(
                (BenefitField.Baseline, Amount(benefit.Baseline?.Value)), (BenefitField.BaselineMeasured, Day(benefit.Baseline?.Measured)),
                (BenefitField.BaselineSource, benefit.Baseline?.Source)),
            BenefitField.Goals => Filled(
                (BenefitField.Target, Amount(benefit.Target)), (BenefitField.FullEffect, Day(benefit.FullEffect)),
                (BenefitField.Curve, TypedCurve.Write(benefit.Curve)), (BenefitField.FollowedUntil, Day(benefit.FollowedUntil))),
            BenefitField.Use => Filled(
                [(BenefitField.FreedTime, benefit.Story.FreedTime), .. Budget(benefit.Budget, texts)]),
            BenefitField.Story => Filled(
                (BenefitField.Measures, benefit.Story.Measures), (BenefitField.Assumptions, benefit.Story.Assumptions),
                (BenefitField.Drawbacks, benefit.Story.Drawbacks)),
            BenefitField.Lapse => Filled((BenefitField.Lapsed, benefit.Lapsed)),
            _ => ReadOnlyDictionary<string, string>.Empty,
        };
    }

    public static IEnumerable<(string Field, string? Value)> Budget(BudgetEntry? budget, LocalTexts texts) =>
    [
        (BenefitField.BudgetState, budget is null ? "" : KeyOf(BenefitChoices.BudgetStates, budget.State)),
        (BenefitField.BudgetClinic, budget?.Clinic), (BenefitField.BudgetAmount, Amount(budget?.Kroner, texts)),
        (BenefitField.BudgetYear, budget?.Year?.ToString(CultureInfo.InvariantCulture)),
    ];

    public static string Amount(decimal? value, LocalTexts texts) => value is { } number ? texts.Bound(number) : "";

    /// <summary>Without those in which nothing stands.</summary>
    public static Dictionary<string, string> Filled(params IEnumerable<(string Field, string? Value)> fields) =>
        fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Field, field => field.Value!);

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
}
