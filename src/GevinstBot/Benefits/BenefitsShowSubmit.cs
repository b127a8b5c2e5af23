using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>
/// «Vis planen», «Vis gevinsten», «Gevinstkart», «Hva kan hentes?», «Alle gevinster», «Avbryt»: what is chosen, as it stands.
/// </summary>
public sealed class BenefitsShowSubmit(AskedFormTable forms, BenefitsReader reader) : SubmitHandler(BenefitRhythm.Kind, VerbName)
{
    public const string VerbName = "benefits.show";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        string Chosen(string field) => submission.Typed.GetValueOrDefault(field, "");
        var view = BenefitViewFields.Of(
            Chosen(BenefitViewFields.Plan), Chosen(BenefitViewFields.Benefit), Chosen(BenefitViewFields.View));
        await forms.ShowAsync(submission, view, ct);
        return SubmitReply.Show(BenefitsPrompts.Shown(submission.Card, question, view).Card);
    }
}
