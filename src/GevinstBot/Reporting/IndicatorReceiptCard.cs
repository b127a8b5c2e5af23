using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>
/// By whom and when it was answered, what happens now, and in a line what was said; the numbers behind «Vis tallene». Correctable until the
/// lock.
/// </summary>
public static class IndicatorReceiptCard
{
    /// <summary>Shown and hidden by «Vis tallene».</summary>
    private const string Numbers = "numbers";

    public static AdaptiveCard For(CardRequest request, IndicatorQuestion question, IndicatorAnswer answer)
    {
        var texts = request.Texts;
        var key = answer.Version == 1 ? "indicators.answered" : "indicators.corrected";
        return request.Frame(
            texts["indicators.heading", CardText.Escape(question.Organization.ShortName)],
            [
                Say.Line(texts[key, texts.When(answer.At, question.Zone), question.AnsweredBy]),
                Say.Line(Said(question, answer, texts)),
                Say.Small(Until(request, question)),
                .. ForwardPart.Of(question, texts),
                Place.Together(
                    [
                        new IndicatorRows(texts, new Dictionary<string, string>())
                            .Answered([.. answer.Values.Select(value => (value, question.Definitions[value.Indicator]))]),
                        .. answer.Values.Select(value => Behind(value, question, texts)),
                    ]).Hidden(Numbers),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], IndicatorEditSubmit.VerbName),
            Button.Toggle(texts["indicators.show-numbers"], Numbers),
            Button.Writing(texts["explain.report-button"], texts.Ways("command.explain")[0]),
            question.Forwards.All.Count > 0 ? ForwardPart.Button(request, question) : null);
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

    /// <summary>«4 bekreftet · 1 endret · 1 uten tall. Avvik: «Ventetid, somatikk».»</summary>
    private static string Said(IndicatorQuestion question, IndicatorAnswer answer, LocalTexts texts)
    {
        var missing = answer.Values.Count(value => value.Value is null);
        var corrected = answer.Values.Count(value => value is { Value: not null, IsCorrection: true });
        var confirmed = answer.Values.Count(value => value is { Value: not null, Imported: not null, IsCorrection: false });
        (string Key, int Count)[] all =
        [
            ("indicators.said-confirmed", confirmed), ("indicators.said-corrected", corrected),
            ("indicators.said-typed", answer.Values.Count - confirmed - corrected - missing), ("indicators.said-missing", missing),
        ];
        var counts = string.Join(" · ", all.Where(one => one.Count > 0).Select(one => texts[one.Key, one.Count]));
        var deviations = answer.Values.Where(value => value.Explanation is not null)
            .Select(value => texts.Quoted(question.Definitions[value.Indicator].Name)).ToList();
        return deviations.Count == 0 ? counts : texts["indicators.said-deviations", counts, texts.List(deviations)];
    }

    /// <summary>What isn't in the row: where it comes from, what it is beside those before it, and why.</summary>
    private static AdaptiveElement? Behind(IndicatorValue value, IndicatorQuestion question, LocalTexts texts)
    {
        var (definition, asked) = (question.Definitions[value.Indicator], question.AskedFor(value));
        AdaptiveElement?[] lines =
        [
            value.Imported is { } import ? Source(value, import, definition, texts) : null,
            .. value.Value is { } given && asked is not null ? IndicatorFields.Course(texts, asked, given) : [],
            .. value.Explanation is { } why ? Why(why, texts) : [],
        ];
        return lines.All(line => line is null)
            ? null
            : Place.Together([Say.Labelled(definition.Name), .. lines]).Spaced(AdaptiveSpacing.Medium);
    }

    private static AdaptiveElement Source(IndicatorValue value, ImportedValue import, IndicatorDefinition definition, LocalTexts texts) =>
        Say.SmallLine(value.IsCorrection
            ? texts["indicators.corrected-from", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)]
            : texts["indicators.source", import.Source, texts.Date(import.Date)]);

    internal static IEnumerable<AdaptiveElement?> Why(Explanation why, LocalTexts texts) =>
    [
        why.Cause is { } cause ? Said(texts["indicators.cause"], cause) : null,
        Said(texts[why.Cause is null ? "indicators.process" : "indicators.measure"], why.Measure),
        Said(texts["indicators.effect"], texts.Date(why.FullEffect)),
    ];

    private static AdaptiveElement Said(string title, string text) => Say.Labelled(title + " ", text).Spaced(AdaptiveSpacing.Small);
}
