using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Raised;

/// <summary>«Send inn»: an item for a meeting, raised the first time or changed; it goes to the lead.</summary>
public sealed class RaiseAnswerSubmit(RaisedItemTable items, RaisedItemReader reader) : SubmitHandler(RaisedRhythm.Kind, VerbName)
{
    public const string VerbName = "raise.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (!submission.Card.AnswersToday)
            return SubmitReply.Tell(submission.Texts["signal.not-today"]);
        var question = await reader.AskAsync(submission.Card, submission.Round.Id.Period, ct);
        // Raised in time and heard again after it: what stands says so.
        if (submission.Card.IsClosed && question.Standing is { } standing
            && standing.RaisedBy == submission.By && standing.Version > submission.BasedOn)
            return SubmitReply.Unchanged();
        var read = RaisedAnswer.Read(submission.Typed, [.. question.Meetings.Select(meeting => meeting.Id)], question.Usual);
        if (!question.MayBeChanged && !submission.Card.IsClosed && !IsSame(read, question.Standing!))
            return SubmitReply.Show(RaiseCard.Form(submission.AsPressed, question, submission.Typed, problems: [])
                .TooLate(submission.Texts["raise.too-late", submission.Texts.Ways("command.raise")[0]]));
        return await submission.StoreAsync(
            read,
            said => StoreAsync(submission, new OrganizationId(submission.Subject), said.Meeting, said.Said, ct),
            (card, problems) => RaiseCard.Form(card, question, submission.Typed, problems));
    }

    /// <summary>The same press once more, when the lead was faster than the net.</summary>
    private static bool IsSame(Domain.Checked<(MeetingId Meeting, RaisedAnswer Said)> read, RaisedItem standing) =>
        read.Match(said => said == (standing.Meeting, standing.Said), _ => false);

    private Task<StoreResult<RaisedItem>> StoreAsync(
        Submission submission, OrganizationId of, MeetingId meeting, RaisedAnswer said, CancellationToken ct)
    {
        var id = submission.Round.Id.Period;
        return items.StoreAsync(
            of, id, submission.BasedOn,
            (before, version) => new RaisedItem(meeting, id, of, said, submission.By, submission.Now, before?.First ?? submission.Now)
            {
                Version = version,
                // What was said to it was said of another meeting.
                Verdict = before?.Meeting == meeting ? before.Verdict : null,
            },
            ct);
    }
}
