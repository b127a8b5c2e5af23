using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;

namespace GevinstBot.Benefits;

/// <summary>Which benefit and subject a form is about: what the card's button says, where one may change that.</summary>
/// <param name="Question">What one sees.</param>
/// <param name="Plan">The plan; null while a new benefit's is to be chosen.</param>
/// <param name="Benefit">The benefit as it stands; a new one has no name.</param>
/// <param name="Subject">Which of <see cref="BenefitField.Subjects"/>.</param>
public sealed record BenefitForm(BenefitsQuestion Question, BenefitPlan? Plan, Benefit Benefit, string Subject)
{
    /// <summary>What the directory says of somebody who is named; null when it wasn't asked.</summary>
    public DirectoryAnswer? Directory { get; init; }

    public bool IsNew => Benefit.Name.Length == 0;

    /// <summary>What was told of the benefit; null when nobody has told anything.</summary>
    public BenefitMeasurements? Told => Plan is null ? null : Question.ToldOf(Plan.KeyOf(Benefit));

    /// <summary>Which version it shows: of what was told of the benefit, or of its plan.</summary>
    public int Version => (BenefitField.IsTold(Subject) ? Told?.Version : Plan?.Version) ?? 0;

    /// <summary>What the plan's forms can name.</summary>
    public BenefitLimits Limits => Question.Book.LimitsOf(
        Plan ?? throw new InvalidOperationException("The plan hasn't been chosen yet."), Question.Today);

    /// <summary>What its button carries.</summary>
    public IEnumerable<(string Field, string Value)> Data =>
        (Plan is null ? [] : new[] { (BenefitViewFields.Plan, BenefitPlanTable.IdOf(Plan.Initiative, Plan.Organization)) })
            .Concat(IsNew
                ? [(BenefitViewFields.New, "yes")]
                : [(BenefitViewFields.Benefit, Benefit.Id.Value), (BenefitViewFields.Subject, Subject)]);

    /// <summary>Null where the card names what isn't there, or isn't one's own.</summary>
    public static BenefitForm? Of(BenefitsQuestion question, IReadOnlyDictionary<string, string> data)
    {
        var plan = question.Find(data.GetValueOrDefault(BenefitViewFields.Plan));
        if (data.ContainsKey(BenefitViewFields.New))
            return new BenefitForm(question, plan, Fresh(plan), BenefitField.What);
        var (id, subject) = Named(data);
        return plan?.Find(new BenefitId(id)) is { } benefit && BenefitField.Subjects.ContainsKey(subject)
            ? new BenefitForm(question, plan, benefit, subject)
            : null;
    }

    /// <summary>By a button, or from the list of all that can be changed.</summary>
    private static (string Benefit, string Subject) Named(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(BenefitViewFields.Subject, out var subject)
            ? (data.GetValueOrDefault(BenefitViewFields.Benefit, ""), subject)
            : data.GetValueOrDefault(BenefitViewFields.Change, "").Split('_') is [var benefit, var chosen] ? (benefit, chosen) : ("", "");

    /// <summary>Its key is its number in the plan: a benefit is never taken out, so that no two have one.</summary>
    private static Benefit Fresh(BenefitPlan? plan)
    {
        var taken = plan?.Benefits.Select(known => known.Id.Value).ToHashSet() ?? [];
        var free = Enumerable.Range(1, taken.Count + 1).Select(number => $"gevinst-{number}").First(id => !taken.Contains(id));
        return new Benefit(new BenefitId(free), "");
    }
}
