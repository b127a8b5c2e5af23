using System.Text.RegularExpressions;

namespace GevinstBot.Tests.Architecture;

/// <summary>Who catches what stands in ARCHITECTURE with the reason: a new catch needs one too.</summary>
public sealed partial class CatchTests
{
    [Fact]
    public void Every_catch_of_the_product_stands_in_ARCHITECTURE_with_its_reason_and_none_that_is_not_there()
    {
        var said = from row in ProductFiles.TableBeneath("Who catches what")
                   from caught in ProductFiles.Quoted(row[1])
                   select $"{ProductFiles.Quoted(row[0]).Single()} catches {caught}";
        var done = from file in ProductFiles.All
                   from Match caught in Catch().Matches(file.Code)
                   select $"{file.Path} catches {(caught.Groups["type"] is { Success: true } type ? type.Value : nameof(Exception))}";
        Assert.Equal(said.Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A filter doesn't make it another catch: what it lets by is in the reason. Who has <see cref="Step"/> catch needs one as well.
    /// </summary>
    [GeneratedRegex(@"^\s*catch\b(\s*\((?<type>\w+))?|\bStep\.TryAsync\(", RegexOptions.Multiline)]
    private static partial Regex Catch();
}
