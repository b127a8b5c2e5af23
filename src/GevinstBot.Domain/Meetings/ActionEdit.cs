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
    /// <param name="due">By when it was to be done: a new day is later than that; null where nobody has said of which action.</param>
    public static Checked<ActionEdit> Read(IReadOnlyDictionary<string, string> typed, LocalDate today, LocalDate? due)
    {
        var form = new TypedForm(typed);
        var moves = form.RequiredChoice(DoField, (string[])[Move, Drop], "settle.needs-what") == Move;
        var moved = moves ? Later(form, today, due) : null;
        var reason = form.RequiredLine(ReasonField, LongestReason, "settle.needs-reason");
        return form.Checked(() => new ActionEdit(moved, reason));
    }

    private static LocalDate? Later(TypedForm form, LocalDate today, LocalDate? due) => due >= today
        ? form.RequiredDate(DueField, due.Value.PlusDays(1), "settle.due-not-later", "minutes.action-needs-due")
        : form.RequiredDate(DueField, today, "settle.due-past", "minutes.action-needs-due");
}
