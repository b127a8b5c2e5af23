using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>What one organisation is asked when an initiative has changed phase; looked up from the round, never from the card.</summary>
/// <param name="Organization">Whose benefits it is about.</param>
/// <param name="Change">From which phase to which.</param>
/// <param name="Points">What must be answered.</param>
/// <param name="Known">What the organisation's plan says of them, by the point's name.</param>
/// <param name="Stored">Null while it has said nothing.</param>
/// <param name="Zone">The network's.</param>
public sealed record PhaseQuestion(
    Organization Organization, PhaseChange Change, PhasePoints Points, IReadOnlyDictionary<string, PlanFact> Known, PhaseAnswer? Stored,
    DateTimeZone Zone)
{
    /// <summary>What stands in the form before anybody has answered.</summary>
    public string? Suggested(PhasePoint point) => Known.TryGetValue(point.Id, out var fact)
        ? PhaseSaid.KeyOf(fact.IsYes ? PhaseReply.Yes : PhaseReply.NotYet)
        : null;
}
