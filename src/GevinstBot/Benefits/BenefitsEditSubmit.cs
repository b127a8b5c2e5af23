using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Endre», «Fyll inn …», «Ny gevinst»: the form of one subject, with what is stored.</summary>
public sealed class BenefitsEditSubmit(BenefitsReader reader) : SubmitHandler(BenefitRhythm.Kind, VerbName)
{
    public const string VerbName = "benefits.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        // Nothing was chosen, or it is gone: the card as it stands.
        if (BenefitForm.Of(question, submission.Typed) is not { } form)
            return SubmitReply.Gone();
        var request = submission.Card with { BasedOn = form.Version };
        return SubmitReply.Show(BenefitFormCard.For(request, form, BenefitStoredFields.Of(form, submission.Texts), problems: []));
    }
}
