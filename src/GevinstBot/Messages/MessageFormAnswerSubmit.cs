using GevinstBot.Chat;
using GevinstBot.Domain.Messages;

namespace GevinstBot.Messages;

/// <summary>«Neste»: what was typed on one card is kept, and the next is shown; the last shows how it will be seen.</summary>
public sealed class MessageFormAnswerSubmit(AskedFormTable forms, MessageForms shown, SentMessageReader sent)
    : SubmitHandler(MessageRhythm.FormKind, VerbName)
{
    public const string VerbName = "message-form.answer";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var step = form.Fields[MessageField.Step];
        // A press on a card from before, or on a message that has been sent, shows the card as it stands.
        if (step == MessageField.Preview || submission.Typed.GetValueOrDefault(MessageField.Step) != step
            || (await sent.OfAsync(form.Id, ct)).Standing is not null)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        var facts = await shown.FactsAsync(submission.Now, submission.Texts, submission.Typed, ct);
        return await MessageEdit.Read(step, submission.Typed, form.Fields.GetValueOrDefault(MessageField.Wanted), facts.Limits).Match(
            fields => KeepAsync(submission, form, form.Fields.With(fields).With(MessageField.Step, After(step)), ct),
            async problems => SubmitReply.Show(
                await shown.FormAsync(submission.AsPressed, form.Fields.With(submission.Typed), problems, ct)));
    }

    private async Task<SubmitReply> KeepAsync(
        Submission submission, AskedForm form, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        await forms.StoreAsync(MessageRhythm.FormKind, form.Version, form with { Fields = fields }, submission.Now, ct);
        return SubmitReply.Show(await shown.CardAsync(submission.Card, await forms.OfAsync(submission.Round.Id, ct), ct));
    }

    private static string After(string step) => MessageField.Steps.SkipWhile(known => known != step).ElementAt(1);
}
