namespace GevinstBot.Domain.Network;

/// <summary>
/// Tiltak: a project, programme or product development that is to give benefits. The phase is data; each region names its own.
/// </summary>
public sealed record Initiative(InitiativeId Id, string Name, string Phase, IReadOnlyList<OrganizationId> Organizations);
