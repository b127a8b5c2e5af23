using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>«Lagre referat».</summary>
public sealed class MinutesAnswerSubmit(MeetingRounds meetings, MinutesTable minutes, AgendaDrafting drafting, AuditLog audit)
    : SubmitHandler(MeetingRhythm.MinutesKind, VerbName)
{
    public const string VerbName = "minutes.answer";

    private static readonly AuditAct Act = new("save-minutes");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var organizations = question.Meeting.Organizations.Select(organization => organization.Id).ToList();
        return await submission.StoreAsync(
            MinutesEdit.Read(submission.Typed, question.Agenda, organizations),
            said => audit.AroundAsync(submission.Audited(Act), () => StoreAsync(submission, question.Meeting, said, ct), ct),
            (card, problems) => MinutesCard.Form(card, question, submission.Typed, problems));
    }

    /// <summary>What was corrected meanwhile stays, of all that still stands.</summary>
    private async Task<StoreResult<StoredFact<Minutes>>> StoreAsync(
        Submission submission, MeetingFacts meeting, Minutes said, CancellationToken ct)
    {
        var before = await minutes.FindAsync(meeting.Id, ct);
        return await minutes.StoreAsync(
            meeting.Id, said.Keeping(before?.Content), submission.BasedOn, submission.By, submission.Now, ct);
    }
}
