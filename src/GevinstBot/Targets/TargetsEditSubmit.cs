using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Targets;

namespace GevinstBot.Targets;

/// <summary>«Sett mål …»: the form of the indicator that was chosen.</summary>
public sealed class TargetsEditSubmit(TargetsReader reader) : SubmitHandler(TargetRhythm.Kind, VerbName)
{
    public const string VerbName = "targets.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, ct);
        return SubmitReply.Show(question.Find(submission.Typed.GetValueOrDefault(TargetsCard.IndicatorField)) is { } chosen
            ? TargetsCard.Form(submission.Card, question, chosen)
            : TargetsCard.For(
                submission.Card, question, problems: [new Problem(TargetsCard.IndicatorField, TypedForm.NotAChoice)]));
    }
}
