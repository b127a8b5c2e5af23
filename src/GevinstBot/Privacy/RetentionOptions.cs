using System.ComponentModel.DataAnnotations;

namespace GevinstBot.Privacy;

/// <summary>How long what is about people is kept. Section <c>Retention</c>. Numbers that reports are made of are kept.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>What was sent to whom, in months; 3–120. Rounds that are open, or were not long ago, need it.</summary>
    [Range(3, 120)]
    public int SentMonths { get; set; } = 12;

    /// <summary>
    /// What teams wrote in their check-ins, what leads wrote to the network and what was answered, and signals, in months; 3–120. A
    /// programme lasts for most of a year.
    /// </summary>
    [Range(3, 120)]
    public int TextMonths { get; set; } = 12;

    /// <summary>The log of who did what, in months; 6–120.</summary>
    [Range(6, 120)]
    public int LogMonths { get; set; } = 24;

    /// <summary>
    /// What was filled in on cards that somebody asked for («borte», «nettverk», «kom i gang»), in days; 15–365. They are over after a
    /// week, a round of «bekreft kontakter» after two, and what was saved is in the network.
    /// </summary>
    [Range(15, 365)]
    public int FormDays { get; set; } = 30;

    /// <summary>The chat of somebody who removed the bot, and what was heard in a chat that is silent, in days; 1–365.</summary>
    [Range(1, 365)]
    public int ChatDays { get; set; } = 30;
}
