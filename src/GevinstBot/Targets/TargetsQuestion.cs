using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Targets;

/// <summary>What is measured, and which year's targets are set; looked up, never from the card.</summary>
/// <param name="Year">The year.</param>
/// <param name="Definitions">What is measured, with its targets.</param>
/// <param name="Roster">Who is in the network.</param>
/// <param name="Network">The version that it is.</param>
public sealed record TargetsQuestion(int Year, IReadOnlyList<IndicatorDefinition> Definitions, Roster Roster, string Network)
{
    /// <summary>How many have a target for the region, or one for each that reports it.</summary>
    public int Set => Definitions.Count(HasTarget);

    public bool IsComplete => Set == Definitions.Count;

    public IndicatorDefinition? Find(string? id) => Definitions.FirstOrDefault(one => one.Id.Value == id);

    public bool HasTarget(IndicatorDefinition definition) =>
        definition.Targets.ContainsKey(Year) || definition.Organizations.All(of => OwnOf(definition, of) is not null);

    /// <summary>An organisation's own of the year; null where the region's counts for it.</summary>
    public Target? OwnOf(IndicatorDefinition definition, OrganizationId organization) =>
        definition.LocalTargets.GetValueOrDefault(organization)?.GetValueOrDefault(Year);
}
