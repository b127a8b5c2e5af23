using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What a benefit's form can name, and what it stands beside.</summary>
/// <param name="Plan">The plan that it is in.</param>
/// <param name="Others">The organisation's other plans: an indicator's shares are counted over all.</param>
/// <param name="Indicators">Those that the organisation reports.</param>
/// <param name="Goals">The network's.</param>
/// <param name="Today">The day it is.</param>
public sealed record BenefitLimits(
    BenefitPlan Plan, IReadOnlyList<BenefitPlan> Others, IReadOnlyList<IndicatorDefinition> Indicators, GoalHierarchy Goals,
    LocalDate Today)
{
    /// <summary>What a benefit is counted in; null while nobody has said.</summary>
    public IndicatorUnit? UnitOf(Benefit benefit) =>
        benefit.Indicator is { } id ? Indicators.FirstOrDefault(known => known.Id == id)?.Unit : benefit.Unit;
}

/// <summary>One subject of a benefit as typed, put into it; what can't be right together is told beside a field of that subject.</summary>
public static class BenefitEdit
{
    public const string OwnOrIndicator = "benefits.unit-or-indicator";
    public const string ShareOutside = "benefits.share-outside";
    public const string MeasuredInFuture = "benefits.baseline-in-future";
    public const string FullEffectTooEarly = "benefits.full-effect-too-early";
    public const string BudgetNeedsClinic = "benefits.budget-needs-clinic";

    /// <summary>One argument: the last year.</summary>
    public const string YearOutside = "benefits.year-outside";

    public const int LongestName = 80;

    public const int LongestText = 500;
    public const int LongestUnit = 30;
    public const int LongestClinic = 60;
    public const int LongestDecisionPoint = 20;

    public static IReadOnlyDictionary<string, Measurability> Measurabilities { get; } = new Dictionary<string, Measurability>
    {
        ["quantitative"] = Measurability.Quantitative,
        ["qualitative"] = Measurability.Qualitative,
    };

    public static IReadOnlyDictionary<string, EffectType> Effects { get; } = new OrderedDictionary<string, EffectType>
    {
        ["budget"] = EffectType.Budget,
        ["alternative-use"] = EffectType.AlternativeUse,
        ["priced-elsewhere"] = EffectType.PricedElsewhere,
        ["unpriced"] = EffectType.Unpriced,
    };

    public static IReadOnlyDictionary<string, BudgetState> BudgetStates { get; } = new OrderedDictionary<string, BudgetState>
    {
        ["yes"] = BudgetState.Yes,
        ["partly"] = BudgetState.Partly,
        ["no"] = BudgetState.No,
    };

    /// <param name="subject">Which of <see cref="BenefitField.Subjects"/>, but those that name somebody.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="before">The benefit as it stands; a new one has its key and an empty name.</param>
    /// <param name="limits">What can be named.</param>
    public static Checked<Benefit> Read(
        string subject, IReadOnlyDictionary<string, string> typed, Benefit before, BenefitLimits limits)
    {
        var form = new TypedForm(typed);
        var after = subject switch
        {
            BenefitField.What => What(form, before, limits),
            BenefitField.Measure => Measure(form, before, limits),
            BenefitField.Before => Before(form, before, limits),
            BenefitField.Goals => Goals(form, before, limits),
            BenefitField.Use => Use(form, before, limits),
            BenefitField.Story => Story(form, before),
            BenefitField.Lapse => before with { Lapsed = form.RequiredText(BenefitField.Lapsed, LongestText) },
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No subject that is typed."),
        };
        var fields = BenefitField.Subjects[subject];
        if (!form.IsRefused(fields))
        {
            // Whatever another subject says, it is told where the person is.
            foreach (var problem in BenefitRules.Of(after).Concat(BenefitRules.Beside(after, limits.Plan, limits.Others)))
                form.Refuse(fields.Contains(problem.Field) ? problem.Field : fields[0], problem.TextKey, problem.Arguments);
        }
        return form.Checked(() => after);
    }

    /// <summary>The benefit with somebody named for it.</summary>
    public static Benefit With(this Benefit benefit, string subject, PersonId person) => benefit with
    {
        People = subject switch
        {
            BenefitField.Owner => benefit.People with { Owner = person },
            BenefitField.Responsible => benefit.People with { Responsible = person },
            BenefitField.Coordinator => benefit.People with { Coordinator = person },
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No subject that names somebody."),
        },
    };

    /// <summary>Who is named there; null when nobody is.</summary>
    public static PersonId? Named(this Benefit benefit, string subject) => subject switch
    {
        BenefitField.Owner => benefit.People.Owner,
        BenefitField.Responsible => benefit.People.Responsible,
        BenefitField.Coordinator => benefit.People.Coordinator,
        _ => null,
    };

