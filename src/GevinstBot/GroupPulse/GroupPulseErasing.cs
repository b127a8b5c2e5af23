using GevinstBot.Domain.Network;
using GevinstBot.Privacy;

namespace GevinstBot.GroupPulse;

/// <summary>Forgets what somebody has answered in pulses that are open: by the pulses' keys, because it has no name.</summary>
public sealed class GroupPulseErasing(GroupPulseAnswerSaving answers) : HiddenTraces
{
    public override Task ForgetAsync(PersonId person, CancellationToken ct) => answers.ForgetAsync(person, ct);
}
