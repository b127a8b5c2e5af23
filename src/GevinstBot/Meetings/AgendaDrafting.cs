using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Makes the draft the first time somebody needs an agenda after the lead was to get it, and never again: what the lead has seen is what
/// the contacts get. Who looks earlier sees what it would be, and the answers that come after go into it.
/// </summary>
public sealed class AgendaDrafting(AgendaTable agendas, AgendaReader reader, MeetingRounds meetings, IEnumerable<AgendaEvidence> evidence)
{
    /// <summary>The agenda with the items that organisations raised; drafted now if there is none.</summary>
    /// <param name="meeting">Which.</param>
    /// <param name="now">When it is needed.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="isPreview">A card is shown before its day, as it would be on it.</param>
    public async Task<MeetingAgenda> PresentAsync(Meeting meeting, Instant now, CancellationToken ct, bool isPreview = false)
    {
        if (await reader.FindAsync(meeting, ct) is { } known)
            return known;
        var draft = await DraftAsync(meeting, now, ct);
        if (isPreview || now < meetings.DraftedAt(meeting))
            return new MeetingAgenda(draft, new Dictionary<OrganizationId, Attendance>());
        await agendas.DraftAsync(meeting.Id, draft, now, ct);
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
