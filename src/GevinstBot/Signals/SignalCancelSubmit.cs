using GevinstBot.Chat;

namespace GevinstBot.Signals;

/// <summary>«Avbryt»: the card as it was.</summary>
public sealed class SignalCancelSubmit() : SubmitHandler(kind: null, VerbName)
{
    public const string VerbName = "signal.cancel";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
