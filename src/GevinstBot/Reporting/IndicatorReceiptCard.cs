using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>What was answered, by whom and when; correctable until the lock.</summary>
public static class IndicatorReceiptCard
{
    public static AdaptiveCard For(CardRequest request, IndicatorQuestion question, IndicatorAnswer answer)
    {
        var texts = request.Texts;
        var key = answer.Version == 1 ? "indicators.answered" : "indicators.corrected";
        var said = texts[key, texts.When(answer.At, question.Zone), question.AnsweredBy];
        return request.Frame(
            texts["indicators.heading", CardText.Escape(question.Organization.ShortName)],
            [
                Say.Line(said),
                .. answer.Values.Select(value => Value(value, question.Definitions[value.Indicator], question.AskedFor(value), texts)),
                Say.Small(Until(request, question)),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], IndicatorEditSubmit.VerbName));
    }

    /// <summary>The card of those who didn't answer in time.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, IndicatorQuestion question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["indicators.heading", CardText.Escape(question.Organization.ShortName)],
            [Say.Line(texts["indicators.unanswered", texts.When(request.Closes, question.Zone), question.Organization.ShortName])]);
    }

    private static string Until(CardRequest request, IndicatorQuestion question)
    {
        var closes = request.Texts.When(request.Closes, question.Zone);
        return request.IsClosed
            ? request.Texts["indicators.locked", closes]
            : request.Texts["indicators.correctable", closes, request.Texts.Day(request.Round.About)];
    }

    private static AdaptiveElement Value(
        IndicatorValue value, IndicatorDefinition definition, AskedIndicator? asked, LocalTexts texts) => Place.Together(
        [
            Say.Labelled(definition.Name),
            Say.Line($"{Amount(value, definition, texts)} – {texts.Period(value.Period)}"),
            value.Value is { } number
                ? IndicatorFields.Measured(texts, definition, number, value.Target, value.Period, deviates: value.Explanation is not null)
                : null,
            .. value.Value is { } given && asked is not null ? IndicatorFields.Course(texts, asked, given) : [],
            value.Imported is { } import ? Source(value, import, definition, texts) : null,
            .. value.Explanation is { } why ? Why(why, texts).OfType<AdaptiveElement>() : [],
        ]).Spaced(AdaptiveSpacing.Medium);

    private static string Amount(IndicatorValue value, IndicatorDefinition definition, LocalTexts texts) =>
        value.Value is { } number ? texts.Amount(definition, number)
        : texts[value.State == IndicatorState.NotRelevant ? "indicators.state-not-relevant" : "indicators.state-not-yet"];

    private static AdaptiveElement Source(IndicatorValue value, ImportedValue import, IndicatorDefinition definition, LocalTexts texts) =>
        Say.SmallLine(value.IsCorrection
            ? texts["indicators.corrected-from", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)]
            : texts["indicators.source", import.Source, texts.Date(import.Date)]);

    private static IEnumerable<AdaptiveElement?> Why(Explanation why, LocalTexts texts) =>
    [
        why.Cause is { } cause ? Said(texts["indicators.cause"], cause) : null,
        Said(texts[why.Cause is null ? "indicators.process" : "indicators.measure"], why.Measure),
        Said(texts["indicators.effect"], texts.Date(why.FullEffect)),
    ];

    private static AdaptiveElement Said(string title, string text) => Say.Labelled(title + " ", text).Spaced(AdaptiveSpacing.Small);
}
