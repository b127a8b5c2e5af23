using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>All indicators with how far each has come, what waits for a lead first.</summary>
public static class NewIndicatorsCard
{
    /// <summary>The field that says which indicator is meant.</summary>
    public const string WhichField = "which";

    /// <summary>More are behind a button.</summary>
    private const int MostOnAPage = 8;

    /// <summary>Shown and hidden by «Vis flere».</summary>
    private const string More = "more";

    /// <param name="request">A lead.</param>
    /// <param name="question">The indicators.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    public static AdaptiveCard For(CardRequest request, NewIndicatorsQuestion question, IReadOnlyList<Problem>? problems = null)
    {
        var (texts, all) = (request.Texts, question.All);
        var form = new FilledForm(ReadOnlyDictionary<string, string>.Empty, problems ?? [], texts);
        return request.Frame(
            texts["new-indicators.title"],
            [
                form.Banner,
                Say.Text(question.Waiting.Count == 0
                    ? texts["new-indicators.none-waiting"]
                    : texts.Counted("new-indicators.waiting", question.Waiting.Count)),
                all.Count == 0 ? null : Table(all.Take(MostOnAPage), question, texts),
                all.Count > MostOnAPage ? Table(all.Skip(MostOnAPage), question, texts).Hidden(More) : null,
                request.IsClosed || all.Count == 0 ? null : form.OneOf(
                    WhichField, texts["new-indicators.which"], all.Select(one => (one.Name, one.Id)),
                    question.Waiting is [var first, ..] ? first.Id : null, texts["indicators.pick-hint"]),
            ],
            request.IsClosed || all.Count == 0
                ? null
                : request.Button(texts["new-indicators.open"], NewIndicatorsOpenSubmit.VerbName).Primary(),
            all.Count > MostOnAPage ? Button.Toggle(texts["indicators.show-more", all.Count - MostOnAPage], More) : null);
    }

    private static AdaptiveElement Table(IEnumerable<IndicatorOnItsWay> all, NewIndicatorsQuestion question, LocalTexts texts) => Say.Table(
        [new(texts["indicators.column-name"], Weight: 3), new(texts["new-indicators.column-stage"], Weight: 2, IsRight: true)],
        all.Select(one => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together([Say.Cell(one.Name), Who(one, question, texts) is { } who ? Say.SmallLine(who) : null]),
            Say.Badge(texts.Stage(one.Stage), StageWords.ToneOf(one.Stage)),
        ]));

    /// <summary>Who proposes it, or its area and how many report it.</summary>
    private static string? Who(IndicatorOnItsWay one, NewIndicatorsQuestion question, LocalTexts texts) => one switch
    {
        { Definition: { } definition } => string.Join(" · ", new[]
        {
            texts.Area(definition),
            texts["new-indicators.reported-by", definition.Organizations.Count, question.Roster.Organizations.Count],
        }.OfType<string>()),
        { Proposal: { } proposal } => texts["new-indicators.from", question.Roster.Organization(proposal.Organization).ShortName],
        _ => null,
    };
}
