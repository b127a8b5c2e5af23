namespace GevinstBot.Teams.Cards;

/// <summary>A card larger than some ways into Teams let through.</summary>
public sealed class CardTooLargeException : CardException
{
    public CardTooLargeException()
    {
    }

    public CardTooLargeException(string message) : base(message)
    {
    }

    public CardTooLargeException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
