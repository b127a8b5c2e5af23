using GevinstBot.Chat;
using GevinstBot.Domain.Messages;
using GevinstBot.Register;

namespace GevinstBot.Messages;

/// <summary>«Send»: what the preview showed becomes a round. Pressed twice, or on two devices, it is sent once.</summary>
public sealed class MessageFormSendSubmit(
    AskedFormTable forms, MessageForms shown, SentMessageReader sent, MessageSaving saving, PeopleSaving people)
    : SubmitHandler(MessageRhythm.FormKind, VerbName)
{
    public const string VerbName = "message-form.send";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var (standing, times) = await sent.OfAsync(form.Id, ct);
        if (standing is not null || form.Fields[MessageField.Step] != MessageField.Preview || submission.BasedOn != form.Version)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        var facts = await shown.FactsAsync(submission.Now, submission.Texts, form.Fields, ct);
        // A form may have lain for days: its deadline has come near, or those who were missing have answered.
        return await MessageEdit.Read(MessageField.ToWhom, form.Fields, form.Fields[MessageField.Wanted], facts.Limits).Match(
            _ => SendAsync(submission, form, shown.Preview(form, facts, times + 1, submission.Now, submission.Texts), ct),
            async problems => SubmitReply.Show(await shown.FormAsync(
                submission.Card with { BasedOn = form.Version }, form.Fields.With(MessageField.Step, MessageField.ToWhom), problems, ct)));
    }

    private async Task<SubmitReply> SendAsync(Submission submission, AskedForm form, MessagePreview preview, CancellationToken ct)
    {
        if (preview.Round.Addressees.Count == 0)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        // The network first: a press that is cut off here can be repeated. Whoever is asked is known, so that an answer has a name.
        if (await people.KnowAsync(preview.Group?.Reached ?? [], whose: "", submission, ct) is { } refused)
            return SubmitReply.Tell(refused);
        await saving.SendAsync(preview.Sent, ct);
        return SubmitReply.Show(shown.Receipt(submission.Card with { BasedOn = form.Version }, preview.Sent, preview.Room));
    }
}
