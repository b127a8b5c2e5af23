using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.LearningNetwork;

public enum TeamRole
{
    Leader,

    /// <summary>Tillitsvalgt (or verneombud); the programme asks for one, a team may still lack it.</summary>
    UnionRepresentative,
    Member,
}

/// <summary>
/// Forbedringsteam: answers together, so that whoever fills in a check-in does it for the whole team.
/// The advisor helps and is not in the team.
/// </summary>
public sealed record ImprovementTeam(
    TeamId Id, string Name, OrganizationId Organization, PersonId Leader, PersonId? UnionRepresentative,
    IReadOnlyList<PersonId> Members, PersonId? Advisor)
{
    /// <summary>Utdannet forbedringsagent, one of the team; null where it has none.</summary>
    public PersonId? Agent { get; init; }

    /// <summary>Everybody in the team, each once.</summary>
    public IReadOnlyList<PersonId> Participants =>
        [.. new[] { Leader }.Concat(UnionRepresentative is { } union ? [union] : []).Concat(Members).Distinct()];

    public TeamRole RoleOf(PersonId participant) =>
        participant == Leader ? TeamRole.Leader : participant == UnionRepresentative ? TeamRole.UnionRepresentative : TeamRole.Member;
}
