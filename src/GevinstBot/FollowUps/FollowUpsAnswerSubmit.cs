using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Sending;

namespace GevinstBot.FollowUps;

/// <summary>«Start oppfølgingen»: one organisation's indicator is asked about more often from the next sending day on.</summary>
public sealed class FollowUpsAnswerSubmit(
    FollowUpReader reader, FollowUpTable table, CurrentNetwork network, AuditLog audit, DeliveryWake wake)
    : SubmitHandler(FollowUpRhythm.LeadKind, VerbName)
{
    public const string VerbName = "follow-ups.answer";

    public override bool IsAnswer => true;

    private static readonly AuditAct Act = new("begin-follow-up");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AllAsync(submission.Now, ct);
        var reply = await submission.StoreAsync(
            FollowUpEdit.Read(
                submission.Typed, [.. question.All.Select(one => one.FollowUp)], question.Catalog, network.Roster, question.First,
                submission.By, submission.Now),
            begun => audit.AroundAsync(
                submission.Audited(Act) with { Whose = begun.Organization.Value },
                () => table.StoreAsync(begun.Id, basedOn: 0, (_, version) => begun with { Version = version }, ct), ct),
            (card, problems) => FollowUpsCard.Form(card, question, submission.Typed, problems));
        if (!reply.Stored)
            return reply;
        wake.Call();
        var now = await reader.AllAsync(submission.Now, ct);
        return SubmitReply.Show(FollowUpsCard.For(
            submission.Card, now, submission.Texts["follow-ups.begun", submission.Texts.Date(question.First)]));
    }
}
