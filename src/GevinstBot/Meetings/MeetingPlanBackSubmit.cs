using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Avbryt»: the proposal as it was.</summary>
public sealed class MeetingPlanBackSubmit() : SubmitHandler(MeetingPlanRhythm.Kind, VerbName)
{
    public const string VerbName = "meeting-plan.back";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
