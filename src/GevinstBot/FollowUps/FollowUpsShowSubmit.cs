using GevinstBot.Chat;
using GevinstBot.Domain.FollowUps;

namespace GevinstBot.FollowUps;

/// <summary>«Avbryt»: all of them again.</summary>
public sealed class FollowUpsShowSubmit() : SubmitHandler(FollowUpRhythm.LeadKind, VerbName)
{
    public const string VerbName = "follow-ups.show";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
