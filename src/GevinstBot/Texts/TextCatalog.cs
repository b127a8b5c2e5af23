using System.Reflection;
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

    private readonly Dictionary<Language, LocalTexts> _languages;

    /// <param name="beside">Hosts of the product that have texts of their own.</param>
    public TextCatalog(params Assembly[] beside) => _languages = Folders.ToDictionary(
        pair => pair.Key, pair => new LocalTexts(pair.Key, Load(pair.Value, [typeof(TextCatalog).Assembly, .. beside])));

    public LocalTexts In(Language language) => _languages[language];

    public IReadOnlyCollection<LocalTexts> All => _languages.Values;

    private static Dictionary<string, string> Load(string folder, IEnumerable<Assembly> assemblies)
    {
        var texts = new Dictionary<string, string>();
        var files = from assembly in assemblies
                    from name in assembly.GetManifestResourceNames()
                    where name.StartsWith($"Texts/{folder}/", StringComparison.Ordinal)
                    select assembly.GetManifestResourceStream(name)!;
        foreach (var file in files)
        {
            using var stream = file;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add(key, text);
        }
        return texts;
    }
}
