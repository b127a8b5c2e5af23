using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;

namespace GevinstBot.Rounds;

/// <summary>
/// What a card carries: the address of its ledger row and 128 random bits. It names nobody that is trusted; who may answer
/// stands in the row. Text form: <c>round~subject~person~nonce</c>.
/// </summary>
public sealed record DeliveryKey(Prompt Prompt, string Nonce)
{
    /// <summary>The field of a card's data that holds the key.</summary>
    public const string Field = "k";

    /// <summary>What a card carries that only shows how one will look: no row has it, and a press on it does nothing.</summary>
    public const string OfPreview = "preview";

    /// <summary>The longest text that is looked at: the four parts at their longest.</summary>
    private const int MaxLength = 300;

    public override string ToString() => $"{Prompt.Round}~{Prompt.Subject}~{Prompt.Person}~{Nonce}";

    /// <summary>Reads a key from a card; null for anything that <see cref="ToString"/> wouldn't have written.</summary>
    public static DeliveryKey? Parse(string? text) =>
        text is { Length: <= MaxLength } && text.Split('~') is [var round, var subject, var person, var nonce]
        && text.All(IsPlain) && RoundId.Parse(round) is { } id
            ? new DeliveryKey(new Prompt(id, subject, new PersonId(person)), nonce)
            : null;

    /// <summary>Whether a press comes from such a card.</summary>
    public static bool IsOfPreview(string? text) => Parse(text)?.Nonce == OfPreview;

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '~';
}
