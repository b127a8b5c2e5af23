using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Texts;

namespace GevinstBot.Signals;

/// <summary>How signals are put into words. The themes are the texts that begin so: another is added by a text in each language.</summary>
public static class SignalWords
{
    private const string ThemePrefix = "signal.theme.";

    /// <summary>The keys of the themes, in the order of the texts.</summary>
    public static IReadOnlyList<string> Themes(LocalTexts texts) =>
        [.. texts.Keys.Where(key => key.StartsWith(ThemePrefix, StringComparison.Ordinal)).Select(key => key[ThemePrefix.Length..])];

    /// <summary>One that has been taken out of the texts since is called by its key.</summary>
    public static string Theme(string theme, LocalTexts texts) =>
        Themes(texts).Contains(theme) ? texts[ThemeKey(theme)] : theme;

    public static string ThemeKey(string theme) => $"signal.theme.{theme}";

    /// <summary>«IKT og utstyr · Ny journal».</summary>
    public static string About(SignalAnswer said, IEnumerable<Initiative> initiatives, LocalTexts texts) => string.Join(
        " · ",
        ((string?[])[Theme(said.Theme, texts), initiatives.FirstOrDefault(one => one.Id == said.Initiative)?.Name]).OfType<string>());

    /// <summary>What became of it, in a sentence.</summary>
    public static string Fate(ToldSignal told, LocalTexts texts) => told switch
    {
        { Signal.IsWithdrawn: true } => texts["signal.withdrawn"],
        { Fate: { Stage: SignalStage.OnAgenda, Meeting: { } day, Number: var number } } =>
            texts["signal.on-agenda", number, texts.Day(day)],
        { Fate: { Stage: SignalStage.Proposed, Meeting: { } day } } => texts["signal.proposed", texts.Day(day)],
        { Fate: { Stage: SignalStage.TakenOff, Meeting: { } day } } => texts["signal.taken-off", texts.Day(day)],
        { Fate.Meeting: { } next } => texts["signal.waiting", texts.Day(next)],
        _ => texts["signal.waiting-unplanned"],
    };
}
