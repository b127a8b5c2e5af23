using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Ta inn»: the item is on the agenda from now on, and those who have it are told once.</summary>
public sealed class RaisedItemTakeSubmit(RaisedVerdictSaving saving) : SubmitHandler(RaisedRhythm.LeadKind, VerbName)
{
    public const string VerbName = "raised-item.take";

    private static readonly AuditAct Act = new("take-item");

    public override bool IsAnswer => true;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        saving.DecideAsync(submission, Act, RaisedItemEdit.Take, ct);
}
