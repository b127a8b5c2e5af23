using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.Pulse;

/// <summary>«Send inn»: the five scores of an organisation, the first time or corrected.</summary>
public sealed class PulseAnswerSubmit(PulseTable answers, CurrentNetwork network) : SubmitHandler(PulseRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await PulseQuestion.OfFormAsync(submission.Card, network, answers, ct);
        return await submission.StoreAsync(
            AdkarScores.Read(submission.Typed),
            scores => answers.StoreAsync(
                question.Month, question.Organization.Id, submission.BasedOn, (before, version) => Answer(scores, before, version), ct),
            (card, problems) => PulseCard.Form(card, question, submission.Typed, problems));

        PulseAnswer Answer(AdkarScores scores, PulseAnswer? before, int version)
        {
            var reasons = question.AnswerOf(before)?.ReasonsKept(scores) ?? [];
            return new(question.Initiative.Id, question.Organization.Id, scores, reasons, submission.By, submission.Now)
            {
                Version = version,
                OnBehalf = submission.IsOnBehalf,
            };
        }
    }
}
