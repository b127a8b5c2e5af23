using GevinstBot.TestKit;

namespace GevinstBot.Tests.Architecture;

/// <summary>A line that runs out of the window is a line that reviewers don't read to its end.</summary>
public sealed class LineTests
{
    private const int Longest = 140;

    private static readonly string Sources = RepositoryRoot.PathOf("src");

    /// <summary>How often a file may have a longer line, and why.</summary>
    private static readonly Dictionary<string, int> Longer = new()
    {
        // The usage is text for a terminal, which wraps it where its window ends.
        ["GevinstBot.LocalTeams/CommandLine.cs"] = 2,
    };

    [Fact]
    public void No_line_of_the_source_is_longer_than_140_characters()
    {
        var found = from file in Directory.GetFiles(Sources, "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Sources, file).Replace('\\', '/')
                    where !path.Split('/').Any(folder => folder is "obj" or "bin")
                    let tooLong = File.ReadLines(file)
                        .Select((line, index) => (line.Length, Place: $"{path}:{index + 1}"))
                        .Where(line => line.Length > Longest)
                        .Select(line => line.Place)
                        .ToList()
                    where tooLong.Count != Longer.GetValueOrDefault(path)
                    select string.Join(", ", tooLong.DefaultIfEmpty($"{path} has no long line any more"));
        Assert.Empty(found);
    }
}
