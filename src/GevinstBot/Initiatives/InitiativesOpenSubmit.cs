using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Initiatives;

namespace GevinstBot.Initiatives;

/// <summary>«Åpne …»: the initiative that was chosen; from its own card, the form that changes it; and the form of a new one.</summary>
public sealed class InitiativesOpenSubmit(InitiativesReader reader) : SubmitHandler(InitiativeRhythm.Kind, VerbName)
{
    public const string VerbName = "initiatives.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Now, ct);
        if (submission.Typed.ContainsKey(NewInitiativeCard.NewField))
            return SubmitReply.Show(NewInitiativeCard.Form(submission.Card, question));
        if (question.Find(submission.Typed.GetValueOrDefault(InitiativesCard.WhichField)) is not { } one)
            return SubmitReply.Show(InitiativesCard.For(
                submission.Card, question, [new Problem(InitiativesCard.WhichField, TypedForm.NotAChoice)]));
        return SubmitReply.Show(submission.Typed.ContainsKey(InitiativeCard.FormField)
            ? InitiativeCard.Form(submission.Card, question, one)
            : InitiativeCard.For(submission.Card, question, one));
    }
}
