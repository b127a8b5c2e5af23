namespace GevinstBot.Domain.Network;

public enum Language
{
    Bokmål,
    English,
}

/// <summary>Somebody the bot can write to; what they do in the network is said by <see cref="Member"/> or by a team.</summary>
public sealed record Person(PersonId Id, string Name, string Title, Language Language);
