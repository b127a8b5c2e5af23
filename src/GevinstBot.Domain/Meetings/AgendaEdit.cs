namespace GevinstBot.Domain.Meetings;

/// <summary>The lead's changes to a draft, as typed: which items stay, how long each takes, and one new item.</summary>
public static class AgendaEdit
{
    public const string NewTitle = "new-title";
    public const string NewMinutes = "new-minutes";

    /// <summary>The id of the item that the lead adds.</summary>
    public const string NewId = "raised-lead";

    public const int LongestTitle = 120;
    public const int UsualMinutes = 10;

    public static string KeepField(string itemId) => $"keep-{itemId}";

    public static string MinutesField(string itemId) => $"minutes-{itemId}";

    public static Checked<Agenda> Read(Agenda draft, Func<string, string> typed)
    {
        var problems = new List<Problem>();
        List<AgendaItem> items = [.. draft.Items.Where(item => item.Id != NewId).Select(item => Read(item, typed, problems))];
        var edited = draft with { Items = items };
        if (NewItem(typed, problems) is { } added)
            edited = edited.With([added]);
        return problems.Count == 0 ? Checked<Agenda>.Accepted(edited) : Checked<Agenda>.Rejected(problems);
    }

    private static AgendaItem Read(AgendaItem item, Func<string, string> typed, List<Problem> problems)
    {
        var field = MinutesField(item.Id);
        return item with
        {
            // A field that wasn't sent changes nothing.
            Kept = typed(KeepField(item.Id)) switch { "true" => true, "false" => false, _ => item.Kept },
            Minutes = TypedMinutes.Read(typed(field), item.Minutes, field, problems),
        };
    }

    private static AgendaItem? NewItem(Func<string, string> typed, List<Problem> problems)
    {
        var title = typed(NewTitle).Trim();
        if (title.Length == 0)
            return null;
        if (title.Length > LongestTitle)
            problems.Add(TooLong(NewTitle, LongestTitle));
        var minutes = TypedMinutes.Read(typed(NewMinutes), UsualMinutes, NewMinutes, problems);
        return new AgendaItem(NewId, AgendaItemKind.Raised, AgendaText.Written(title), minutes);
    }

    internal static Problem TooLong(string field, int longest) =>
        new(field, "form.too-long", longest.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
