using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;

namespace GevinstBot.ChangePlans;

/// <summary>«Endre …»: the form of the initiative that was chosen.</summary>
public sealed class PulsePlanOpenSubmit(CurrentNetwork network) : SubmitHandler(PulsePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse-plan.open";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = PulsePlanQuestion.Of(network, submission.Now);
        return Task.FromResult(SubmitReply.Show(
            question.Find(submission.Typed.GetValueOrDefault(PulsePlanCard.WhichField)) is { } one
                ? PulsePlanCard.Form(submission.Card, question, one)
                : PulsePlanCard.For(
                    submission.Card, question, problems: [new Problem(PulsePlanCard.WhichField, TypedForm.NotAChoice)])));
    }
}
