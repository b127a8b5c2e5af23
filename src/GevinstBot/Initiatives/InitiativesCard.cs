using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Initiatives;

/// <summary>The common plan: what goes on, in the order of priority, and apart from it what is over and followed by the line.</summary>
public static class InitiativesCard
{
    /// <summary>The field that says which initiative is meant.</summary>
    public const string WhichField = "which";

    /// <summary>More are behind a button.</summary>
    private const int MostAtOnce = 6;

    private const int Most = 30;

    private const string More = "more";

    /// <param name="request">A lead.</param>
    /// <param name="question">The initiatives.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    public static AdaptiveCard For(CardRequest request, InitiativesQuestion question, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, open, closed) = (request.Texts, question.Open, question.Closed);
        var form = new FilledForm(ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        Initiative[] all = [.. open, .. closed];
        return request.Frame(
            texts["initiatives.title"],
            [
                form.Banner,
                Say.Text(all.Length == 0
                    ? texts["initiatives.none"]
                    : texts["initiatives.overview", texts.Counted("initiatives.count", open.Count), closed.Count]),
                open.Count == 0 ? null : Open(open.Take(MostAtOnce), question, texts),
                open.Count > MostAtOnce ? Open(open.Skip(MostAtOnce).Take(Most), question, texts).Hidden(More) : null,
                closed.Count == 0
                    ? null
                    : Table(
                        "initiatives.closed", "benefits.column-status", closed.Take(MostAtOnce), one => Left(one, question, texts),
                        question, texts),
                closed.Count > MostAtOnce ? Say.Small(texts["format.more", closed.Count - MostAtOnce]) : null,
                request.IsClosed ? Say.Small(texts["initiatives.card-over"]) : all.Length == 0 ? null : form.OneOf(
                    WhichField, texts["initiatives.which"], all.Select(one => (one.Name, one.Id.Value)),
                    hint: texts["initiatives.which-hint"]),
            ],
            request.IsClosed || all.Length == 0
                ? null
                : request.Button(texts["initiatives.show"], InitiativesOpenSubmit.VerbName).Primary(),
            request.IsClosed ? null : New(request, isFirst: all.Length == 0),
            open.Count > MostAtOnce ? Button.Toggle(texts["indicators.show-more", open.Count - MostAtOnce], More) : null);
    }

    private static AdaptiveExecuteAction New(CardRequest request, bool isFirst)
    {
        var button = request.ButtonWithoutInputs(
            request.Texts["initiatives.new"], InitiativesOpenSubmit.VerbName, [(NewInitiativeCard.NewField, "yes")]);
        return isFirst ? button.Primary() : button;
    }

    private static AdaptiveElement Open(IEnumerable<Initiative> all, InitiativesQuestion question, LocalTexts texts) => Table(
        "initiatives.open", "initiatives.column-priority", all, one => InitiativeWords.Priority(one, texts), question, texts);

    private static AdaptiveElement Table(
        string heading, string last, IEnumerable<Initiative> all, Func<Initiative, AdaptiveElement> status, InitiativesQuestion question,
        LocalTexts texts) => Say.Table(
        [
            new(texts[heading], Weight: 6), new(texts["initiatives.column-benefits"], Weight: 3, IsRight: true),
            new(texts[last], Weight: 3, IsRight: true),
        ],
        all.Select(one => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(Say.Cell(one.Name), Say.SmallLine(InitiativeWords.Where(one, question.Today, texts))),
            Say.Cell($"{question.OutlookOf(one).Portfolio.Whole.Count}"),
            status(one),
        ]));

    /// <summary>What is over has no place in the plan any longer, and perhaps something left.</summary>
    private static AdaptiveElement Left(Initiative one, InitiativesQuestion question, LocalTexts texts) =>
        question.HandoverOf(one).Open.Count is > 0 and var open
            ? Say.Badge(texts["initiatives.left", open], Tone.Accent)
            : Say.Badge(texts["initiatives.all-reached"], Tone.Good);
}
