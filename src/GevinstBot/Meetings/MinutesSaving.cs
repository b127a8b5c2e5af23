using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Meetings.Presence;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>Stores a lead's minutes with all that goes with them: what was corrected and noted meanwhile, and who wasn't there.</summary>
public sealed class MinutesSaving(MinutesTable minutes, NoteSaving notes, PresenceReader presences)
{
    /// <summary>
    /// What was corrected meanwhile stays, of all that still stands. What the form had of the notes is as it was made of it; what has been
    /// noted since joins it.
    /// </summary>
    public async Task<StoreResult<StoredFact<Minutes>>> StoreAsync(
        Submission submission, MeetingFacts meeting, Minutes said, CancellationToken ct)
    {
        var before = await minutes.FindAsync(meeting.Id, ct);
        var shown = (await notes.OfAsync(meeting.Id, ct)).Take(Shown(submission)).Select(note => note.Id).ToList();
        var proposed = await presences.ProposedAsync(meeting.Meeting, ct);
        said = said with
        {
            Noted = shown.Count > 0 ? shown : null,
            CatchUp = meeting.Meeting.IsObligatory
                ? new CatchUp(submission.Texts["minutes.catch-up", submission.Texts.Day(meeting.Day)], CatchUp.DueAfter(meeting.Day))
                : null,
            Absent = said.Present is { } present ? proposed.Absent(meeting.Organizations.Select(one => one.Id), [.. present]) : null,
        };
        var stored = await minutes.StoreAsync(
            meeting.Id, said.Keeping(before?.Content), submission.BasedOn, submission.By, submission.Now, ct);
        if (stored.Outcome is not StoreOutcome.Overtaken)
            await notes.JoinAsync(meeting.Id, submission.By, submission.Now, ct);
        return stored;
    }

    private static int Shown(Submission submission) => int.TryParse(
        submission.Typed.GetValueOrDefault(MinutesCard.NotesField), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : 0;
}
