using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Aksjon: what a meeting gave an organisation to do. It belongs to the organisation, whoever is its contact.</summary>
public sealed record ActionItem(
    string Id, LocalDate Meeting, OrganizationId Organization, string What, LocalDate Due, Instant? DoneAt = null, PersonId? DoneBy = null)
{
    public bool IsOpen => DoneAt is null;

    /// <summary>Of what the organisation has said about it; 0 when it has said nothing.</summary>
    public int MarkVersion { get; init; }

    /// <summary>The due day itself is still in time.</summary>
    public bool IsOverdue(LocalDate today) => IsOpen && Due < today;
}
