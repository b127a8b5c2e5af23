using NodaTime;

namespace GevinstBot.Domain.Network;

public enum OrganizationKind
{
    HealthTrust,
    PrivateHospital,

    /// <summary>Sykehusapotekene, Sykehuspartner: no patients, so waiting times don't apply.</summary>
    ServiceProvider,
}

public sealed record Organization(OrganizationId Id, string Name, string ShortName, OrganizationKind Kind)
{
    /// <summary>Organisasjonsnummer, nine digits, by which files of figures know it; null when it isn't said.</summary>
    public string? Number { get; init; }

    /// <summary>What else files of figures call it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
}

/// <summary>What an organisation is called from a day on.</summary>
public sealed record OrganizationName(OrganizationId Organization, LocalDate From, string Name, string ShortName);
