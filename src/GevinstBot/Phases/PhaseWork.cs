using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>
/// Sees that an initiative is in another phase than it was, or ends on another day, whoever has changed it and however: in a form, by a
/// file in the chat, or by one that was imported at a start.
/// </summary>
public sealed class PhaseWork(PhaseTable phases, CurrentNetwork network) : RunWork
{
    // What this instance has seen, and stored or found stored: asked once.
    private readonly Dictionary<InitiativeId, (string Phase, LocalDate? Closed)> _seen = [];

    public override async Task<bool> AtAsync(ReadRounds read, Instant now, CancellationToken ct)
    {
        if (!network.IsSetUp)
            return false;
        if (_seen.Count == 0)
        {
            foreach (var course in await phases.AllAsync(ct))
                _seen[course.Initiative] = (course.Phase, course.Closed);
        }
        var isChanged = false;
        foreach (var initiative in network.Roster.Initiatives.Where(one => _seen.GetValueOrDefault(one.Id) != (one.Phase, one.Closed)))
        {
            isChanged |= await phases.SeeAsync(initiative, network.DayOf(now), ct);
            _seen[initiative.Id] = (initiative.Phase, initiative.Closed);
        }
        return isChanged;
    }
}
