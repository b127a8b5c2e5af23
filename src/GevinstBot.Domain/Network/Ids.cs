namespace GevinstBot.Domain.Network;

/// <summary>An organisation's short key in the network file: lower-case letters, digits and hyphens, e.g. <c>ahus</c>.</summary>
public readonly record struct OrganizationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A person's Entra object id as a lower-case GUID with hyphens; the only name for a person that is stored with an answer.
/// </summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>As Entra writes it, in small letters. One of zeros alone is nobody's: somebody meant to fill it in.</summary>
    public static bool IsOne(string id) => Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty;

    public override string ToString() => Value;
}

/// <summary>An initiative's short key in the network file.</summary>
public readonly record struct InitiativeId(string Value)
{
    public override string ToString() => Value;
}
