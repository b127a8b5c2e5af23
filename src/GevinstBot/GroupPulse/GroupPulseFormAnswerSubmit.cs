using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>«Neste»: what was chosen is kept, and the pulse is shown as it will be seen.</summary>
public sealed class GroupPulseFormAnswerSubmit(AskedFormTable forms, GroupPulseForms shown, StartedPulseReader started)
    : SubmitHandler(GroupPulseRhythm.FormKind, VerbName)
{
    public const string VerbName = "group-pulse-form.answer";

    private static readonly AskedSteps Steps = new(GroupPulseField.Step, GroupPulseField.Steps);

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (Steps.Pressed(submission, form) is not { } step)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        var facts = await shown.FactsAsync(submission.Now, submission.Typed, ct);
        return await submission.TakeAsync(
            GroupPulseEdit.Read(submission.Typed, facts.Limits),
            fields => KeepAsync(submission, form, step, fields, ct),
            (card, problems) => FormAsync(submission, form, card, problems, ct));
    }

    private async Task<SubmitReply> KeepAsync(
        Submission submission, AskedForm form, string step, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        // What has been started isn't changed by a card from before; what was typed on that can still be read and copied.
        if ((await started.OfAsync(form.Id, ct)).Standing is not null && !form.Holds(fields))
            return SubmitReply.Show((await FormAsync(submission, form, submission.AsPressed, [], ct))!
                .TooLate(submission.Texts["group-pulse-form.already-sent"]));
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
