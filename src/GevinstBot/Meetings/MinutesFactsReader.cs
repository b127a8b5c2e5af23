using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Meetings;

/// <summary>Puts together what the minutes' document tells.</summary>
public sealed class MinutesFactsReader(
    CurrentNetwork network, MinutesTable minutes, AgendaReader agendas, ActionReader actions, ApprovalReader approvals)
{
    /// <summary>Null where there is no such meeting, or nobody has saved its minutes.</summary>
    public async Task<MinutesFacts?> FindAsync(MeetingId id, CancellationToken ct)
    {
        if (network.Meetings.Find(id) is not { } meeting || await minutes.FindReadableAsync(id, ct) is not { } saved)
            return null;
        // Whoever has come to the network since wasn't asked, and whoever has left it was.
        var then = await network.AtAsync(meeting.StartsAt(network.Zone), ct);
        var facts = new MeetingFacts(meeting, network.Zone, then.Roster.Organizations) { Roster = network.Roster };
        return new MinutesFacts(
            facts, saved, await agendas.FindAsync(meeting, ct),
            await actions.OfAsync(saved, ct), network.Roster)
        {
            ApprovedIn = await approvals.OfAsync(meeting, ct),
        };
    }
}
