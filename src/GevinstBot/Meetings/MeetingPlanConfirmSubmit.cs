using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>
/// «Bekreft møteplan»: the months after the present plan's end run on the new one from now on. A month is planned once, and
/// the contacts are told.
/// </summary>
public sealed class MeetingPlanConfirmSubmit(
    MeetingPlanProposalTable proposals, MeetingPlanTable plans, AuditLog audit, CurrentNetwork network)
    : SubmitHandler(MeetingPlanRhythm.Kind, VerbName)
{
    public const string VerbName = "meeting-plan.confirm";

    private static readonly AuditAct Act = new("confirm-plan");

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = submission.Round.Id.Period;
        var stored = await proposals.FindAsync(id, ct) ?? throw new InvalidOperationException($"There is no proposal {id}.");
        var asked = stored.Content;
        var ofYear = await proposals.OfYearAsync(asked.Proposal.Year, ct);
        if (MeetingPlanReader.ConfirmedInstead(stored, ofYear).Any())
            return AlreadyPlanned(submission, asked);
        if (!asked.Confirmed)
        {
            await audit.WriteAsync(submission.Audited(Act), ct);
            // The plan first: a press that is cut off here can be repeated, and writes the same plan.
            if (!await plans.ConfirmAsync(asked.Proposal.Span, asked.Proposal.Plan, submission.By, submission.Now, ct))
                return AlreadyPlanned(submission, asked);
            await NoteAsync(stored, submission, ct);
        }
        await network.LoadAsync(ct);
        return SubmitReply.Receipt();
    }

    /// <summary>Of the days that are confirmed, whoever changes one meanwhile.</summary>
    private async Task NoteAsync(StoredFact<AskedProposal> asked, Submission submission, CancellationToken ct)
    {
        var (confirmed, basedOn) = (asked.Content with { Confirmed = true }, asked.Version);
        while (await proposals.StoreAsync(asked.Id, basedOn, confirmed, submission.By, submission.Now, ct) is
            { Outcome: StoreOutcome.Overtaken, Standing: { Content.Confirmed: false } standing })
            basedOn = standing.Version;
    }

    private static SubmitReply AlreadyPlanned(Submission submission, AskedProposal asked) =>
        SubmitReply.Tell(submission.Texts["meeting-plan.already-planned", submission.Texts.Period(asked.Proposal.Span)]);
}
