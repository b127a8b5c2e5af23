using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Makes the draft the first time somebody needs an agenda, and never again: what the lead has seen is what the contacts get.
/// </summary>
public sealed class AgendaDrafting(AgendaTable agendas, AgendaReader reader, IEnumerable<AgendaEvidence> evidence)
{
    /// <summary>The agenda with the items that organisations raised; drafted now if there is none.</summary>
    public async Task<MeetingAgenda> PresentAsync(Meeting meeting, Instant now, CancellationToken ct)
    {
        if (await reader.FindAsync(meeting, ct) is { } known)
            return known;
        await agendas.DraftAsync(meeting.Id, await DraftAsync(meeting, now, ct), now, ct);
        return (await reader.FindAsync(meeting, ct))!;
    }

    /// <summary>What the month's answers give belongs to the month's own meeting; an extra one has what it is called for.</summary>
    private async Task<Agenda> DraftAsync(Meeting meeting, Instant now, CancellationToken ct)
    {
        if (meeting.Id.IsExtra)
            return AgendaDraft.Of(meeting);
        var candidates = new List<AgendaCandidate>();
        foreach (var source in evidence)
            candidates.AddRange(await source.ForMeetingAsync(meeting.Day, now, ct));
        return AgendaDraft.From(meeting.Day, candidates, meeting.Length);
    }
}
