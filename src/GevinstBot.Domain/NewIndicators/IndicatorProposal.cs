using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>A definition as a lead has written it down, before anybody is asked for it.</summary>
/// <param name="Indicator">What it will be called in the network.</param>
/// <param name="Fields">What stands in the form; what is read of it again is what counts.</param>
public sealed record WrittenDefinition(IndicatorId Indicator, IReadOnlyDictionary<string, string> Fields)
{
    public bool Equals(WrittenDefinition? other) => other is not null && Indicator == other.Indicator
        && Fields.Count == other.Fields.Count
        && Fields.All(field => other.Fields.TryGetValue(field.Key, out var value) && value == field.Value);

    public override int GetHashCode() => HashCode.Combine(Indicator, Fields.Count);
}

/// <summary>
/// Forslag til ny måleindikator: proposed by an organisation, written down or declined by a lead. Once it is tried, the network's own
/// definition says how far it has come.
/// </summary>
/// <param name="Organization">Who proposes it.</param>
/// <param name="Id">Its name: that of the card it was proposed on.</param>
/// <param name="Said">What they propose.</param>
/// <param name="By">Who has stored this version.</param>
/// <param name="At">When.</param>
/// <param name="First">When it was proposed.</param>
public sealed record IndicatorProposal(
    OrganizationId Organization, string Id, ProposalAnswer Said, PersonId By, Instant At, Instant First) : IVersioned<IndicatorProposal>
{
    public int Version { get; init; } = 1;

    /// <summary>Proposed, withdrawn, declined or defined; of what came after, <see cref="StageIn"/> tells.</summary>
    public IndicatorStage Stage { get; init; } = IndicatorStage.Proposed;

    /// <summary>Why it was declined; null where it wasn't.</summary>
    public string? Reason { get; init; }

    /// <summary>Null until a lead has written it down.</summary>
    public WrittenDefinition? Definition { get; init; }

    PersonId? IVersioned<IndicatorProposal>.By => By;

    /// <summary>How far it has come: what the network holds counts before what was noted.</summary>
    public IndicatorStage StageIn(IndicatorCatalog catalog, LocalDate today) => InNetwork(catalog) is { } definition
        ? IndicatorStages.Of(definition, today)
        : Stage;

    /// <summary>The definition that came of it; null before it was tried.</summary>
    public IndicatorDefinition? InNetwork(IndicatorCatalog catalog) => Definition is { } written
        ? catalog.Definitions.FirstOrDefault(one => one.Id == written.Indicator)
        : null;

    public bool SaysTheSameAs(IndicatorProposal other) =>
        (Said, Stage, Reason) == (other.Said, other.Stage, other.Reason) && Equals(Definition, other.Definition);
}
