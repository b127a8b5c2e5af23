using System.Globalization;
using GevinstBot.Domain.Delivery;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Signals;

/// <summary>A signal is told when somebody has one: nobody is asked for it, and nobody reminded.</summary>
public static class SignalRhythm
{
    public static readonly RoundKind Kind = new("signal");

    /// <summary>How long a signal waits for an agenda with room for it: three meetings.</summary>
    public static readonly Duration Waits = Duration.FromDays(100);

    /// <summary>How many days the card of «signal» can be pressed.</summary>
    public const int Days = 30;

    /// <summary>The name of a signal that is told from another card.</summary>
    /// <param name="day">When.</param>
    /// <param name="chance">What tells it from others: lower-case letters and digits.</param>
    public static string IdOf(LocalDate day, string chance) =>
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(day)}-{chance[..Math.Min(12, chance.Length)]}");

    /// <summary>Whether a text that came from outside may be such a name.</summary>
    public static bool IsId(string? text) =>
        text is { Length: >= 13 and <= 23 } && LocalDatePattern.Iso.Parse(text[..10]).Success && text[10] == '-'
        && text[11..].All(char.IsAsciiLetterOrDigit) && !text.Any(char.IsAsciiLetterUpper);
}
