using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Notes;

/// <summary>«Lagre aksjonen» and «Lagre beslutningen».</summary>
public sealed class NoteAnswerSubmit(NoteReader reader, NoteSaving notes, AuditLog audit) : SubmitHandler(NoteRhythm.Kind, VerbName)
{
    public const string VerbName = "meeting-note.answer";

    private static readonly AuditAct Act = new("note");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.OfAsync(submission.Round.Id, submission.Now, ct) is not { } question)
            return SubmitReply.Unchanged();
        var (id, meeting) = (submission.Round.Id.Period, question.Of.Meeting);
        return await submission.StoreAsync(
            Read(submission, question, await notes.MinutesAsync(meeting.Meeting, ct)),
            note => audit.AroundAsync(
                submission.Audited(Act), () => notes.StoreAsync(meeting.Id, id, note, submission.By, submission.Now, ct), ct),
            (card, problems) => NoteCard.Form(card, question, submission.Typed, problems));
    }

    /// <summary>What the minutes have no room for is refused while it can still be written elsewhere.</summary>
    private static Checked<MeetingNote> Read(Submission submission, NoteQuestion question, Minutes minutes)
    {
        var id = submission.Round.Id.Period;
        return MeetingNote.Read(submission.Typed, question.Kind, question.Of.Agenda, question.Of.Meeting.Owners).Match(
            note => minutes.Joining([(id, note)]).Noted?.Contains(id) is true
                ? Checked<MeetingNote>.Accepted(note)
                : Checked<MeetingNote>.Rejected([new Problem(MeetingNote.TextField, "note.no-room", [])]),
            Checked<MeetingNote>.Rejected);
    }
}
