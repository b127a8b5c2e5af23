using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Figures;

/// <summary>A row of a file as it stands: its line, from 1, and its cells as they are written.</summary>
public sealed record FigureRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Empty where the row has no such cell.</summary>
    public string this[int? at] => at is { } place && place < Cells.Count ? Cells[place] : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>What stands in the only cell that is filled in; null where there are several, or none.</summary>
    public string? Alone => Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList() is [var only] ? only : null;
}

/// <summary>A file of figures, taken apart into rows and cells, and not understood yet.</summary>
/// <param name="Rows">From the top.</param>
/// <param name="IsTyped">True where numbers were numbers already, as in Excel: then a point is a decimal point.</param>
public sealed record FigureSheet(IReadOnlyList<FigureRow> Rows, bool IsTyped = false)
{
    /// <summary>As it may be kept: without numbers that name a person. A row that had one is refused as before.</summary>
    public FigureSheet Masked() =>
        this with { Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells.Select(PersonNumbers.Masked)] })] };
}
