using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Raised;

/// <summary>An item that was raised, and what became of it.</summary>
public static class RaiseReceiptCard
{
    /// <param name="request">Until the draft has it, it can be changed.</param>
    /// <param name="question">What stands.</param>
    /// <param name="by">The name of who raised it; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, RaiseQuestion question, string? by)
    {
        var (texts, raised) = (request.Texts, question.Standing!);
        var mayChange = question.MayBeChanged && !request.IsClosed;
        var pressed = request with { BasedOn = raised.Version };
        var card = request.Frame(
            texts["raise.title"],
            [
                Say.Line(Became(question.Fate!, texts)),
                Say.Item(raised.Said.Title, " " + texts["agenda.item-facts", raised.Said.Minutes]),
                question.Fate!.Minutes is { } got && got != raised.Said.Minutes
                    ? Say.Line(texts[
                        question.Fate.Stage is RaisedStage.OnAgenda ? "raise.minutes-got" : "raise.minutes-proposed", raised.Said.Minutes,
                        got])
                    : null,
                raised.Said.Why is { } why ? Say.SmallLine(why) : null,
                Say.SmallLine(texts["raise.raised-by", question.Organization.ShortName, by ?? texts["submit.former-participant"]]),
            ],
            mayChange ? pressed.Button(texts["form.edit"], RaiseEditSubmit.VerbName) : null,
            mayChange ? pressed.Button(texts["raise.remove"], RaiseRemoveSubmit.VerbName) : null);
        // It has nothing to type in that could be taken away, and says by itself what has become of the item whenever it is looked at.
        return question.IsUnsettled && !request.IsClosed ? card.WithRefresh(pressed) : card;
    }

    /// <summary>The card's time is over, and nothing was raised on it.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) =>
        request.Frame(request.Texts["raise.title"], [Say.Text(request.Texts["raise.none", request.Texts.Ways("command.raise")[0]])]);

    internal static string Became(RaisedFate fate, LocalTexts texts)
    {
        var day = texts.Day(fate.Meeting);
        return fate switch
        {
            { Stage: RaisedStage.OnAgenda, Number: var number } => texts["raise.on-agenda", number, day],
            { Stage: RaisedStage.TakenOff, Reason: { } reason } => texts["raise.not-taken", day, reason],
            { Stage: RaisedStage.TakenOff } => texts["raise.not-taken-unsaid", day],
            { Stage: RaisedStage.Proposed } => texts["raise.proposed", day],
            { Stage: RaisedStage.WithLead } => texts["raise.with-lead", day],
            { Stage: RaisedStage.Left } => texts["raise.left", day],
            { Stage: RaisedStage.Cancelled } => texts["raise.cancelled", day],
            { Stage: RaisedStage.Withdrawn } => texts["raise.withdrawn"],
            _ => texts["raise.waiting", day],
        };
    }
}
