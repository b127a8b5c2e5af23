using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Meetings.Notes;

/// <summary>Looks up what a note's card is about.</summary>
public sealed class NoteReader(
    AskedFormTable forms, MeetingNoteTable notes, MinutesTable minutes, MeetingRounds meetings, AgendaDrafting drafting)
{
    private const string KindField = "kind";
    internal const string MeetingField = "meeting";

    /// <summary>Null where no meeting is planned that it could be noted for.</summary>
    public Meeting? MeetingAt(Instant now) => meetings.ForNotesAt(now);

    /// <summary>What the card is asked for with; a decision is of the item that the meeting is at by its agenda.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AskedAsync(
        NoteKind kind, Meeting meeting, IReadOnlyDictionary<string, string> fields, Instant now, CancellationToken ct)
    {
        var asked = new Dictionary<string, string>(fields) { [KindField] = kind.ToString(), [MeetingField] = meeting.Id.ToString() };
        if (kind is NoteKind.Decision && await ItemAtAsync(meeting, now, ct) is { } item)
            asked[MeetingNote.ItemField] = item.Id;
        return asked;
    }

    /// <summary>Null while the meeting isn't on, or is through.</summary>
    private async Task<AgendaItem?> ItemAtAsync(Meeting meeting, Instant now, CancellationToken ct)
    {
        if (now < meetings.StartsAt(meeting) || now >= meetings.EndsAt(meeting))
            return null;
        var agenda = (await drafting.PresentAsync(meeting, now, ct)).Agenda;
        return MeetingClock.At(agenda, now - meetings.StartsAt(meeting), meeting.Length).Item is { Approves: null } item ? item : null;
    }

    /// <summary>Null where the plan has the meeting no longer.</summary>
    public async Task<NoteQuestion?> OfAsync(RoundId round, Instant now, CancellationToken ct)
    {
        var fields = (await forms.OfAsync(round, ct)).Fields;
        return meetings.Find(MeetingId.Parse(fields[MeetingField])!.Value) is { } meeting
            ? await OfAsync(meeting, round.Period, fields, now, ct)
            : null;
    }

    public async Task<NoteQuestion> OfAsync(
        Meeting meeting, string id, IReadOnlyDictionary<string, string> fields, Instant now, CancellationToken ct)
    {
        var agenda = (await drafting.PresentAsync(meeting, now, ct)).Agenda;
        return new NoteQuestion(Enum.Parse<NoteKind>(fields[KindField]), new MeetingQuestion(meetings.Facts(meeting), agenda), fields)
        {
            Saved = await notes.FindAsync(meeting.Id, id, ct),
            IsInMinutes = (await minutes.FindAsync(meeting.Id, ct))?.Content.Noted?.Contains(id) is true,
        };
    }
}
