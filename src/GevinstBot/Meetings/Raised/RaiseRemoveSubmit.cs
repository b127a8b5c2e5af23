using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Trekk saken»: taken back before the lead has said anything.</summary>
public sealed class RaiseRemoveSubmit(RaisedItemTable items, RaisedItemReader reader) : SubmitHandler(RaisedRhythm.Kind, VerbName)
{
    public const string VerbName = "raise.remove";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.AskAsync(submission.Card, submission.Round.Id.Period, ct);
        if (question.Standing is not { IsWithdrawn: false } raised)
            return SubmitReply.Unchanged();
        if (!question.MayBeChanged)
            return SubmitReply.Tell(submission.Texts["raise.too-late", submission.Texts.Ways("command.raise")[0]]);
        return submission.ReplyTo(await items.StoreAsync(
            new OrganizationId(submission.Subject), raised.Id, submission.BasedOn,
            (before, version) => before! with
            {
                IsWithdrawn = true,
                RaisedBy = submission.By,
                Raised = submission.Now,
                Version = version,
            },
            ct));
    }
}
