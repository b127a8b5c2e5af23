using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Docs;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents { get; } =
        [.. new[] { ".", "docs", "docs/decisions", "infra", "manifest" }
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.PathOf(folder), "*.md"))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Directory, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_to_a_file_arrives(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.PathOf(document))!;
        var broken = Links().Matches(File.ReadAllText(RepositoryRoot.PathOf(document)))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_file_that_the_architecture_names_exists()
    {
        var files = CodeFiles().Matches(File.ReadAllText(RepositoryRoot.PathOf("docs", "ARCHITECTURE.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(Found(file)), file));
    }

    [Fact]
    public void Every_code_in_the_name_of_a_test_stands_in_the_catalogue()
    {
        var catalogue = File.ReadAllText(RepositoryRoot.PathOf("docs", "TEST-CATALOGUE.md"));
        var codes = Directory.EnumerateFiles(RepositoryRoot.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CodedNames().Matches(File.ReadAllText(file)))
            .SelectMany(name => name.Groups[1].Captures)
            .Select(code => code.Value)
            .Distinct()
            .ToList();

        Assert.Contains("A01", codes);
        Assert.All(codes, code => Assert.Contains($"| {code} |", catalogue, StringComparison.Ordinal));
    }

    /// <summary>As the document says: paths without a project are the product's, and Domain/ is the domain project.</summary>
    private static string Found(string file) => file.Split('/')[0] switch
    {
        "src" or "tests" => RepositoryRoot.PathOf(file),
        "Domain" => RepositoryRoot.PathOf("src", $"GevinstBot.{file}"),
        var first when first.StartsWith("GevinstBot.", StringComparison.Ordinal) => RepositoryRoot.PathOf("src", file),
        _ => RepositoryRoot.PathOf("src", "GevinstBot", file),
    };

    [GeneratedRegex(@"\]\(([^)#\s]+)")]
    private static partial Regex Links();

    [GeneratedRegex(@" (?:([A-G]\d\d)_)+\w+\(")]
    private static partial Regex CodedNames();

    [GeneratedRegex(@"`([A-Za-z./]+\.cs)`")]
    private static partial Regex CodeFiles();
}
