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
        var missing = ((string[])["*.cs", "*.razor"])
            .SelectMany(kind => Directory.GetFiles(RepositoryRoot.PathOf("src"), kind, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("LocalTeams" + Path.DirectorySeparatorChar))
            .SelectMany(file => TextKeys().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !known.Contains(key));
        Assert.Empty(missing.Distinct());
    }

    public static TheoryData<TextRule> Rules => [.. TextRule.All];

    [Theory, MemberData(nameof(Rules))]
    public void Every_text_keeps_the_rule(TextRule rule)
    {
        Assert.True(rule.IsBrokenBy(rule.Language ?? "nb", "any", rule.BadText), $"«{rule.BadText}» breaks no rule.");
        Assert.Empty(Where((local, key) => rule.IsBrokenBy(local.Tag, key, local[key])));
    }

    [Theory]
    [InlineData("{0} møter. Ingenting endres.", true)]
    [InlineData("and {0} more rounds", true)]
    [InlineData("Sakene tar {0} av {1} minutter.", false)]
    [InlineData("{0} felt", false)]
    public void A_number_before_a_plural_wants_a_form_for_one(string text, bool wants) =>
        Assert.Equal(wants, TextRule.WantsFormForOne(text));

    [Fact]
    public void A_text_that_counts_has_a_form_for_one()
    {
        // A length in the code, a meeting's minutes, what is tied, and the counts of a trial run are never 1.
        string[] never =
        [
            "number.too-long", "form.too-long", "file.too-long", "file.too-large", "draft.total-over", "finding.barrier-tied.evidence", "simulation.",
        ];
        Assert.Empty(Where((local, key) =>
            TextRule.WantsFormForOne(local[key]) && !local.Keys.Contains($"{key}.one") && !never.Any(key.StartsWith)));
    }

    [Fact]
    public void A_text_with_a_form_for_one_is_read_by_its_number()
    {
        var counted = _texts.All.First().Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4]).ToList();
        var plain = Sources().SelectMany(file => TextKeys().Matches(File.ReadAllText(file)))
            .Where(match => !match.Value.Contains("Counted", StringComparison.Ordinal)).Select(match => match.Groups["key"].Value);
        Assert.Empty(counted.Intersect(plain));
    }

    [Fact]
    public void A_list_is_put_together_in_the_reader_s_language()
    {
        // A complaint about a file's line, the table of a trial run, and what the stand-in answers a program.
        string[] others = ["LocalTexts.cs", "Press.cs", "SectionValues.cs", "SimulationChecks.cs", "SimulationTable.cs"];
        var joined = Sources().Where(file => File.ReadAllText(file).Contains("Join(\", \"", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)).ToList();
        Assert.Equal(others.Order(), joined.Intersect(others).Order());
        Assert.Empty(joined.Except(others));
    }

    [Fact]
    public void A_round_s_title_has_no_full_stop()
    {
        var titles = Sources().SelectMany(file => TitleKeys().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value).ToList();
        Assert.Contains("indicators.title", titles);
        Assert.All(_texts.All, local => Assert.All(titles, key => Assert.False(local[key].EndsWith('.'), local[key])));
    }

    private IEnumerable<string> Where(Func<LocalTexts, string, bool> isOdd) =>
        from local in _texts.All from key in local.Keys where isOdd(local, key) select $"{local.Tag} {key}: {local[key]}";

    /// <summary>The product's own; the stand-in for Teams has its page's words in its page.</summary>
    private static IEnumerable<string> Sources() => Directory
        .GetFiles(RepositoryRoot.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

    [GeneratedRegex(@"string Title\(Round round, LocalTexts texts\) =>\s+texts\[""(?<key>[a-z][a-z0-9.-]+)""")]
    private static partial Regex TitleKeys();

    /// <summary>A key where texts are looked up: <c>texts["a.b"]</c>, <c>texts.Counted("a.b", …)</c>.</summary>
    [GeneratedRegex(@"\b(T|[Tt]exts)(\[|\.Counted\()""(?<key>[a-z][a-z0-9.-]+)""")]
    private static partial Regex TextKeys();

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlacePattern();
}
