using System.Text.Json;
using GevinstBot.Domain.Network;

namespace GevinstBot.Texts;

/// <summary>
/// Every word a person sees, by language: the JSON files beside this one, one a capability. A key that is missing in a
/// language is an error that the tests find, not something to paper over with another language.
/// </summary>
public sealed class TextCatalog
{
    private static readonly Dictionary<Language, string> Folders = new() { [Language.Bokmål] = "nb", [Language.English] = "en" };

    private readonly Dictionary<Language, LocalTexts> _languages = Folders.ToDictionary(
        pair => pair.Key, pair => new LocalTexts(pair.Key, Load(pair.Value)));

    public LocalTexts In(Language language) => _languages[language];

    public LocalTexts For(Person? person) => In(person?.Language ?? Language.Bokmål);

    public IReadOnlyCollection<LocalTexts> All => _languages.Values;

    private static Dictionary<string, string> Load(string folder)
    {
        var assembly = typeof(TextCatalog).Assembly;
        var texts = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Texts/{folder}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add(key, text);
        }
        return texts;
    }
}
