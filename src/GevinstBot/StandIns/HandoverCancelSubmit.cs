using GevinstBot.Chat;

namespace GevinstBot.StandIns;

/// <summary>«Avbryt»: the card as it was.</summary>
public sealed class HandoverCancelSubmit() : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "handover.cancel";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