    private static Benefit What(TypedForm form, Benefit before, BenefitLimits limits) => before with
    {
        Name = CleanText.Line(form.RequiredText(BenefitField.Name, LongestName)),
        Measurability = form.RequiredChoice(BenefitField.Measurability, Measurabilities),
        Effect = form.RequiredChoice(BenefitField.Effect, Effects),
        Goal = form.IsEmpty(BenefitField.Goal)
            ? null
            : new GoalId(form.RequiredChoice(BenefitField.Goal, [.. limits.Goals.Goals.Select(goal => goal.Id.Value)])),
    };

    private static Benefit Measure(TypedForm form, Benefit before, BenefitLimits limits)
    {
        if (form.IsEmpty(BenefitField.Indicator) == form.IsEmpty(BenefitField.Unit))
            form.Refuse(BenefitField.Indicator, OwnOrIndicator);
        var indicator = form.IsEmpty(BenefitField.Indicator)
            ? (IndicatorId?)null
            : new IndicatorId(form.RequiredChoice(BenefitField.Indicator, [.. limits.Indicators.Select(known => known.Id.Value)]));
        var unit = CleanText.Line(form.Text(BenefitField.Unit, LongestUnit));
        return before with
        {
            Indicator = indicator,
            Unit = indicator is null && unit.Length > 0 ? UnitCalled(unit) : null,
            Share = indicator is null ? Benefit.WholeShare : Share(form),
        };
    }

    /// <summary>Days and percent are said in the reader's language; all else by its own name.</summary>
    public static IndicatorUnit UnitCalled(string unit) => unit.ToLowerInvariant() switch
    {
        "%" or "prosent" => new IndicatorUnit(UnitKind.Percent, ""),
        "dager" => new IndicatorUnit(UnitKind.Days, ""),
        _ => new IndicatorUnit(UnitKind.Other, unit),
    };

    private static decimal Share(TypedForm form)
    {
        if (form.IsEmpty(BenefitField.Share))
            return Benefit.WholeShare;
        var share = form.Number(BenefitField.Share, TypedNumber.Read) ?? Benefit.WholeShare;
        if (share is <= 0 or > Benefit.WholeShare)
            form.Refuse(BenefitField.Share, ShareOutside);
        return share;
    }

    private static Benefit Before(TypedForm form, Benefit before, BenefitLimits limits)
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
            form.Refuse(BenefitField.BaselineMeasured, MeasuredInFuture);
        var source = CleanText.Line(form.Text(BenefitField.BaselineSource, LongestUnit * 2));
        var point = CleanText.Line(form.Text(BenefitField.DecisionPoint, LongestDecisionPoint));
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

    private static Benefit Goals(TypedForm form, Benefit before, BenefitLimits limits)
    {
        var unit = limits.UnitOf(before) ?? new IndicatorUnit(UnitKind.Other, "");
        var target = Amount(form, BenefitField.Target, before, limits);
        var full = form.RequiredDate(
            BenefitField.FullEffect, before.CountedFrom?.Measured ?? limits.Today.PlusYears(-10), FullEffectTooEarly);
        var curve = TypedCurve.Read(form, BenefitField.Curve, unit);
        if (before.Measurability is Measurability.Quantitative && form.IsEmpty(BenefitField.Target))
            form.Refuse(BenefitField.Target, TypedForm.Required);
        return before with { Target = target, FullEffect = full, Curve = curve };
    }

    private static Benefit Use(TypedForm form, Benefit before, BenefitLimits limits)
    {
        var freed = form.Text(BenefitField.FreedTime, LongestText);
        var state = form.Choice(BenefitField.BudgetState, BudgetStates);
        var clinic = CleanText.Line(form.Text(BenefitField.BudgetClinic, LongestClinic));
        var amount = form.Number(
            BenefitField.BudgetAmount, (text, field) => TypedAmount.Read(text, field, new IndicatorUnit(UnitKind.Other, "kr")));
        var (first, last) = (limits.Today.Year - 5, limits.Today.Year + 15);
        var year = form.WholeNumber(BenefitField.BudgetYear, first, last, YearOutside);
        if (state is BudgetState.Yes or BudgetState.Partly && clinic.Length == 0)
            form.Refuse(BenefitField.BudgetClinic, BudgetNeedsClinic);
        return before with
        {
            Story = before.Story with { FreedTime = freed },
            Budget = state is { } said ? new BudgetEntry(said, clinic, amount, year) : null,
        };
    }

    private static Benefit Story(TypedForm form, Benefit before) => before with
    {
        Story = before.Story with
        {
            Measures = form.Text(BenefitField.Measures, LongestText),
            Assumptions = form.Text(BenefitField.Assumptions, LongestText),
            Drawbacks = form.Text(BenefitField.Drawbacks, LongestText),
        },
    };

    private static decimal? Amount(TypedForm form, string field, Benefit benefit, BenefitLimits limits)
    {
        var unit = limits.UnitOf(benefit) ?? new IndicatorUnit(UnitKind.Other, "");
        return form.Number(field, (text, of) => TypedAmount.Read(text, of, unit));
    }
}
