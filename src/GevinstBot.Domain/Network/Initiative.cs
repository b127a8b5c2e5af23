using NodaTime;

namespace GevinstBot.Domain.Network;

public enum InitiativeKind
{
    Project,
    Programme,
    ProductDevelopment,
}

/// <summary>
/// How far the change has come where it is to work, beside the phase: having the system is not yet having the benefit. The fifth is the
/// one that needs the managers.
/// </summary>
public enum ImplementationStage
{
    Rollout,
    Training,
    GettingUsed,
    SeeingThePotential,
    NewWaysOfWorking,
    OrganisationalDevelopment,
}

/// <summary>What the network does first of all that it could do.</summary>
public enum InitiativePriority
{
    High,
    Medium,
    Low,
}

/// <summary>
/// Tiltak: a project, programme or product development that is to give benefits. The phase is data; each region names its own.
/// </summary>
public sealed record Initiative(InitiativeId Id, string Name, string Phase, IReadOnlyList<OrganizationId> Organizations)
{
    public InitiativeKind Kind { get; init; }

    /// <summary>Null where nobody has said.</summary>
    public ImplementationStage? Stage { get; init; }

    /// <summary>
    /// The last day of the project: from the next it is in the portfolio of those that are over, and its benefits are the line's. Null
    /// while nobody has said.
    /// </summary>
    public LocalDate? Closed { get; init; }

    /// <summary>Null where nobody has said: it comes after those that have one.</summary>
    public InitiativePriority? Priority { get; init; }

    /// <summary>What the region calls initiatives of its kind; empty where nobody has said.</summary>
    public string Category { get; init; } = "";

    /// <summary>Where it stands in the common plan: by priority, and those alike as the network file has them.</summary>
    public int Place => Priority is { } priority ? (int)priority : int.MaxValue;

    public bool IsClosed(LocalDate day) => day > Closed;
}
