using System.Text.RegularExpressions;
using GevinstBot.Demo;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Architecture;

public sealed partial class TextTests
{
    private readonly TextCatalog _texts = new(typeof(DemoProgram).Assembly);

    [Fact]
    public void Every_text_stands_in_every_language()
    {
        var all = _texts.All.SelectMany(local => local.Keys).ToHashSet();
        Assert.All(_texts.All, local => Assert.Empty(all.Except(local.Keys)));
    }

    [Fact]
    public void A_text_has_the_same_places_in_every_language()
    {
        var odd = _texts.All.First().Keys.Where(key => _texts.All.Select(local => string.Join(',', Places(local[key]))).Distinct().Count() > 1);
        Assert.Empty(odd);
    }

    [Fact]
    public void Every_key_named_in_the_code_has_a_text()
    {
        var known = _texts.All.First().Keys.ToHashSet();
        var prefixes = known.Select(key => key.Split('.')[0]).ToHashSet();
        var missing = Directory.GetFiles(RepositoryRoot.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("LocalTeams" + Path.DirectorySeparatorChar))
            .SelectMany(file => TextKeys().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !known.Contains(key));
        Assert.Empty(missing.Distinct());
    }

    /// <summary>A key where texts are looked up: <c>texts["a.b"]</c>.</summary>
    [GeneratedRegex(@"[Tt]exts\[""(?<key>[a-z][a-z0-9.-]+)""")]
    private static partial Regex TextKeys();

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlacePattern();
}
