using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Cards;

/// <summary>What is wrong with what was typed: at the top that nothing was stored, and beside each field what to correct.</summary>
public static class Problems
{
    /// <summary>So that nobody overlooks that nothing was stored; null without problems.</summary>
    public static AdaptiveElement? Banner(IReadOnlyList<Problem> problems, LocalTexts texts)
    {
        var fields = problems.DistinctBy(problem => problem.Field).Count();
        return fields == 0 ? null : Say.Status(texts.Counted("form.rejected", fields), AdaptiveTextColor.Attention);
    }

    /// <summary>A field, and right below it what is wrong with what was typed in it.</summary>
    public static AdaptiveElement WithProblems(this AdaptiveInput field, IReadOnlyList<Problem> problems, LocalTexts texts)
    {
        var own = Of(field.Id, problems, texts).ToList();
        return own.Count == 0 ? field : Place.Together([field, .. own]);
    }

    /// <summary>
    /// What is wrong with a field, for where it can't stand right below it. It may tell again what somebody typed, or named in a file.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(string? field, IReadOnlyList<Problem> problems, LocalTexts texts) => problems
        .Where(problem => problem.Field == field)
        .Select(problem => Say.Problem(texts[problem.TextKey, [.. problem.Arguments.Select(AsWritten)]]));

    private static object AsWritten(object argument) => argument is string words ? CardText.Escape(words) : argument;
}
