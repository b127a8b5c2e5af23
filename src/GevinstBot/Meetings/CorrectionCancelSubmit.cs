using GevinstBot.Chat;

namespace GevinstBot.Meetings;

/// <summary>«Avbryt»: the card as it was, with the decisions or the actions.</summary>
public sealed class CorrectionCancelSubmit() : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "correction.cancel";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
