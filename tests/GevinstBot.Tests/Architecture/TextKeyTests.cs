using System.Reflection;
using System.Text.RegularExpressions;
using GevinstBot.Chat;
using GevinstBot.TestKit;
using GevinstBot.Texts;

namespace GevinstBot.Tests.Architecture;

/// <summary>
/// Which texts the code asks for: those whose keys are written in it, wherever they are said in the end (a card, a problem, a line of
/// a file, a finding), and those whose keys it makes, by the rules of <see cref="MadeKeys"/>.
/// </summary>
public sealed partial class TextKeyTests
{
    private static readonly string[] Known = [.. new TextCatalog().All.First().Keys];

    private static readonly string Code = string.Concat(
        from project in (string[])["GevinstBot", "GevinstBot.Domain"]
        from kind in (string[])["*.cs", "*.razor"]
        from file in Directory.GetFiles(RepositoryRoot.PathOf("src", project), kind, SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
        select File.ReadAllText(file));

    /// <summary>Every text of such a form in the code is a key, but for a button's verb and a name of our own or of the protocol.</summary>
    private static readonly HashSet<string> Written =
        [.. WrittenKey().Matches(Code).Select(key => key.Groups["key"].Value).Where(key => !Name().IsMatch(key))];

    private static readonly string[] Verbs =
    [
        .. from handler in typeof(SubmitHandler).Assembly.GetTypes()
           where handler.IsSubclassOf(typeof(SubmitHandler))
           from constant in handler.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           where constant is { IsLiteral: true } && constant.FieldType == typeof(string)
           select (string)constant.GetRawConstantValue()!,
    ];

    [Fact]
    public void Every_way_a_key_is_made_has_its_rule_and_every_rule_a_use() => Assert.Equal(
        MadeKeys.ByInterpolation.Keys.Order(StringComparer.Ordinal),
        MadeKey().Matches(Code).Select(made => Hole().Replace(made.Groups["key"].Value, "{}"))
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_that_the_code_asks_for_has_a_text() =>
        Assert.Empty(Written.Except(Verbs).Concat(MadeKeys.All).Except(Known).Order(StringComparer.Ordinal));

    /// <summary>A counted text has a form for one; a key of one word is found where it is looked up.</summary>
    [Fact]
    public void Every_text_is_asked_for()
    {
        HashSet<string> asked = [.. Written, .. MadeKeys.All, .. MadeKeys.WhereThereIsOne];
        Assert.DoesNotContain(
            Known, key => !asked.Contains(One().Replace(key, "")) && !Code.Contains($"[\"{key}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("""(?<![$\\])"(?<key>[a-z][a-z0-9-]*(\.[a-z0-9-]+)+)["]""")]
    private static partial Regex WrittenKey();

    [GeneratedRegex("""\$"(?<key>[a-z][a-z0-9-]*\.[^"]*\{[^"]*)["]""")]
    private static partial Regex MadeKey();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(gevinstbot|odata|http)\.|\.(css|js|json)$|^(server\.(address|port)|url\.scheme|network\.protocol\.version|(error|exception)\.type)$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\.one$")]
    private static partial Regex One();
}
