using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>What became of a number that was suggested.</summary>
public static class SuggestionReceiptCard
{
    /// <param name="request">To whom.</param>
    /// <param name="question">What was suggested; null when its round is gone.</param>
    public static AdaptiveCard For(CardRequest request, ForwardedQuestion? question)
    {
        var texts = request.Texts;
        if (question?.Asked is not { } asked)
            return request.Frame(texts["forwarded.over-heading"], [Say.Text(texts["forwarded.over"])]);
        var key = question switch
        {
            { Standing.SuggestedBy: not null } => "suggestion.approved",
            { IsSettled: true } => "suggestion.settled",
            { Forwarded.TakenBack: not null } => "suggestion.declined",
            _ => "suggestion.too-late",
        };
        var shown = question.Standing ?? question.Forwarded.Suggested;
        return request.Frame(
            ForwardedCard.Heading(request, question),
            [
                shown is null ? null : Say.Labelled(asked.Definition.Name, " " + ForwardPart.Amount(shown, asked.Definition, texts)),
                Say.Typed(texts[key, question.To]),
            ]);
    }
}
