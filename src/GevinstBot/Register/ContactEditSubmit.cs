using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Endre»: the form, with what stands.</summary>
public sealed class ContactEditSubmit(ContactAnswerTable answers, CurrentNetwork network) : SubmitHandler(ContactRhythm.Kind, VerbName)
{
    public const string VerbName = "contacts.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await ContactQuestion.OfAsync(submission.Card, answers, network, ct);
        return SubmitReply.Show(ContactCard.Form(
            submission.Card with { BasedOn = question.Stored?.Version ?? 0 }, question, ContactCard.Fields(question.Answer), problems: []));
    }
}
