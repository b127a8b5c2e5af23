using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.ChangePlans;

/// <summary>«Avbryt»: the plan again.</summary>
public sealed class PulsePlanShowSubmit() : SubmitHandler(PulsePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse-plan.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
