using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Sending;

namespace GevinstBot.FollowUps;

/// <summary>«Avslutt nå»: nobody is asked about it any more; why stands with it.</summary>
public sealed class FollowUpsEndSubmit(FollowUpReader reader, FollowUpTable table, AuditLog audit, DeliveryWake wake)
    : SubmitHandler(FollowUpRhythm.LeadKind, VerbName)
{
    public const string VerbName = "follow-ups.end";

    public override bool IsAnswer => true;

    private static readonly AuditAct Act = new("end-follow-up");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AllAsync(submission.Now, ct);
        // Somebody else has ended it, or this press was heard before: what stands says so.
        if (question.FindOpen(submission.Typed.GetValueOrDefault(FollowUpsCard.WhichField)) is not { } one)
            return SubmitReply.Unchanged();
        var reply = await submission.StoreAsync(
            FollowUpEdit.ReadEnd(submission.Typed),
            reason => audit.AroundAsync(
                submission.Audited(Act) with { Whose = one.FollowUp.Organization.Value },
                () => table.StoreAsync(
                    one.FollowUp.Id, submission.BasedOn, (before, version) => (before ?? one.FollowUp) with
                    {
                        End = new FollowUpEnd(question.Today, reason, submission.By),
                        By = submission.By,
                        At = submission.Now,
                        Version = version,
                    },
                    ct),
                ct),
            (card, problems) => FollowUpsCard.EndForm(card, question, one, submission.Typed, problems));
        if (!reply.Stored)
            return reply;
        wake.Call();
        return SubmitReply.Show(FollowUpsCard.For(
            submission.Card, await reader.AllAsync(submission.Now, ct), submission.Texts["follow-ups.end-done"]));
    }
}
