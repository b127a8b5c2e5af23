using GevinstBot.Chat;
using GevinstBot.Domain.FollowUps;

namespace GevinstBot.FollowUps;

/// <summary>«Ny oppfølging»: the form of one that isn't there yet.</summary>
public sealed class FollowUpsOpenSubmit(FollowUpReader reader) : SubmitHandler(FollowUpRhythm.LeadKind, VerbName)
{
    public const string VerbName = "follow-ups.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        SubmitReply.Show(FollowUpsCard.Form(submission.Card with { BasedOn = 0 }, await reader.AllAsync(submission.Now, ct)));
}
