using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Phases;

/// <summary>Whether a plan's days are moved with its initiative: which of two buttons was pressed.</summary>
public static class TypedMove
{
    public const string Field = "days";
    public const string Move = "move";
    public const string Keep = "keep";

    private static readonly Dictionary<string, bool> Choices = new() { [Move] = true, [Keep] = false };

    /// <returns>How many months they are moved; 0 when they are left.</returns>
    public static Checked<int> Read(IReadOnlyDictionary<string, string> typed, int months)
    {
        var form = new TypedForm(typed);
        var isMoved = form.RequiredChoice(Field, Choices);
        return form.Checked(() => isMoved ? months : 0);
    }
}
