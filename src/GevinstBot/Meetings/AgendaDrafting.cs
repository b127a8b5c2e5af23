using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Makes the draft the first time somebody needs an agenda, and never again: what the lead has seen is what the contacts get.
/// </summary>
public sealed class AgendaDrafting(AgendaTable agendas, AgendaReader reader, IEnumerable<AgendaEvidence> evidence, CurrentNetwork network)
{
    /// <summary>The agenda with the items that organisations raised; drafted now if there is none.</summary>
    public async Task<MeetingAgenda> PresentAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        if (await reader.FindAsync(meetingDay, ct) is { } known)
            return known;
        var candidates = new List<AgendaCandidate>();
        foreach (var source in evidence)
            candidates.AddRange(await source.ForMeetingAsync(meetingDay, now, ct));
        await agendas.DraftAsync(AgendaDraft.From(meetingDay, candidates, network.Meetings.Length), now, ct);
        return (await reader.FindAsync(meetingDay, ct))!;
    }
}
