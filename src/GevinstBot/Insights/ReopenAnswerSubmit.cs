using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Insights;

/// <summary>«Åpne for svar» on the form that was asked for.</summary>
public sealed class ReopenAnswerSubmit(AskedFormTable forms, LockedRounds rounds, ReopenSaving saving, CurrentNetwork network)
    : SubmitHandler(Reopening.FormKind, VerbName)
{
    public const string VerbName = "reopening.answer";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var (locked, _) = await rounds.AtAsync(submission.Now, ct);
        // Pressed once more, or on a card from before the next lock: it is shown as it stands.
        if (form.IsSaved || locked?.Id.ToString() != form.Fields[ReopenPrompts.RoundField])
            return SubmitReply.Unchanged();
        return await Reopening.Read(submission.Typed, locked, submission.By, submission.Now, network.Sending).Match(
            async reopening =>
            {
                // A press that was cut off after this is repeated, and opens nothing twice.
                if (!locked.Reopened.Any(one =>
                    one.Subject == reopening.Subject && one.Reason == reopening.Reason && one.Until > reopening.At))
                    await saving.OpenAsync(reopening, ct);
                var fields = form.Fields.With(Reopening.SubjectField, reopening.Subject);
                await forms.StoreAsync(Reopening.FormKind, form.Version, form with { Fields = fields, IsSaved = true }, submission.Now, ct);
                return SubmitReply.Unchanged();
            },
            problems => Task.FromResult(SubmitReply.Show(
                ReopenCard.For(submission.AsPressed, rounds.Facts(locked, submission.Now), submission.Typed, problems))));
    }
}
