using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Messages;

/// <summary>«Neste»: what was typed on one card is kept, and the next is shown; the last shows how it will be seen.</summary>
public sealed class MessageFormAnswerSubmit(AskedFormTable forms, MessageForms shown, SentMessageReader sent)
    : SubmitHandler(MessageRhythm.FormKind, VerbName)
{
    public const string VerbName = "message-form.answer";

    private static readonly AskedSteps Steps = new(MessageField.Step, MessageField.Steps);

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (Steps.Pressed(submission, form) is not { } step)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        var facts = await shown.FactsAsync(submission.Now, submission.Texts, submission.Typed, ct);
        return await submission.TakeAsync(
            MessageEdit.Read(step, submission.Typed, form.Fields.GetValueOrDefault(MessageField.Wanted), facts.Limits),
            fields => KeepAsync(submission, form, step, fields, ct),
            (card, problems) => FormAsync(submission, form, card, problems, ct));
    }

    private async Task<SubmitReply> KeepAsync(
        Submission submission, AskedForm form, string step, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        // What has been sent isn't changed by a card from before; what was typed on that can still be read and copied.
        if ((await sent.OfAsync(form.Id, ct)).Standing is not null && !form.Holds(fields))
            return SubmitReply.Show((await FormAsync(submission, form, submission.AsPressed, [], ct))!
                .TooLate(submission.Texts["message-form.already-sent"]));
        var kept = await Steps.KeepAsync(forms, submission, form, step, fields, ct);
        if (kept.Outcome is StoreOutcome.Overtaken)
        {
            var again = await FormAsync(submission, form, submission.Card with { BasedOn = kept.Standing.Version }, [], ct);
            return submission.ReplyTo(kept, _ => again);
        }
        return SubmitReply.Show(await shown.CardAsync(submission.Card, kept.Standing, ct));
    }

    private async Task<AdaptiveCard?> FormAsync(
        Submission submission, AskedForm form, CardRequest card, IReadOnlyList<Problem> problems, CancellationToken ct) =>
        await shown.FormAsync(card, form.Fields.With(submission.Typed), problems, ct);
}
