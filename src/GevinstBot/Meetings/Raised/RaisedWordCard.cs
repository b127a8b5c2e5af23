using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings.Raised;

/// <summary>Why an item that was raised isn't taken up.</summary>
public static class RaisedWordCard
{
    public static AdaptiveCard For(CardRequest request, RaisedItem? item)
    {
        var (texts, again) = (request.Texts, request.Texts.Ways("command.raise")[0]);
        return request.Frame(
            texts["raised-word.heading", texts.Day(request.Round.About)],
            [
                item is null ? null : Say.Typed(item.Said.Title),
                item?.Verdict?.Said.Reason is { } reason ? Say.Line(texts["raised-word.declined", reason]) : null,
            ],
            Button.Writing(texts.Capital(again), again));
    }
}
