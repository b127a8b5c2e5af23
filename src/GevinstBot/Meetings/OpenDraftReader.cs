using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Whether an agenda waits for a lead's approval, for the card that comes to the lead on the last day before it is sent.</summary>
public sealed class OpenDraftReader(MeetingRounds meetings, AgendaTable agendas)
{
    /// <summary>The draft's round; null where it isn't open, or a lead has approved.</summary>
    public async Task<Round?> OfMonthAsync(LocalDate day, Instant now, CancellationToken ct) =>
        meetings.Find(MeetingId.Of(day)) is { TakesPlace: true } meeting
        && MeetingRhythm.Draft(meetings.Beat(meeting), meetings.Leads) is var draft && draft.IsOpenAt(now)
        && await agendas.FindReadableAsync(meeting.Id, ct) is not { By: not null }
            ? draft
            : null;
}
