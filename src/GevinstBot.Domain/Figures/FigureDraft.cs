using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>One number of a file, known to be whose, of what and of when; whether it will do is <see cref="FigureChecks"/>'.</summary>
internal sealed record FigureDraft(
    FigureRow Row, string Heading, IndicatorDefinition Definition, OrganizationId Organization, ReportingPeriod Period, FigureCell Cell)
{
    public FigureCell Numerator { get; init; } = new(CellKind.NotYet);

    public FigureCell Denominator { get; init; } = new(CellKind.NotYet);

    public required string Source { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>What it would be stored as.</summary>
    public (IndicatorId, OrganizationId, ReportingPeriod) Key => (Definition.Id, Organization, Period);

    public bool IsShare => Definition.Unit.Kind == UnitKind.Percent;

    public ImportedValue Value => new(Definition.Id, Organization, Period, Cell.Value!.Value, Denominator.Value, Source, Date)
    {
        DefinitionVersion = Definition.Version,
    };
}
