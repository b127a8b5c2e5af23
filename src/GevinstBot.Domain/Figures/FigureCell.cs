namespace GevinstBot.Domain.Figures;

/// <summary>What a cell of a file says. Only <see cref="Value"/> has a number.</summary>
public enum CellKind
{
    Value,

    /// <summary>Ikke klart: empty, <c>..</c>, <c>-</c>, <c>NA</c>. Never nought.</summary>
    NotYet,

    /// <summary>Skjult, because it would tell of few: <c>:</c>, <c>x</c>, and -1e+007 in the national export.</summary>
    Hidden,

    /// <summary>Ikke aktuelt: <c>.</c></summary>
    NotRelevant,

    /// <summary>Something else, and why it can't be used is said.</summary>
    Error,
}

/// <summary>A cell, read by <see cref="FigureNumber"/>.</summary>
public sealed record FigureCell(CellKind Kind)
{
    /// <summary>A text key: a percent sign in the cell.</summary>
    public const string PercentSign = "figures.note-percent";

    /// <summary>A text key: spaces within the number.</summary>
    public const string Spaces = "figures.note-spaces";

    /// <summary>A text key: the mark of a footnote behind the number.</summary>
    public const string FootnoteMark = "figures.note-footnote";

    /// <summary>Set exactly when there is a number.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many decimals it was written with, which is how exact it is.</summary>
    public int Decimals { get; init; }

    public bool IsPercent => Notes.Contains(PercentSign);

    /// <summary>Text keys of what was seen in the cell beside the number, and taken away.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text key of why it can't be used; set exactly when it can't.</summary>
    public string? Reason { get; init; }

    public static FigureCell Wrong(string reason) => new(CellKind.Error) { Reason = reason };
}
