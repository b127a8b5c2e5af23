using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Vis planen», «Vis gevinsten», «Alle gevinster», «Avbryt»: what is chosen, as it stands.</summary>
public sealed class BenefitsShowSubmit(AskedFormTable forms, BenefitsReader reader) : SubmitHandler(BenefitRhythm.Kind, VerbName)
{
    public const string VerbName = "benefits.show";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        var view = BenefitViewFields.Of(
            submission.Typed.GetValueOrDefault(BenefitViewFields.Plan, ""), submission.Typed.GetValueOrDefault(BenefitViewFields.Benefit, ""));
        await forms.ShowAsync(submission, view, ct);
        return SubmitReply.Show(BenefitsPrompts.Shown(submission.Card, question, view).Card);
    }
}
