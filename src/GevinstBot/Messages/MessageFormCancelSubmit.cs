using GevinstBot.Chat;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;

namespace GevinstBot.Messages;

/// <summary>«Avbryt» on what hasn't left: it is taken back as any round is, and its form can be changed and sent anew.</summary>
public sealed class MessageFormCancelSubmit(
    AskedFormTable forms, MessageForms shown, SentMessageReader sent, MessageSaving saving, CurrentNetwork network)
    : SubmitHandler(MessageRhythm.FormKind, VerbName)
{
    public const string VerbName = "message-form.cancel";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if ((await sent.OfAsync(form.Id, ct)).Standing is { } standing && submission.Now < MessageRounds.Of(standing, network).Opens)
            await saving.CancelAsync(standing, submission.By, submission.Now, ct);
        // Too late, the card shows that it has left, and how it is taken back.
        return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
    }
}
