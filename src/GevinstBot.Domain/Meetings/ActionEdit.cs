using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>What an organisation says of an action that can't be done as it was decided: another day, or not at all, and why.</summary>
/// <param name="Due">The new day; null where it isn't to be done.</param>
/// <param name="Reason">Why.</param>
public sealed record ActionEdit(LocalDate? Due, string Reason)
{
    public const string ActionField = "settle-action";
    public const string DoField = "settle-do";
    public const string DueField = "settle-due";
    public const string ReasonField = "settle-reason";

    public const string Move = "move";
    public const string Drop = "drop";

    public const int LongestReason = 200;

    /// <param name="typed">What was typed.</param>
    /// <param name="today">A new day isn't before it.</param>
    public static Checked<ActionEdit> Read(IReadOnlyDictionary<string, string> typed, LocalDate today)
    {
        var form = new TypedForm(typed);
        var moves = form.RequiredChoice(DoField, (string[])[Move, Drop], "settle.needs-what") == Move;
        var due = moves ? form.RequiredDate(DueField, today, "settle.due-past", "minutes.action-needs-due") : null;
        var reason = form.RequiredLine(ReasonField, LongestReason, "settle.needs-reason");
        return form.Checked(() => new ActionEdit(due, reason));
    }
}
