using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Forwarding;

/// <summary>One number that somebody in the line has found: it counts when it is approved.</summary>
public static class SuggestionCard
{
    public static AdaptiveCard For(CardRequest request, ForwardedQuestion question)
    {
        var (texts, asked, one) = (request.Texts, question.Asked!, question.One);
        var value = question.Forwarded.Suggested!;
        return request.Frame(
            ForwardedCard.Heading(request, question),
            [
                Say.Typed(texts["suggestion.who", question.To, texts.When(question.Forwarded.SuggestedAt!.Value, one.Zone)]),
                Place.Together(
                    [
                        Say.Labelled(
                            $"{asked.Definition.Name}, {texts.Period(asked.Period)}: {ForwardPart.Amount(value, asked.Definition, texts)}"),
                        value.Value is { } number
                            ? IndicatorFields.Measured(
                                texts, asked.Definition, number, value.Target, asked.Period, value.Explanation is not null)
                            : null,
                        .. value.Value is { } given ? IndicatorFields.Course(texts, asked, given) : [],
                        .. value.Explanation is { } why ? IndicatorReceiptCard.Why(why, texts) : [],
                    ]).Spaced(AdaptiveSpacing.Medium),
                Say.Small(texts["suggestion.then", texts.When(request.Closes, one.Zone)]),
            ],
            request.Button(texts["suggestion.approve"], SuggestionApproveSubmit.VerbName).Primary(),
            request.Button(texts["suggestion.decline"], SuggestionDeclineSubmit.VerbName));
    }
}
