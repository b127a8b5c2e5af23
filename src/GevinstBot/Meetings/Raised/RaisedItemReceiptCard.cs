using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>What the lead said to a raised item, and who is told.</summary>
public static class RaisedItemReceiptCard
{
    public static AdaptiveCard For(CardRequest request, RaisedQuestion question, RaisedVerdict verdict)
    {
        var (texts, (meeting, agenda), item) = (request.Texts, question.Of, question.Item);
        var by = meeting.Name(item.Organization);
        if (verdict.IsTaken && !meeting.Meeting.TakesPlace)
            return Unanswered(request, question);
        return Show(
            request, question,
            [
                Say.Line(verdict.Said.Reason is { } reason ? texts["raised-item.declined", by, reason] : texts["raised-item.taken", by]),
                verdict.IsTaken ? Say.Text(AgendaPart.Total(agenda, meeting, texts)) : null,
            ],
            verdict.IsTaken && request.Now < meeting.Begins
                ? Button.Writing(texts["agenda-form.open"], texts.Ways("command.change-agenda")[0])
                : null);
    }

    public static AdaptiveCard Unanswered(CardRequest request, RaisedQuestion question) => Show(
        request, question,
        [
            Say.Text(request.Texts[
                question.Of.Meeting.Meeting.TakesPlace ? "raised-item.closed" : "raised-item.cancelled"]),
        ],
        button: null);

    /// <summary>Taken back: there is nothing to say to it any more.</summary>
    public static AdaptiveCard Withdrawn(CardRequest request, RaisedQuestion question) =>
        Show(request, question, [Say.Notice(request.Texts["raised-item.withdrawn"])], button: null);

    /// <summary>Its meeting is gone from the plan.</summary>
    public static AdaptiveCard Gone(CardRequest request) => request.Frame(
        request.Texts["raised-item.heading", request.Texts.Day(request.Round.About)], [Say.Text(request.Texts["raised-item.gone"])]);

    private static AdaptiveCard Show(
        CardRequest request, RaisedQuestion question, IEnumerable<AdaptiveElement?> said, AdaptiveAction? button) => request.Frame(
        request.Texts["raised-item.heading", request.Texts.Day(question.Of.Meeting.Day)],
        [
            Say.Labelled(
                request.Texts["raised-item.by", question.Of.Meeting.Name(question.Item.Organization)], " " + question.Item.Said.Title),
            .. said,
        ],
        button);
}
