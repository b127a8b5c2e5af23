using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>The product's own code, and what ARCHITECTURE says of it.</summary>
internal static partial class ProductFiles
{
    private static readonly string Folder = RepositoryRoot.PathOf("src", "GevinstBot");

    /// <summary>Every file of code by its path in the project, with slashes.</summary>
    public static IReadOnlyList<(string Path, string Code)> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Folder, file).Replace('\\', '/'), file))
            .Where(file => file.Path.Split('/')[0] is not ("obj" or "bin"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.file))),
    ];

    /// <summary>The rows of the table beneath a heading of ARCHITECTURE, cell by cell.</summary>
    public static IReadOnlyList<string[]> TableBeneath(string heading)
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf("docs", "ARCHITECTURE.md")).ReplaceLineEndings("\n");
        var section = text.Split($"## {heading}\n")[1].Split("\n## ")[0];
        var rows = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        return [.. rows.Select(line => line.Trim('|', ' ').Split(" | "))];
    }

    /// <summary>What stands in backquotes.</summary>
    public static IEnumerable<string> Quoted(string cell) => Backquoted().Matches(cell).Select(quoted => quoted.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backquoted();
}
