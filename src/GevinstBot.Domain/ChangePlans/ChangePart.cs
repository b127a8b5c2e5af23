using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.ChangePlans;

/// <summary>
/// What a change needs (001 §5.9.5): before it, that somebody has looked at how ready the organisation is and where resistance is to be
/// expected; then PROSCI's five plans; and after it, what is learned from those it concerns, and what keeps it in place.
/// </summary>
public enum ChangePart
{
    Readiness,
    ExpectedResistance,
    Communication,
    Sponsorship,
    Coaching,
    Training,
    Resistance,
    Feedback,
    Reinforcement,
}

public enum ChangeState
{
    NotBegun,
    UnderWay,
    Done,

    /// <summary>This change needs no such thing.</summary>
    NotRelevant,
}

/// <summary>Who sees to a part: what somebody is in the change, and no name, so that the plan outlives whoever it is today.</summary>
public enum ChangeRole
{
    Sponsor,
    LineLeader,
    ChangeLead,
    Coordinator,
    ProjectLead,
}

public static class ChangeParts
{
    public static IReadOnlyList<ChangePart> InOrder { get; } = [.. Enum.GetValues<ChangePart>().Order()];

    /// <summary>By these a row, a field and a text's key name them.</summary>
    public static IReadOnlyDictionary<string, ChangePart> Keys { get; } = InOrder.ToDictionary(Key);

    public static IReadOnlyDictionary<string, ChangeState> States { get; } = new OrderedDictionary<string, ChangeState>
    {
        ["not-begun"] = ChangeState.NotBegun,
        ["under-way"] = ChangeState.UnderWay,
        ["done"] = ChangeState.Done,
        ["not-relevant"] = ChangeState.NotRelevant,
    };

    public static IReadOnlyDictionary<string, ChangeRole> Roles { get; } = new OrderedDictionary<string, ChangeRole>
    {
        ["sponsor"] = ChangeRole.Sponsor,
        ["line-leader"] = ChangeRole.LineLeader,
        ["change-lead"] = ChangeRole.ChangeLead,
        ["coordinator"] = ChangeRole.Coordinator,
        ["project-lead"] = ChangeRole.ProjectLead,
    };

    public static string Key(this ChangePart part) => part switch
    {
        ChangePart.Readiness => "readiness",
        ChangePart.ExpectedResistance => "expected-resistance",
        ChangePart.Communication => "communication",
        ChangePart.Sponsorship => "sponsorship",
        ChangePart.Coaching => "coaching",
        ChangePart.Training => "training",
        ChangePart.Resistance => "resistance",
        ChangePart.Feedback => "feedback",
        ChangePart.Reinforcement => "reinforcement",
    };

    public static string KeyOf(ChangeState state) => States.First(known => known.Value == state).Key;

    public static string KeyOf(ChangeRole role) => Roles.First(known => known.Value == role).Key;

    /// <summary>When it is to be in place.</summary>
    public static ChangePhase Phase(this ChangePart part) => part switch
    {
        ChangePart.Readiness or ChangePart.ExpectedResistance => ChangePhase.Prepare,
        ChangePart.Feedback or ChangePart.Reinforcement => ChangePhase.Reinforce,
        _ => ChangePhase.Manage,
    };

    public static IEnumerable<ChangePart> In(ChangePhase phase) => InOrder.Where(part => part.Phase() == phase);
}
