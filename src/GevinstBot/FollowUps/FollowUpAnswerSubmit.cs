using GevinstBot.Chat;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Reporting;

namespace GevinstBot.FollowUps;

/// <summary>«Send inn»: how an indicator under closer follow-up stands, the first time or corrected.</summary>
public sealed class FollowUpAnswerSubmit(FollowUpReader reader, FollowUpTable table) : SubmitHandler(FollowUpRhythm.Kind, VerbName)
{
    public const string VerbName = "follow-up.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.FindAsync(submission.Card, ct) is not { } question)
            return SubmitReply.Gone();
        return await submission.StoreAsync(
            TypedCheck.Read(
                submission.Typed, question.FollowUp.Id, question.Day, question.Definition.Unit, submission.By, submission.Now),
            check => table.StoreAsync(
                check, submission.BasedOn, (_, version) => check with { Version = version, OnBehalf = submission.IsOnBehalf }, ct),
            (card, problems) => FollowUpCard.Form(card, question, submission.Typed, problems));
    }
}
