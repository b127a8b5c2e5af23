namespace GevinstBot.Teams.Cards;

/// <summary>A card that must not be sent; the message names the element and the rule.</summary>
public class CardException : Exception
{
    public CardException()
    {
    }

    public CardException(string message) : base(message)
    {
    }

    public CardException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
