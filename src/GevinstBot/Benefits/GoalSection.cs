using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Benefits;

/// <summary><c>goals: [{ id: …, name: …, above: … }]</c>: what the region wants its benefits to serve.</summary>
public sealed class GoalSection : NetworkSection<GoalHierarchy>
{
    protected override GoalHierarchy Read(SectionReader root, Roster roster)
    {
        var goals = new List<Goal>();
        var ids = new HashSet<string>();
        foreach (var reader in root.List("goals"))
        {
            var goal = new Goal(
                new GoalId(reader.Id(ids)), reader.Text("name"), reader.OptionalText("above") is { } above ? new GoalId(above) : null);
            // The one above stands before it, so that nothing can be above itself.
            if (goal.Above is { } known && goals.TrueForAll(other => other.Id != known))
                reader.ProblemAt("above", "file.unknown-goal", known.Value);
            reader.RefuseUnknownKeys();
            goals.Add(goal);
        }
        return new GoalHierarchy(goals);
    }
}
