using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Endre»: the form again, with what stands.</summary>
public sealed class RaiseEditSubmit(RaisedItemReader reader) : SubmitHandler(RaisedRhythm.Kind, VerbName)
{
    public const string VerbName = "raise.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AskAsync(submission.Card, submission.Round.Id.Period, ct);
        if (question.Standing is not { } raised)
            return SubmitReply.Unchanged();
        return question.MayBeChanged
            ? SubmitReply.Show(RaiseCard.Form(
                submission.Card with { BasedOn = raised.Version }, question, raised.Said.Fields, problems: []))
            : SubmitReply.Tell(submission.Texts["raise.too-late", submission.Texts.Ways("command.raise")[0]]);
    }
}
