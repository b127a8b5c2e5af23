using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;

namespace GevinstBot.Phases;

/// <summary>
/// <c>phaseQuestions: [{ id: …, text: …, known: owner }]</c>: what is asked when an initiative changes phase. <c>known</c> names what of
/// a plan answers it: owner, baseline or measure.
/// </summary>
public sealed class PhasePointSection : NetworkSection<PhasePoints>
{
    private const string Key = "phaseQuestions";

    private static readonly Dictionary<string, PhaseFact> Facts = new()
    {
        ["owner"] = PhaseFact.Owner,
        ["baseline"] = PhaseFact.Baseline,
        ["measure"] = PhaseFact.Measure,
    };

    protected override PhasePoints Read(SectionReader root, Roster roster)
    {
        var (points, ids) = (new List<PhasePoint>(), new HashSet<string>());
        foreach (var reader in root.List(Key))
        {
            points.Add(new PhasePoint(
                reader.Id(ids), reader.Text("text"), reader.OptionalText("known") is null ? null : reader.Choice("known", Facts)));
            reader.RefuseUnknownKeys();
        }
        if (points.Count > PhasePoints.Most)
            root.ProblemAt(Key, "file.too-many-phase-questions", $"{PhasePoints.Most}");
        return points.Count == 0 ? PhasePoints.Usual : new PhasePoints(points);
    }
}
