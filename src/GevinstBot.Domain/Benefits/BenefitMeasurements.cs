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

    /// <summary>What was said when it was asked about, in the order of the months.</summary>
    public IReadOnlyList<BenefitStatus> Statuses { get; init; } = [];

    /// <summary>What the line has changed, in the order of the months.</summary>
    public IReadOnlyList<CarriedOut> Changes { get; init; } = [];

    /// <summary>Null when nothing was said of the month.</summary>
    public BenefitStatus? StatusOf(YearMonth month) => Statuses.FirstOrDefault(status => status.Month == month);

    /// <summary>The same with a month in the place of what was told of it before; in order.</summary>
    public BenefitMeasurements With(Measurement measured) => this with
    {
        Months = [.. Months.Where(month => month.Month != measured.Month).Append(measured).OrderBy(month => month.Month)],
    };

    /// <summary>The same with what was changed in a month, in the place of what was told of it before; empty words take it away.</summary>
    public BenefitMeasurements With(CarriedOut change) => this with
    {
        Changes =
        [
            .. Changes.Where(one => one.Month != change.Month).Concat(change.What.Length == 0 ? [] : [change]).OrderBy(one => one.Month),
        ],
    };

    /// <summary>
    /// The same with what was told when it was asked about. Where the indicator's number was confirmed, that counts and no other; why it is
    /// behind stays, until somebody says otherwise.
    /// </summary>
    public BenefitMeasurements WithTold(ToldBenefit told)
    {
        var month = told.Status.Month;
        var counted = told.Measured is { } measured ? With(measured)
            : told.Status.IsConfirmed ? this with { Months = [.. Months.Where(one => one.Month != month)] }
            : this;
        return counted.With(told.Status with { Deviation = StatusOf(month)?.Deviation }).With(told.Change);
    }

    /// <summary>
    /// The same with why it is behind, which is the last that was said of the month: its number may have been told days before, by somebody
    /// else. A month of which nothing was said has nothing to be behind with.
    /// </summary>
    public BenefitMeasurements Explained(YearMonth month, BenefitDeviation deviation, PersonId by, Instant at) =>
        StatusOf(month) is { } status ? With(status with { Deviation = deviation, By = by, At = at }) : this;

    /// <summary>The same without a reason, because it isn't behind any more.</summary>
    public BenefitMeasurements Unexplained(YearMonth month) =>
        StatusOf(month) is { } status ? With(status with { Deviation = null }) : this;

    private BenefitMeasurements With(BenefitStatus status) => this with
    {
        Statuses = [.. Statuses.Where(one => one.Month != status.Month).Append(status).OrderBy(one => one.Month)],
    };

    public bool SaysTheSameAs(BenefitMeasurements other) =>
        Benefit == other.Benefit
        && Months.SequenceEqual(other.Months)
        && Statuses.Count == other.Statuses.Count
        && Statuses.Zip(other.Statuses).All(pair => pair.First.SaysTheSameAs(pair.Second))
        && Changes.Count == other.Changes.Count
        && Changes.Zip(other.Changes).All(pair => pair.First.SaysTheSameAs(pair.Second));

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

    /// <summary>What was changed, as somebody typed it in its benefit's plan.</summary>
    public static Checked<CarriedOut> ReadChange(IReadOnlyDictionary<string, string> typed, PersonId by, LocalDate today)
    {
        var form = new TypedForm(typed);
        var month = form.RequiredChoice(BenefitField.Month, Choosable(today).ToDictionary(Key));
        var what = form.RequiredText(BenefitField.CarriedOut, Benefits.CarriedOut.LongestWhat);
        return form.Checked(() => new CarriedOut(month, what, by));
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
