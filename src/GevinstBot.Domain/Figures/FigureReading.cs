using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>What whoever gives a file says beside it.</summary>
public sealed record FigureRequest
{
    /// <summary>What is measured, where no column says it.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>The year of months that are columns.</summary>
    public int? Year { get; init; }

    /// <summary>Where the figures are from, where no column says it.</summary>
    public required string Source { get; init; }

    /// <summary>When they were fetched, where no column says it.</summary>
    public required LocalDate Date { get; init; }
}

/// <summary>What a file is read against.</summary>
/// <param name="Roster">Every organisation of the network, whenever it is in it.</param>
/// <param name="Definitions">What is measured.</param>
/// <param name="Today">A period that isn't over by then has no number yet.</param>
public sealed record FigureNetwork(Roster Roster, IReadOnlyList<IndicatorDefinition> Definitions, LocalDate Today);

/// <summary>What should be said of a row though it is taken.</summary>
public sealed record FigureNote(int Line, string TextKey, params IReadOnlyList<string> Arguments);

/// <summary>A cell that says that there is no number, and of what.</summary>
public sealed record BlankFigure(int Line, IndicatorId Indicator, OrganizationId Organization, ReportingPeriod Period, CellKind Kind);

/// <summary>Why a row is no row of figures, and no mistake.</summary>
public enum SkipKind
{
    /// <summary>A title above the heading.</summary>
    Title,
    Total,
    Footnote,

    /// <summary>The same number once more.</summary>
    Repeated,
}

public sealed record SkippedRow(int Line, SkipKind Kind);

/// <summary>A row with something in it that isn't taken, as it stands, and why; what is right in it is taken all the same.</summary>
public sealed record RefusedRow(FigureRow Row, IReadOnlyList<Problem> Problems);

/// <summary>What a file says, sorted: every row of it is in at least one of the lists.</summary>
public sealed record FigureReading(FigureColumns Columns)
{
    public IReadOnlyList<ImportedValue> Taken { get; init; } = [];

    public IReadOnlyList<FigureNote> Notes { get; init; } = [];

    public IReadOnlyList<BlankFigure> Blank { get; init; } = [];

    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    public IReadOnlyList<RefusedRow> Refused { get; init; } = [];
}
