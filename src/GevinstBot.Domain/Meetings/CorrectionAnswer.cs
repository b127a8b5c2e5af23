using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Meetings;

/// <summary>What of the minutes is held to be wrong, and how it should stand.</summary>
/// <param name="About">The field that it has in the minutes' form, or <see cref="Other"/>.</param>
/// <param name="Text">In the words of whoever proposes it.</param>
public sealed record CorrectionAnswer(string About, string Text)
{
    public const string AboutField = "correction-about";
    public const string TextField = "correction-text";

    /// <summary>Neither a decision nor an action: who was there, what is missing.</summary>
    public const string Other = "other";

    /// <summary>As long as what it may stand in the place of.</summary>
    public const int LongestText = MinutesEdit.LongestDecision;

    public static Checked<CorrectionAnswer> Read(IReadOnlyDictionary<string, string> typed, Minutes minutes)
    {
        var form = new TypedForm(typed);
        var about = form.RequiredChoice(AboutField, [.. minutes.Subjects, Other], TypedForm.NotAChoice);
        var text = form.RequiredText(TextField, LongestText, "correction.needs-text");
        return form.Checked(() => new CorrectionAnswer(about, text));
    }

    /// <summary>What the fields hold when it is changed.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string> { [AboutField] = About, [TextField] = Text };
}
