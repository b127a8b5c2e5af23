using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.GroupPulse;

/// <summary>
/// «Send»: what the preview showed becomes a round. Pressed twice, or on two devices, it is started once. Whoever isn't in the network
/// stays out of it: nothing is kept of them but that they are asked.
/// </summary>
public sealed class GroupPulseFormSendSubmit(
    AskedFormTable forms, GroupPulseForms shown, StartedPulseReader started, GroupPulseSaving saving)
    : SubmitHandler(GroupPulseRhythm.FormKind, VerbName)
{
    public const string VerbName = "group-pulse-form.send";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var (standing, times) = await started.OfAsync(form.Id, ct);
        if (standing is not null || form.Fields[GroupPulseField.Step] != GroupPulseField.Preview || submission.BasedOn != form.Version)
            return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
        var facts = await shown.FactsAsync(submission.Now, form.Fields, ct);
        // A form may have lain for days: its deadline has come near, or the initiative is over.
        return await GroupPulseEdit.Read(form.Fields, facts.Limits).Match(
            async _ =>
            {
                var preview = await shown.PreviewAsync(form, facts, times + 1, submission.Card, ct);
                if (preview.People.Count == 0 || preview.IsSilent)
                    return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
                await saving.StartAsync(preview.Pulse, preview.People, ct);
                return SubmitReply.Show(shown.Receipt(submission.Card with { BasedOn = form.Version }, preview.Pulse, preview.Room));
            },
            async problems => SubmitReply.Show(await shown.FormAsync(
                submission.Card with { BasedOn = form.Version }, form.Fields.With(GroupPulseField.Step, GroupPulseField.ToWhom), problems,
                ct)));
    }
}
