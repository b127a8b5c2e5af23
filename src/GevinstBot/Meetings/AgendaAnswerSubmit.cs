using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings;

/// <summary>«Send inn»: whether an organisation comes to the meeting, and an item it raises.</summary>
public sealed class AgendaAnswerSubmit(MeetingRounds meetings, AttendanceTable attendance, AgendaDrafting drafting)
    : SubmitHandler(MeetingRhythm.AgendaKind, VerbName)
{
    public const string VerbName = "agenda.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        var organization = new OrganizationId(submission.Subject);
        return await submission.StoreAsync(
            AttendanceAnswer.Read(submission.Typed),
            answer => attendance.StoreAsync(
                question.Meeting.Day, organization, submission.BasedOn, answer, submission.By, submission.IsOnBehalf, submission.Now, ct),
            (card, problems) => AgendaCard.Form(card, question, submission.Typed, problems));
    }
}
