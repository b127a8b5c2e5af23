using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// What somebody has told of a benefit with a measure of its own, month by month. It is no part of the plan: what is realised changes
/// nothing that was approved.
/// </summary>
public sealed record BenefitMeasurements(BenefitKey Benefit, IReadOnlyList<Measurement> Months, PersonId By, Instant At)
    : IVersioned<BenefitMeasurements>
{
    /// <summary>One argument: the month of the baseline.</summary>
    public const string BeforeBaseline = "benefits.month-before-baseline";

    public const string ExpectedBeforeMonth = "benefits.expected-before-month";

    /// <summary>How many months back somebody can choose.</summary>
    public const int MostMonths = 12;

    PersonId? IVersioned<BenefitMeasurements>.By => By;

    public int Version { get; init; } = 1;

    /// <summary>The same with a month in the place of what was told of it before; in order.</summary>
    public BenefitMeasurements With(Measurement measured) => this with
    {
        Months = [.. Months.Where(month => month.Month != measured.Month).Append(measured).OrderBy(month => month.Month)],
    };

    public bool SaysTheSameAs(BenefitMeasurements other) => Benefit == other.Benefit && Months.SequenceEqual(other.Months);

    /// <summary>The months that can be told of: those that are over, the latest first.</summary>
    public static IEnumerable<YearMonth> Choosable(LocalDate today) =>
        Enumerable.Range(1, MostMonths).Select(back => today.ToYearMonth().PlusMonths(-back));

    /// <param name="typed">What was typed.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="limits">What it is counted in, and the day.</param>
    public static Checked<Measurement> Read(IReadOnlyDictionary<string, string> typed, Benefit benefit, BenefitLimits limits)
    {
        var form = new TypedForm(typed);
        var months = Choosable(limits.Today).ToDictionary(Key);
        var month = form.RequiredChoice(BenefitField.Month, months);
        if (form.IsEmpty(BenefitField.Level))
            form.Refuse(BenefitField.Level, TypedForm.Required);
        var unit = limits.UnitOf(benefit) ?? new IndicatorUnit(UnitKind.Other, "");
        var level = form.Number(BenefitField.Level, (text, field) => TypedAmount.Read(text, field, unit));
        var expected = form.IsEmpty(BenefitField.Expected) ? null : Expected(form, month);
        if (!form.IsRefused(BenefitField.Month) && benefit.CountedFrom is { } from && month < from.Measured.ToYearMonth())
            form.Refuse(BenefitField.Month, BeforeBaseline, Key(from.Measured.ToYearMonth()));
        return form.Checked(() => new Measurement(month, level!.Value) { Expected = expected });
    }

    public static string Key(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static YearMonth? Expected(TypedForm form, YearMonth month)
    {
        if (TypedDate.Read(form[BenefitField.Expected]) is not { } day)
            form.Refuse(BenefitField.Expected, TypedForm.NotADate);
        else if (day.ToYearMonth() < month)
            form.Refuse(BenefitField.Expected, ExpectedBeforeMonth);
        else
            return day.ToYearMonth();
        return null;
    }
}
