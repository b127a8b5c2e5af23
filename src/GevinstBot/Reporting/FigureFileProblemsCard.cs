using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>A file of figures that can't be read, and what its sender does about it: in the chat that is said beside the file.</summary>
public static class FigureFileProblemsCard
{
    private const int MostProblems = 5;
    private const int MostNames = 20;

    public static PromptCard For(
        IReadOnlyList<Problem> problems, IReadOnlyList<IndicatorDefinition> definitions, int year, LocalTexts texts) => new(
        Frame.Of(
            texts,
            texts["figure-file.problems"],
            [
                Say.Heading(texts["figure-file.problems"]),
                Say.Text(texts["figure-file.problems-what"]),
                .. problems.Take(MostProblems).Select(problem => Say.Typed(Reason(problem, definitions, year, texts))),
                problems.Any(problem => problem.TextKey == FigureFile.NoIndicator) ? Say.SmallLine(Keys(definitions, texts)) : null,
            ]),
        texts["figure-file.problems"]);

    /// <summary>«ventetid-somatikk 2026».</summary>
    public static string Example(IReadOnlyList<IndicatorDefinition> definitions, int year) =>
        definitions.Count == 0 ? $"{year}" : $"{definitions[0].Id} {year}";

    private static string Reason(Problem problem, IReadOnlyList<IndicatorDefinition> definitions, int year, LocalTexts texts) =>
        problem.TextKey switch
        {
            FigureColumns.NoYear => texts["figure-file.no-year", Example(definitions, year)],
            FigureFile.NoIndicator => texts["figure-file.no-indicator", Example(definitions, year)],
            FigureFile.NamesItself => texts["figure-file.names-itself"],
            _ => FigureWords.Say(problem, texts),
        };

    private static string Keys(IReadOnlyList<IndicatorDefinition> definitions, LocalTexts texts) =>
        texts["figure-file.keys", texts.ListOf([.. definitions.Select(definition => definition.Id.Value)], MostNames)];
}
