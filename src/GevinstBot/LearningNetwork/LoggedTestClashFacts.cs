using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>Two of a team have told different things of one test at once: whoever came last is asked, and sees both.</summary>
/// <param name="Own">What both have told, put together; where they differ, the later one's.</param>
/// <param name="Fields">In which fields they differ.</param>
/// <param name="Other">What stands.</param>
/// <param name="By">Whose that is.</param>
public sealed record LoggedTestClashFacts(TestAnswer Own, IReadOnlyList<string> Fields, TestAnswer Other, string By)
{
    /// <summary>The colleague's words in those fields, a line each.</summary>
    public string Said(LocalTexts texts)
    {
        var stored = LoggedTestWords.Told(Other, texts).ToDictionary(line => line.Field, line => line.Words);
        return string.Join(
            '\n',
            from field in Fields
            let said = stored.GetValueOrDefault(field, texts["check-in.clash-nothing"])
            select $"{LoggedTestWords.Label(field, texts)}: {said}");
    }
}
