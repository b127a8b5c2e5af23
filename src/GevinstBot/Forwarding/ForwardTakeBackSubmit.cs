using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Forwarding;

/// <summary>«Ta tilbake»: the organisation answers it itself again.</summary>
public sealed class ForwardTakeBackSubmit(ForwardSaving saving) : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "forward.take-back";

    /// <summary>Which of those that were asked.</summary>
    public const string IdField = "forwarded";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        submission.Card.AnswersToday && submission.Typed.GetValueOrDefault(IdField) is { Length: > 0 } id
            ? await saving.TakeBackAsync(submission, id, ct)
            : SubmitReply.Unchanged();
}
