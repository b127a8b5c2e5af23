using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>Two of a team have told different things in the same fields at once: whoever came last is asked, and sees both.</summary>
/// <param name="Merge">What both have told, put together.</param>
/// <param name="Other">What stands.</param>
/// <param name="By">Whose that is.</param>
public sealed record CheckInClashFacts(CheckInMerge Merge, CheckInAnswer Other, string By)
{
    /// <summary>The colleague's words, where a field is one in which they differ; null where it isn't.</summary>
    public string? Said(string field, LocalTexts texts)
    {
        if (!Merge.Clashes.Contains(field))
            return null;
        string[] fields = field == CheckInField.BlockerKind
            ? [CheckInField.BlockerKind, CheckInField.Blocker, CheckInField.HelpFrom]
            : [field];
        var said = fields.Select(one => CheckInWords.Said(Other, one, texts)).Where(words => words.Length > 0).ToList();
        return said.Count > 0 ? string.Join(" · ", said) : texts["check-in.clash-nothing"];
    }
}
