using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>
/// What an organisation's figure was and who made it that: «57 dager, bekreftet av Kari Nordmann 30.10.2026 kl. 09.12». Not Markdown:
/// names come from outside.
/// </summary>
public static class FigureVersionWords
{
    /// <param name="texts">The reader's language.</param>
    /// <param name="version">What is told.</param>
    /// <param name="definition">Of which indicator.</param>
    /// <param name="by">The name of whoever gave it; empty for what was fetched.</param>
    /// <param name="zone">Whose clock.</param>
    public static string Said(this LocalTexts texts, FigureVersion version, IndicatorDefinition definition, string by, DateTimeZone zone)
    {
        var (amount, at) = (texts.Amount(version, definition), version.At is { } moment ? texts.Moment(moment, zone) : "");
        return version.Origin switch
        {
            FigureOrigin.Fetched => Fetched(texts, version, amount, at),
            FigureOrigin.Confirmed => texts["explain.confirmed", amount, by, at] + Source(texts, version) + How(texts, version),
            FigureOrigin.Corrected => texts[
                "explain.corrected", amount, by, at, texts.Amount(definition, version.Value.Imported!.Value)]
                + Source(texts, version) + How(texts, version),
            FigureOrigin.Answered => texts["explain.answered", amount, by, at] + How(texts, version),
        };
    }

    /// <summary>«57 dager», or that there is no number.</summary>
    public static string Amount(this LocalTexts texts, FigureVersion version, IndicatorDefinition definition) => version.Value switch
    {
        { Value: { } number } => texts.Amount(definition, number),
        { State: IndicatorState.NotRelevant } => texts["indicators.state-not-relevant"],
        _ => texts["indicators.state-not-yet"],
    };

    private static string Fetched(LocalTexts texts, FigureVersion version, string amount, string at)
    {
        var import = version.Value.Imported!;
        return at.Length == 0
            ? texts["explain.fetched", amount, import.Source, texts.Date(import.Date)]
            : texts["explain.fetched-at", amount, import.Source, texts.Date(import.Date), at];
    }

    private static string Source(LocalTexts texts, FigureVersion version)
    {
        var import = version.Value.Imported!;
        return " " + texts["explain.source", import.Source, texts.Date(import.Date)];
    }

    private static string How(LocalTexts texts, FigureVersion version) =>
        (version.OnBehalf ? " " + texts["explain.on-behalf"] : "") + (version.IsLate ? " " + texts["explain.late"] : "");
}
