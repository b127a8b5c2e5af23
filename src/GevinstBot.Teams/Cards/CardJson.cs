using System.Text;
using System.Text.Json;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// Writes a card, after checking what renderers let pass in silence: unique ids, a label on every input, an error message
/// where an input is required, a fallback on what only some clients know, clean runs of text, version and size.
/// </summary>
public static class CardJson
{
    /// <summary>Every published limit is above this; <see cref="IsHeavy"/> tells that a card has passed it.</summary>
    public const int HeavyBytes = 24 * 1024;

    /// <summary>A larger card isn't written: some ways into Teams refuse it.</summary>
    public const int LargestBytes = 28 * 1024;

    /// <exception cref="CardException">The card breaks a rule; the message names the element.</exception>
    public static string Write(AdaptiveCard card) => Encoding.UTF8.GetString(Checked(card));

    /// <exception cref="CardException">The card breaks a rule; the message names the element.</exception>
    public static JsonElement Element(AdaptiveCard card) => JsonElement.Parse(Checked(card), new() { MaxDepth = 128 });

    /// <exception cref="CardException">The card breaks a rule; the message names the element.</exception>
    public static RawJson Raw(AdaptiveCard card) => new(Checked(card));

    /// <summary>True where the card is so large that a little more would have it refused.</summary>
    public static bool IsHeavy(string json) => Encoding.UTF8.GetByteCount(json) > HeavyBytes;

    /// <summary>False where the card is too large to be written.</summary>
    public static bool Fits(AdaptiveCard card) => card.ToUtf8Json().Length <= LargestBytes;

    private static byte[] Checked(AdaptiveCard card)
    {
        CardRules.Check(card);
        var json = card.ToUtf8Json();
        return json.Length <= LargestBytes
            ? json
            : throw new CardTooLargeException($"The card is {json.Length} bytes; {LargestBytes} is the most.");
    }
}
