using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Signals;

/// <summary>What is seen, what it is about, and in which initiative, where it is in one.</summary>
public sealed record SignalAnswer(string What, string Theme, InitiativeId? Initiative)
{
    public const string WhatField = "signal-what";
    public const string ThemeField = "signal-theme";
    public const string InitiativeField = "signal-initiative";

    /// <summary>The choice of whom it is in no initiative; a card can't have one that says nothing.</summary>
    public const string NoInitiative = "none";

    /// <summary>Two or three sentences.</summary>
    public const int LongestWhat = 400;

    /// <summary>What the form holds of what was written after the command's words; what is too long is said when it is sent.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(string written) =>
        WrittenBeside.Fields(WhatField, written);

    /// <param name="typed">What was typed.</param>
    /// <param name="themes">What it may be about, by key.</param>
    /// <param name="initiatives">The organisation's.</param>
    public static Checked<SignalAnswer> Read(
        IReadOnlyDictionary<string, string> typed, IReadOnlyCollection<string> themes, IEnumerable<InitiativeId> initiatives)
    {
        var form = new TypedForm(typed);
        var what = form.RequiredText(WhatField, LongestWhat);
        var theme = form.RequiredChoice(ThemeField, themes, TypedForm.NotAChoice);
        var initiative = form[InitiativeField] == NoInitiative
            ? null
            : form.Choice(InitiativeField, initiatives.ToDictionary(id => id.Value));
        return form.Checked(() => new SignalAnswer(what, theme, initiative));
    }

    /// <summary>What the fields hold when it is corrected.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [WhatField] = What,
        [ThemeField] = Theme,
        [InitiativeField] = Initiative?.Value ?? NoInitiative,
    };
}
