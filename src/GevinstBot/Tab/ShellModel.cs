using GevinstBot.Texts;

namespace GevinstBot.Tab;

/// <summary>What the frame knows before anybody is known: the language and the theme that Teams puts into its address.</summary>
public sealed record ShellModel(LocalTexts Texts, string Theme)
{
    /// <summary>What can go wrong where no page is there to say it; the script shows the one that did.</summary>
    public IReadOnlyList<(string Name, string Words)> Troubles =>
    [
        ("teams", Texts["tab.trouble-teams"]),
        ("sign-in", Texts["tab.trouble-sign-in"]),
        ("server", Texts["tab.trouble-server"]),
    ];

    public static string ThemeOf(string? asked) => asked is "dark" or "contrast" ? asked : "default";
}
