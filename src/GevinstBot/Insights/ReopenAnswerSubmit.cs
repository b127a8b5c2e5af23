using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Insights;

/// <summary>«Åpne for svar» on the form that was asked for.</summary>
public sealed class ReopenAnswerSubmit(AskedFormTable forms, LockedRounds rounds, ReopenSaving saving, CurrentNetwork network)
    : SubmitHandler(Reopening.FormKind, VerbName)
{
    public const string VerbName = "reopening.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var (locked, _) = await rounds.AtAsync(submission.Now, ct);
        // Pressed once more: it is shown as it stands.
        if (form.IsSaved)
            return SubmitReply.Unchanged();
        // A card from before the next lock stays as it is, with the reason that was typed on it.
        if (locked?.Id.ToString() != form.Fields[ReopenPrompts.RoundField])
            return SubmitReply.Tell(submission.Texts["reopen.over"]);
        return await submission.TakeAsync(
            Reopening.Read(submission.Typed, locked, submission.By, submission.Now, network.Sending),
            reopening => OpenAsync(submission, form, locked, reopening, ct),
            (card, problems) => ReopenCard.For(card, rounds.Facts(locked, submission.Now), submission.Typed, problems));
    }

    private async Task<SubmitReply> OpenAsync(
        Submission submission, AskedForm form, Round locked, Reopening reopening, CancellationToken ct)
    {
        // A press that was cut off after this is repeated, and opens nothing twice.
        if (!locked.Reopened.Any(one => one.Subject == reopening.Subject && one.Reason == reopening.Reason && one.Until > reopening.At))
            await saving.OpenAsync(reopening, ct);
        var fields = form.Fields.With(Reopening.SubjectField, reopening.Subject);
        await forms.StoreAsync(Reopening.FormKind, form.Version, form with { Fields = fields, IsSaved = true }, submission.Now, ct);
        return SubmitReply.Unchanged();
    }
}
