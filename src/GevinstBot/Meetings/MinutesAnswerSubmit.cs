using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Lagre referat».</summary>
public sealed class MinutesAnswerSubmit(
    MeetingRounds meetings, AgendaDrafting drafting, MinutesTable minutes, MinutesSaving saving, AuditLog audit)
    : SubmitHandler(MeetingRhythm.MinutesKind, VerbName)
{
    public const string VerbName = "minutes.answer";

    private static readonly AuditAct Act = new("save-minutes");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var before = await minutes.FindAsync(question.Meeting.Id, ct);
        question = question with { Told = meetings.DecisionsSentAt(question.Meeting.Meeting, before?.First ?? submission.Now) };
        return await submission.StoreAsync(
            MinutesEdit.Read(submission.Typed, question.Agenda, question.Meeting.Owners),
            said => audit.AroundAsync(submission.Audited(Act), () => saving.StoreAsync(submission, question.Meeting, said, ct), ct),
            (card, problems) => MinutesCard.Form(card, question, submission.Typed, problems));
    }
}
