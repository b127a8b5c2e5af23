using GevinstBot.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>What was answered, by whom and when; correctable until the lock.</summary>
public static class IndicatorReceiptCard
{
    public static PromptCard For(CardRequest request, IndicatorFacts facts, IndicatorAnswer answer)
    {
        var texts = request.Texts;
        var said = texts[answer.Version == 1 ? "indicators.answered" : "indicators.corrected", texts.Moment(answer.At, facts.Zone), facts.AnsweredBy];
        var closes = texts.Moment(request.Closes, facts.Zone);
        var card = request.Frame(
            texts["indicators.heading", CardText.Escape(facts.Organization.ShortName)],
            [
                IndicatorFields.Line(said),
                .. answer.Values.Select(value => Value(value, facts.Definitions[value.Indicator], texts)),
                CardForm.Small(texts[request.IsClosed ? "indicators.locked" : "indicators.correctable", closes]),
            ]) with
        {
            Actions = request.IsClosed ? null : [request.Button(texts["indicators.correct"], IndicatorEditSubmit.Name)],
        };
        return new PromptCard(card, texts["indicators.summary-answered"]);
    }

    /// <summary>The card of those who didn't answer in time.</summary>
    public static PromptCard Unanswered(CardRequest request, IndicatorFacts facts)
    {
        var texts = request.Texts;
        var card = request.Frame(
            texts["indicators.heading", CardText.Escape(facts.Organization.ShortName)],
            IndicatorFields.Line(texts["indicators.unanswered", texts.Moment(request.Closes, facts.Zone), facts.Organization.ShortName]));
        return new PromptCard(card, texts["indicators.summary-closed"]);
    }

    private static Container Value(IndicatorValue value, IndicatorDefinition definition, LocalTexts texts)
    {
        var period = texts.Period(value.Period);
        var lines = new List<CardElement> { IndicatorFields.Name(definition) };
        if (value.Value is { } number)
        {
            lines.Add(IndicatorFields.Line($"{texts.Amount(definition, number)} – {period}"));
            lines.Add(new IndicatorFields(texts, new Dictionary<string, string>(), []).Measured(definition, number, value.Target, value.Period, value.Explanation is not null));
        }
        else
        {
            lines.Add(IndicatorFields.Line($"{texts[value.State == IndicatorState.NotRelevant ? "indicators.state-not-relevant" : "indicators.state-not-yet"]} – {period}"));
        }
        if (value.Imported is { } import)
            lines.Add(Source(value, import, definition, texts));
        if (value.Explanation is { } why)
            lines.AddRange(Why(why, texts));
        return new Container(lines) { Spacing = Spacing.Medium };
    }

    private static RichTextBlock Source(IndicatorValue value, ImportedValue import, IndicatorDefinition definition, LocalTexts texts) =>
        IndicatorFields.Line(
            value.IsCorrection
                ? texts["indicators.corrected-from", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)]
                : texts["indicators.source", import.Source, texts.Date(import.Date)],
            isSmall: true);

    private static IEnumerable<CardElement> Why(Explanation why, LocalTexts texts) =>
    [
        Said(texts["indicators.cause"], why.Cause),
        Said(texts["indicators.measure"], why.Measure),
        Said(texts["indicators.effect"], texts.Date(why.FullEffect)),
    ];

    private static RichTextBlock Said(string title, string text) =>
        new(new TextRun(title + " ") { Weight = TextWeight.Bolder }, new TextRun(text)) { Spacing = Spacing.Small };
}
