using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Avbryt»: the decisions as they were.</summary>
public sealed class CorrectionCancelSubmit() : SubmitHandler(MeetingRhythm.DecisionsKind, VerbName)
{
    public const string VerbName = "correction.cancel";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
