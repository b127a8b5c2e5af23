using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings.Notes;

/// <summary>
/// How what was noted comes into the minutes. Before they are saved the form has it; what is noted after that, or while somebody writes
/// them, joins them: whoever stores one of the two looks at the other afterwards, so that one of them sees both.
/// </summary>
public sealed class NoteSaving(MeetingNoteTable notes, MinutesTable minutes, AskedFormTable forms)
{
    /// <summary>As minutes take them, in the order in which they were noted.</summary>
    public async Task<IReadOnlyList<(string Id, MeetingNote Note)>> OfAsync(MeetingId meeting, CancellationToken ct) =>
        [.. (await notes.OfAsync(meeting, ct)).Select(note => (note.Id, note.Content))];

    /// <summary>What the minutes hold, or would if they were saved now.</summary>
    public async Task<Minutes> MinutesAsync(Meeting meeting, CancellationToken ct) =>
        ((await minutes.FindAsync(meeting.Id, ct))?.Content ?? new Minutes(meeting.Day, [], [])).Joining(await OfAsync(meeting.Id, ct));

    /// <summary>What somebody has written on a note's card and not saved: it stands nowhere else.</summary>
    public async Task<IReadOnlyList<string>> UnsavedAsync(MeetingId meeting, PersonId by, Instant now, CancellationToken ct)
    {
        var since = now - Duration.FromDays(NoteRhythm.Days);
        var written = (await forms.SinceAsync(NoteRhythm.Kind, since.InUtc().Date, ct))
            .Where(form => form.AskedBy == by && form.Asked >= since)
            .Where(form => form.Fields.GetValueOrDefault(NoteReader.MeetingField) == meeting.ToString())
            .Select(form => (form.Id, Text: form.Fields.GetValueOrDefault(MeetingNote.TextField, "")))
            .Where(form => form.Text.Length > 0).ToList();
        if (written.Count == 0)
            return [];
        var saved = await OfAsync(meeting, ct);
        return
        [
            .. written.Where(form => saved.All(note => note.Id != form.Id && note.Note.Text != form.Text))
                .Select(form => form.Text).Distinct(),
        ];
    }

    public async Task<StoreResult<StoredFact<MeetingNote>>> StoreAsync(
        MeetingId meeting, string id, MeetingNote note, PersonId by, Instant now, CancellationToken ct)
    {
        var stored = await notes.StoreAsync(meeting, id, note, by, now, ct);
        await JoinAsync(meeting, by, now, ct);
        return stored;
    }

    /// <summary>Makes what is noted a part of minutes that are saved; once, however often it is asked for.</summary>
    public async Task JoinAsync(MeetingId meeting, PersonId by, Instant now, CancellationToken ct)
    {
        while (await minutes.FindAsync(meeting, ct) is { } saved)
        {
            var joined = saved.Content.Joining(await OfAsync(meeting, ct));
            if (joined.Noted?.Count == saved.Content.Noted?.Count
                || await minutes.StoreAsync(meeting, joined, saved.Version, by, now, ct) is { Outcome: not StoreOutcome.Overtaken })
                return;
        }
    }
}
