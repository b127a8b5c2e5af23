using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Lagre»: what the team measures, the first time or changed.</summary>
public sealed class TeamIndicatorAnswerSubmit(TeamIndicatorTable indicators, TeamIndicatorReader reader)
    : SubmitHandler(TeamIndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "team-indicator.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await reader.AskAsync(submission.Card, ct) is not { MayChange: true } question
            ? SubmitReply.Unchanged()
            : await submission.StoreAsync(
                TeamIndicatorSaid.Read(submission.Typed, question.Today),
                said => indicators.StoreAsync(question.Team.Id, submission.BasedOn, said, submission.By, submission.Now, ct),
                (card, problems) => TeamIndicatorCard.Form(card, question, submission.Typed, problems));
}
