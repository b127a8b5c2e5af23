using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.LearningNetwork;

/// <summary>«Avbryt»: the card as it was.</summary>
public sealed class TeamIndicatorShowSubmit() : SubmitHandler(TeamIndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "team-indicator.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
