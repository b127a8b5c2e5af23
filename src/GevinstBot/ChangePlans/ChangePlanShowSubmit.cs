using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Forms;

namespace GevinstBot.ChangePlans;

/// <summary>«Vis endringsplanen», «Alle tiltak», «Avbryt»: what is chosen, as it stands.</summary>
public sealed class ChangePlanShowSubmit(AskedFormTable forms, ChangePlansReader reader) : SubmitHandler(ChangePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "change-plan.show";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        var chosen = submission.Typed.GetValueOrDefault(ChangePlansCard.WhichField);
        // Chosen from the list, or not; «Alle tiltak» says nothing of it.
        if (chosen is not null && question.Find(chosen) is null)
            return SubmitReply.Show(ChangePlansCard.For(
                submission.Card, question, [new Problem(ChangePlansCard.WhichField, TypedForm.NotAChoice)]));
        await forms.ShowAsync(
            submission, new Dictionary<string, string> { [ChangePlansCard.WhichField] = chosen ?? "" }, ct);
        return SubmitReply.Show(ChangePlanPrompts.Shown(submission.Card, question, chosen).Card);
    }
}
