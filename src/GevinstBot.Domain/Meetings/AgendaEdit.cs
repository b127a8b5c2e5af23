using GevinstBot.Domain.Forms;

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

    public static Checked<Agenda> Read(IReadOnlyDictionary<string, string> typed, Agenda draft)
    {
        var form = new TypedForm(typed);
        var edited = draft with { Items = [.. draft.Items.Where(item => item.Id != NewId).Select(item => Read(form, item))] };
        if (NewItem(form) is { } added)
            edited = edited.With([added]);
        return form.Checked(() => edited);
    }

    private static AgendaItem Read(TypedForm form, AgendaItem item) => item with
    {
        // A field that wasn't sent changes nothing.
        Kept = form[KeepField(item.Id)] switch { "true" => true, "false" => false, _ => item.Kept },
        Minutes = form.Minutes(MinutesField(item.Id), item.Minutes),
    };

    private static AgendaItem? NewItem(TypedForm form) => form.IsEmpty(NewTitle)
        ? null
        : new AgendaItem(
            NewId, AgendaItemKind.Raised, AgendaText.Written(form.Line(NewTitle, LongestTitle)), form.Minutes(NewMinutes, UsualMinutes));
}
