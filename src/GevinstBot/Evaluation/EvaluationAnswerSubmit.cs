using GevinstBot.Chat;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Network;

namespace GevinstBot.Evaluation;

/// <summary>«Send inn»: what an organisation says of the network, the first time or changed.</summary>
public sealed class EvaluationAnswerSubmit(EvaluationTable answers, CurrentNetwork network)
    : SubmitHandler(EvaluationRhythm.Kind, VerbName)
{
    public const string VerbName = "evaluation.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await EvaluationQuestion.OfAsync(submission.Card, answers, network, ct);
        return await submission.StoreAsync(
            EvaluationScores.Read(submission.Typed),
            said => answers.StoreAsync(
                new EvaluationAnswer(submission.Round.Id.Period, question.Organization.Id, said, submission.By, submission.Now),
                submission.BasedOn, ct),
            (card, problems) => EvaluationCard.Form(card, question, submission.Typed, problems));
    }
}
