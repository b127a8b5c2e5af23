namespace GevinstBot.Teams.Cards;

/// <summary>A card that must not be sent; the message names the element and the rule.</summary>
public class CardException(string message) : Exception(message);

/// <summary>The card is larger than Teams takes.</summary>
public sealed class CardTooLargeException(string message) : CardException(message);
