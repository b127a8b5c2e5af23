using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>A network file that was sent and can't be used: its mistakes, each with its line.</summary>
public static class NetworkFileProblemsCard
{
    private const int MostProblems = 10;

    public static PromptCard For(IReadOnlyList<FileProblem> problems, LocalTexts texts) => new(
        Frame.Of(
            texts,
            texts["network-file.problems"],
            [
                Say.Heading(texts["network-file.problems"]),
                Say.Text(texts["network-file.problems-what"]),
                .. problems.Take(MostProblems).Select(problem => Say.Typed(problem.Say(texts)).Spaced(AdaptiveSpacing.Small)),
                .. problems.Count > MostProblems
                    ? [Say.Small(texts["network-file.more-problems", problems.Count - MostProblems])]
                    : (AdaptiveElement[])[],
            ]),
        texts["network-file.problems"]);
}
