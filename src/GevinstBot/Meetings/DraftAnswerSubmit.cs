using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Godkjenn agenda».</summary>
public sealed class DraftAnswerSubmit(MeetingRounds meetings, AgendaTable agendas, AgendaDrafting drafting)
    : SubmitHandler(MeetingRhythm.DraftKind, VerbName)
{
    public const string VerbName = "agenda-draft.answer";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        return await submission.StoreAsync(
            AgendaEdit.Read(submission.Typed, question.Agenda),
            agenda => agendas.ApproveAsync(agenda, submission.BasedOn, submission.By, submission.Now, ct),
            (card, problems) => DraftCard.Form(card, question, submission.Typed, problems));
    }
}
