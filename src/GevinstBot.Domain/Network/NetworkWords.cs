namespace GevinstBot.Domain.Network;

/// <summary>What a network says in its own words, by the keys of the texts that it says them in place of.</summary>
/// <param name="Words">In Bokmål, and in every language that has no words of its own: what is compared must be one statement.</param>
/// <param name="English">In English, where the network has said it in both.</param>
public sealed record NetworkWords(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, string> English)
{
    /// <summary>The product's own words alone.</summary>
    public static NetworkWords None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>What stands in a text's place; null for the product's own.</summary>
    public string? Find(string key, Language language) =>
        (language is Language.English ? English.GetValueOrDefault(key) : null) ?? Words.GetValueOrDefault(key);
}
