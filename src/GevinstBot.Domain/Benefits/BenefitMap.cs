namespace GevinstBot.Domain.Benefits;

/// <summary>What leads to one goal: the benefits of a plan that serve it, each by a change that somebody must make.</summary>
/// <param name="Goal">Null for those that nobody has said the goal of.</param>
/// <param name="Above">The goals that it serves itself, the nearest first.</param>
/// <param name="Benefits">In the order of the plan.</param>
public sealed record GoalPath(Goal? Goal, IReadOnlyList<Goal> Above, IReadOnlyList<Benefit> Benefits);

/// <summary>
/// Gevinstkart: from an initiative over the changes and the benefits to the goals, drawn from its plan. What won't come leads nowhere, and
/// what nobody has said is a hole in the map and not left out.
/// </summary>
public static class BenefitMap
{
    /// <summary>The paths in the order of the goals; what has no goal comes last.</summary>
    public static IReadOnlyList<GoalPath> Of(BenefitPlan plan, GoalHierarchy goals)
    {
        var order = goals.Goals.Select(goal => goal.Id).ToList();
        return
        [
            .. plan.Benefits.Where(benefit => benefit.Lapsed is null)
                .GroupBy(benefit => benefit.Goal is { } id ? goals.Find(id) : null)
                .OrderBy(group => group.Key is { } goal ? order.IndexOf(goal.Id) : int.MaxValue)
                .Select(group => new GoalPath(group.Key, [.. Above(group.Key, goals)], [.. group])),
        ];
    }

    /// <summary>A goal stands below those that come before it, so that no path goes in a ring.</summary>
    private static IEnumerable<Goal> Above(Goal? goal, GoalHierarchy goals)
    {
        for (var next = goal; next?.Above is { } above && goals.Find(above) is { } found; next = found)
            yield return found;
    }
}
