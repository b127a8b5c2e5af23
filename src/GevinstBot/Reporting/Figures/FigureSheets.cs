using GevinstBot.Domain;
using GevinstBot.Domain.Figures;

namespace GevinstBot.Reporting.Figures;

/// <summary>A file's rows, and what the file is like.</summary>
/// <param name="Sheet">The rows.</param>
/// <param name="Name">The encoding of a text file, or the sheet's name.</param>
/// <param name="Separator">What stands between the cells; null in Excel.</param>
public sealed record NamedSheet(FigureSheet Sheet, string Name, char? Separator)
{
    /// <summary>How many other sheets there are, which aren't read.</summary>
    public int OtherSheets { get; init; }
}

/// <summary>Takes a file of figures apart, whichever kind of file it is: what its first bytes say counts, and not its name.</summary>
public static class FigureSheets
{
    /// <summary>One argument: the most megabytes.</summary>
    public const string TooLarge = "figures.too-large";

    /// <summary>One argument: the most rows.</summary>
    public const string TooManyRows = "figures.too-many-rows";

    /// <summary>Ten years of a hundred organisations' months, a dozen indicators of them.</summary>
    public const int MostRows = 200_000;

    /// <summary>Bytes.</summary>
    public const int Most = 20_000_000;

    /// <summary>Characters of a cell that are given back.</summary>
    public const int MostShown = 200;

    /// <summary>How the names of such files end.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".csv", ".txt", ".xlsx"];

    public static Problem TooLargeProblem => new("", TooLarge, $"{Most / 1_000_000}");

    public static Checked<NamedSheet> Read(byte[] bytes) =>
        bytes.Length > Most
            ? Checked<NamedSheet>.Rejected([TooLargeProblem])
            : (FigureExcel.Is(bytes) ? FigureExcel.Read(bytes) : FigureCsv.Read(bytes)).Match(
                named => named.Sheet.Rows.Count > MostRows
                    ? Checked<NamedSheet>.Rejected([new Problem("", TooManyRows, $"{MostRows}")])
                    : Checked<NamedSheet>.Accepted(named),
                Checked<NamedSheet>.Rejected);
}
