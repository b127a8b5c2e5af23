using GevinstBot.Chat;
using GevinstBot.Domain.Messages;

namespace GevinstBot.Messages;

/// <summary>«Endre», «Tilbake»: the first card again, with all that was typed.</summary>
public sealed class MessageFormEditSubmit(AskedFormTable forms, MessageForms shown, SentMessageReader sent)
    : SubmitHandler(MessageRhythm.FormKind, VerbName)
{
    public const string VerbName = "message-form.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (submission.BasedOn == form.Version && (await sent.OfAsync(form.Id, ct)).Standing is null)
        {
            var earlier = form with { Fields = form.Fields.With(MessageField.Step, MessageField.What) };
            await forms.StoreAsync(MessageRhythm.FormKind, form.Version, earlier, submission.Now, ct);
        }
        return SubmitReply.Show(await shown.CardAsync(submission.Card, await forms.OfAsync(submission.Round.Id, ct), ct));
    }
}
