using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Benefits;

/// <summary>One subject of a benefit as typed, put into it; what can't be right together is told beside a field of that subject.</summary>
public static class BenefitEdit
{
    public const string OwnOrIndicator = "benefits.unit-or-indicator";
    public const string ShareOutside = "benefits.share-outside";
    public const string MeasuredInFuture = "benefits.baseline-in-future";
    public const string FullEffectTooEarly = "benefits.full-effect-too-early";
    public const string FollowedTooShort = "benefits.followed-too-short";

    public const int LongestName = 80;
    public const int LongestText = 500;
    public const int LongestUnit = 30;
    public const int LongestDecisionPoint = 20;

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
            BenefitField.Measure => BenefitNumbers.Measure(form, before, limits),
            BenefitField.Before => BenefitNumbers.Before(form, before, limits),
            BenefitField.Goals => BenefitNumbers.Goals(form, before, limits),
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

    private static Benefit What(TypedForm form, Benefit before, BenefitLimits limits) => before with
    {
        Name = CleanText.Line(form.RequiredText(BenefitField.Name, LongestName)),
        Measurability = form.RequiredChoice(BenefitField.Measurability, BenefitChoices.Measurabilities),
        Effect = form.RequiredChoice(BenefitField.Effect, BenefitChoices.Effects),
        Goal = form.IsEmpty(BenefitField.Goal)
            ? null
            : new GoalId(form.RequiredChoice(BenefitField.Goal, [.. limits.Goals.Goals.Select(goal => goal.Id.Value)])),
    };

    private static Benefit Use(TypedForm form, Benefit before, BenefitLimits limits) => before with
    {
        Story = before.Story with { FreedTime = form.Text(BenefitField.FreedTime, LongestText) },
        Budget = TypedBudget.Read(form, limits.Today),
    };

    private static Benefit Story(TypedForm form, Benefit before) => before with
    {
        Story = before.Story with
        {
            Measures = form.Text(BenefitField.Measures, LongestText),
            Assumptions = form.Text(BenefitField.Assumptions, LongestText),
            Drawbacks = form.Text(BenefitField.Drawbacks, LongestText),
        },
    };
}
