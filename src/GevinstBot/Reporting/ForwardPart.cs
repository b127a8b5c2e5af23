using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>What the organisation's card says of what somebody else has been asked about, and the button that asks.</summary>
public static class ForwardPart
{
    /// <summary>The verb of asking somebody else about one indicator.</summary>
    public const string FormVerb = "forward.form";

    public static IEnumerable<AdaptiveElement> Of(IndicatorQuestion question, LocalTexts texts) =>
    [
        .. question.Forwards.Waiting.Select(one => (one, asked: question.Elsewhere.FirstOrDefault(asked => asked.Id == one.Indicator)))
            .Where(both => both.asked is not null)
            .Select(both => Say.SmallLine(texts[
                "forward.waiting", texts.Quoted(both.asked!.Definition.Name), Name(question, both.one.To, texts)])),
        .. question.Forwards.Suggested.Select(one => (one, asked: question.Indicators.FirstOrDefault(asked => asked.Id == one.Indicator)))
            .Where(both => both.asked is not null)
            .Select(both => Say.Line(
                texts[
                    question.Answer is null ? "forward.suggests" : "forward.suggests-beside", Name(question, both.one.To, texts),
                    Amount(both.one.Suggested!, both.asked!.Definition, texts), texts.Quoted(both.asked.Definition.Name)],
                AdaptiveTextColor.Accent)),
    ];

    /// <summary>«Spør en annen om ett tall …»: null when there is nothing to ask about or take back, or nobody who may.</summary>
    public static AdaptiveAction? Button(CardRequest request, IndicatorQuestion question) =>
        request is { AnswersToday: true, IsClosed: false, HandedTo: null, OnBehalfOf: null }
        && question.Indicators.Count + question.Elsewhere.Count > 0
            ? request.Button(request.Texts["forward.button"], FormVerb).Seldom()
            : null;

    /// <summary>«62 dager», or why there is no number.</summary>
    public static string Amount(IndicatorValue value, IndicatorDefinition definition, LocalTexts texts) => value switch
    {
        { Value: { } number } => texts.Amount(definition, number),
        { State: IndicatorState.NotRelevant } => texts["indicators.state-not-relevant"],
        _ => texts["indicators.state-not-yet"],
    };

    private static string Name(IndicatorQuestion question, PersonId person, LocalTexts texts) =>
        question.Forwards.Names.GetValueOrDefault(person) is { Length: > 0 } name ? name : texts["submit.former-participant"];
}
