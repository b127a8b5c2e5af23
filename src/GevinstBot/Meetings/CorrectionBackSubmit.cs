using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Tilbake»: all proposals again, with nothing said to this one.</summary>
public sealed class CorrectionBackSubmit() : SubmitHandler(CorrectionRhythm.Kind, VerbName)
{
    public const string VerbName = "correction.back";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        Task.FromResult(SubmitReply.Unchanged());
}
