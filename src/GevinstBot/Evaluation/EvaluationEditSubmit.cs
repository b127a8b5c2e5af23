using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Network;

namespace GevinstBot.Evaluation;

/// <summary>«Endre»: the form again, with what is stored.</summary>
public sealed class EvaluationEditSubmit(EvaluationTable answers, CurrentNetwork network)
    : SubmitHandler(EvaluationRhythm.Kind, VerbName)
{
    public const string VerbName = "evaluation.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await EvaluationQuestion.OfAsync(submission.Card, answers, network, ct);
        return SubmitReply.Show(EvaluationCard.Form(
            submission.Card with { BasedOn = question.Stored?.Version ?? 0 }, question,
            question.Stored?.Said.Fields ?? ReadOnlyDictionary<string, string>.Empty, problems: []));
    }
}
