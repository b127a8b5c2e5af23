namespace GevinstBot.Domain.Benefits;

/// <summary>A goal's short key in the network file.</summary>
public readonly record struct GoalId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A goal of the målhierarki, and the one above it; null at the top.</summary>
public sealed record Goal(GoalId Id, string Name, GoalId? Above);

/// <summary>Målhierarkiet: what the region wants its benefits to serve. Data, since each region has its own.</summary>
public sealed record GoalHierarchy(IReadOnlyList<Goal> Goals)
{
    public Goal? Find(GoalId id) => Goals.FirstOrDefault(goal => goal.Id == id);
}
