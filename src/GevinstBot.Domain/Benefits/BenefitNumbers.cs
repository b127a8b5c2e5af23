using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>The subjects of a benefit that are numbers: what it is measured with, what it was, and what it is to be.</summary>
internal static class BenefitNumbers
{
    public static Benefit Measure(TypedForm form, Benefit before, BenefitLimits limits)
    {
        if (form.IsEmpty(BenefitField.Indicator) == form.IsEmpty(BenefitField.Unit))
            form.Refuse(BenefitField.Indicator, BenefitEdit.OwnOrIndicator);
        var indicator = form.IsEmpty(BenefitField.Indicator)
            ? (IndicatorId?)null
            : new IndicatorId(form.RequiredChoice(BenefitField.Indicator, [.. limits.Indicators.Select(known => known.Id.Value)]));
        var unit = CleanText.Line(form.Text(BenefitField.Unit, BenefitEdit.LongestUnit));
        return before with
        {
            Indicator = indicator,
            Unit = indicator is null && unit.Length > 0 ? BenefitChoices.UnitCalled(unit) : null,
            Share = indicator is null ? Benefit.WholeShare : Share(form),
        };
    }

    public static Benefit Before(TypedForm form, Benefit before, BenefitLimits limits)
    {
        if (form.IsEmpty(BenefitField.Baseline))
            form.Refuse(BenefitField.Baseline, TypedForm.Required);
        var value = Amount(form, BenefitField.Baseline, before, limits);
        var measured = TypedDate.Read(form[BenefitField.BaselineMeasured]);
        if (measured is null)
            form.Refuse(
                BenefitField.BaselineMeasured,
                form.IsEmpty(BenefitField.BaselineMeasured) ? TypedForm.Required : TypedForm.NotADate);
        else if (measured > limits.Today)
            form.Refuse(BenefitField.BaselineMeasured, BenefitEdit.MeasuredInFuture);
        var source = CleanText.Line(form.Text(BenefitField.BaselineSource, BenefitEdit.LongestUnit * 2));
        var point = CleanText.Line(form.Text(BenefitField.DecisionPoint, BenefitEdit.LongestDecisionPoint));
        if (value is not { } number || measured is not { } day)
            return before;
        var baseline = new Baseline(number, day, source);
        if (BenefitRules.BaselineChange(before, baseline, point) is { } problem)
            form.Refuse(problem.Field, problem.TextKey, problem.Arguments);
        var isNew = point.Length > 0 && !before.Frozen.Any(known => BenefitRules.IsSame(known.DecisionPoint, point));
        return before with
        {
            Baseline = baseline,
            Frozen = isNew ? [.. before.Frozen, new FrozenBaseline(point, limits.Today, baseline)] : before.Frozen,
        };
    }

    public static Benefit Goals(TypedForm form, Benefit before, BenefitLimits limits)
    {
        var unit = limits.UnitOf(before) ?? new IndicatorUnit(UnitKind.Other, "");
        var target = Amount(form, BenefitField.Target, before, limits);
        var full = form.RequiredDate(
            BenefitField.FullEffect, before.CountedFrom?.Measured ?? limits.Today.PlusYears(-10), BenefitEdit.FullEffectTooEarly);
        var curve = TypedCurve.Read(form, BenefitField.Curve, unit);
        var until = form.IsEmpty(BenefitField.FollowedUntil)
            ? null
            : form.RequiredDate(BenefitField.FollowedUntil, full ?? limits.Today, BenefitEdit.FollowedTooShort);
        if (before.Measurability is Measurability.Quantitative && form.IsEmpty(BenefitField.Target))
            form.Refuse(BenefitField.Target, TypedForm.Required);
        full = Moved(form, before, full, curve);
        return before with { Target = target, FullEffect = full, Curve = curve, FollowedUntil = until < full ? full : until };
    }

    /// <summary>
    /// A milestone that comes later moves the full effect as much, or leaves it: whoever has moved one and said nothing of the other is
    /// asked. What stands in the month of the full effect is no milestone on the way to it.
    /// </summary>
    private static LocalDate? Moved(TypedForm form, Benefit before, LocalDate? full, IReadOnlyList<CurvePoint> curve)
    {
        if (full is not { } day || day != before.FullEffect || curve.Count != before.Curve.Count
            || curve is not [.., var last] || last.Month <= before.Curve[^1].Month || last.Month == day.ToYearMonth())
            return full;
        var months = Period.Between(before.Curve[^1].Month.OnDayOfMonth(1), last.Month.OnDayOfMonth(1), PeriodUnits.Months).Months;
        if (form.Choice(BenefitField.MoveFull, BenefitChoices.Moves) is { } isMoved)
            return isMoved ? day.PlusMonths(months) : day;
        form.Refuse(BenefitField.MoveFull, BenefitRules.MilestoneMoved, $"{months}", day.PlusMonths(months));
        return full;
    }

    private static decimal Share(TypedForm form)
    {
        if (form.IsEmpty(BenefitField.Share))
            return Benefit.WholeShare;
        var share = form.Number(BenefitField.Share, TypedNumber.Read) ?? Benefit.WholeShare;
        if (share is <= 0 or > Benefit.WholeShare)
            form.Refuse(BenefitField.Share, BenefitEdit.ShareOutside);
        return share;
    }

    private static decimal? Amount(TypedForm form, string field, Benefit benefit, BenefitLimits limits)
    {
        var unit = limits.UnitOf(benefit) ?? new IndicatorUnit(UnitKind.Other, "");
        return form.Number(field, (text, of) => TypedAmount.Read(text, of, unit));
    }
}
