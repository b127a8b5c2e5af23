using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Tilbake»: all of them again.</summary>
public sealed class NewIndicatorsShowSubmit() : SubmitHandler(ProposalRhythm.ProcessKind, VerbName)
{
    public const string VerbName = "new-indicators.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
