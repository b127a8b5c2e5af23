using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;

namespace GevinstBot.GroupPulse;

/// <summary>«Endre svaret»: an empty form. What was answered isn't read again, not even to whoever answered it.</summary>
public sealed class GroupPulseEditSubmit(GroupPulseTable pulses, CurrentNetwork network) : SubmitHandler(GroupPulseRhythm.Kind, VerbName)
{
    public const string VerbName = "group-pulse.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => SubmitReply.Show(
        GroupPulseCard.For(submission.Card, await GroupPulseQuestion.OfAsync(submission.Card, pulses, network, ct)));
}
