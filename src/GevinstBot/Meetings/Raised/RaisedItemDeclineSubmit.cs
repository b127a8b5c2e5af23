using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Avslå»: the agenda stays, and whoever raised the item is told why.</summary>
public sealed class RaisedItemDeclineSubmit(RaisedVerdictSaving saving) : SubmitHandler(RaisedRhythm.LeadKind, VerbName)
{
    public const string VerbName = "raised-item.decline";

    private static readonly AuditAct Act = new("decline-item");

    public override bool IsAnswer => true;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        saving.DecideAsync(submission, Act, RaisedItemEdit.Decline, ct);
}
