using System.Text.RegularExpressions;

namespace GevinstBot.Teams.Activities;

public static partial class Mentions
{
    /// <summary>
    /// The typed text without the mention of the bot itself, trimmed, with no-break spaces as spaces and every run of white
    /// space as one. Other people's mentions stay.
    /// </summary>
    public static string RemoveRecipientMention(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: "mention", Text.Length: > 0, Mentioned.Id: { } mentioned } && mentioned == activity.Recipient?.Id)
                text = text.Replace(entity.Text, " ", StringComparison.Ordinal);
        }
        return WhiteSpace().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
