using GevinstBot.Chat;
using GevinstBot.Domain.Targets;

namespace GevinstBot.Targets;

/// <summary>«Avbryt»: the targets as they stand.</summary>
public sealed class TargetsShowSubmit() : SubmitHandler(TargetRhythm.Kind, VerbName)
{
    public const string VerbName = "targets.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
