using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>What a team has logged, the last first: which test followed from which, as a small picture and in words.</summary>
public static class TeamTestsCard
{
    /// <summary>Those that can be gone on with from the card: it has two buttons besides, and a card no more than six.</summary>
    private const int Open = 3;

    private const int Most = 15;

    private const int LongestExcerpt = 140;

    private const string More = "more";

    public static AdaptiveCard For(CardRequest request, LoggedTestQuestion question)
    {
        var (texts, last) = (request.Texts, question.Tests.Reverse().Take(Most).ToList());
        return request.Frame(
            texts["team-tests.title"],
            [
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                Say.Text(Top(question, texts)),
                question.Tests.Count > 1 ? Picture(question.Tests, texts) : null,
                .. last.Take(Open).Select(one => Row(request, question, one)),
                last.Count > Open ? Place.Together(last.Skip(Open).Select(one => Words(one, question, texts))).Hidden(More) : null,
                question.Tests.Count > Most ? Say.Small(texts.Counted("team-tests.earlier", question.Tests.Count - Most)) : null,
            ],
            question.MayLog && !request.IsClosed
                ? Button.Writing(texts["logged-test.title"], texts.Ways("command.log-test")[0])
                : null,
            last.Count > Open ? Button.Toggle(texts["indicators.show-more", last.Count - Open], More) : null);
    }

    private static string Top(LoggedTestQuestion question, LocalTexts texts) => question.Tests.Count > 0
        ? texts.Counted("team-tests.top", question.Tests.Count)
        : texts[question.MayLog ? "team-tests.none" : "team-tests.none-advisor"];

    private static AdaptiveElement Picture(IReadOnlyList<ChainedTest> tests, LocalTexts texts)
    {
        var shown = tests.TakeLast(ChainPicture.Most).ToList();
        return Place.Together(
            Chart.Chain(texts.List([.. shown.Select(one => LoggedTestWords.Name(one, texts))]), Dots(shown)),
            Say.Small(texts["team-tests.legend"]));
    }

    private static IReadOnlyList<ChainDot> Dots(List<ChainedTest> shown) =>
    [
        .. shown.Select(one => new ChainDot(
            one.Lane, shown.FindIndex(before => before.Number == one.After), one.Test.Said.Decision switch
            {
                TestDecision.Adopt => ChainTone.Whole,
                TestDecision.Discard => ChainTone.Ended,
                _ => ChainTone.Open,
            })),
    ];

    private static AdaptiveElement Row(CardRequest request, LoggedTestQuestion question, ChainedTest one)
    {
        var words = Words(one, question, request.Texts);
        return request.IsClosed || !question.MayLog ? words : Place.Row(words, Button.Here(
            (request with { BasedOn = one.Test.Version })
                .ButtonWithoutInputs(
                    request.Texts["form.edit"], LoggedTestEditSubmit.VerbName, (LoggedTestCard.TestField, one.Test.Id))
                .About(LoggedTestWords.Name(one, request.Texts))));
    }

    private static AdaptiveElement Words(ChainedTest one, LoggedTestQuestion question, LocalTexts texts)
    {
        var (said, day) = (one.Test.Said, texts.Day(one.Test.First.InZone(question.Zone).Date));
        var decision = said.Decision is null ? texts["check-in.decision.none"] : LoggedTestWords.Decision(said, texts);
        return Place.Together(
            Say.Labelled(LoggedTestWords.Name(one, texts)),
            Say.Line(CardText.Clean(said.Test.ReplaceLineEndings(" "), LongestExcerpt)),
            said.Result.Length > 0 ? Say.SubtleLine(CardText.Clean(said.Result.ReplaceLineEndings(" "), LongestExcerpt)) : null,
            Say.SmallLine(texts["team-tests.when", day, decision])).Spaced(AdaptiveSpacing.Medium);
    }
}
