namespace GevinstBot.Domain.Pulse;

/// <summary>
/// The five elements of ADKAR, in the order in which people go through a change. ADKAR is a registered trademark of Prosci.
/// </summary>
public enum AdkarElement
{
    Awareness,
    Desire,
    Knowledge,
    Ability,
    Reinforcement,
}

public static class AdkarElements
{
    public static IReadOnlyList<AdkarElement> InOrder { get; } = [.. Enum.GetValues<AdkarElement>().Order()];

    /// <summary>The element's short key: the field of a card, the last part of a text key.</summary>
    public static string Key(this AdkarElement element) => element switch
    {
        AdkarElement.Awareness => "awareness",
        AdkarElement.Desire => "desire",
        AdkarElement.Knowledge => "knowledge",
        AdkarElement.Ability => "ability",
        AdkarElement.Reinforcement => "reinforcement",
    };
}
