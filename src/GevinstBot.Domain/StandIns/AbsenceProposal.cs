using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.StandIns;

/// <summary>What is said to letting somebody stand in.</summary>
public enum ProposalDecision
{
    Open,
    Used,
    Declined,
}

/// <summary>A contact whose automatic replies are on for some days, on which nobody stands in yet. It changes nothing by itself.</summary>
/// <param name="Organization">Whose contact.</param>
/// <param name="Contact">Who is away.</param>
/// <param name="From">The first day, or the day when it was seen.</param>
/// <param name="To">The last day.</param>
/// <param name="Seen">When it was seen.</param>
/// <param name="Decision">What was said.</param>
/// <param name="By">Who said it; null while nobody has.</param>
/// <param name="At">When.</param>
public sealed record AbsenceProposal(
    OrganizationId Organization, PersonId Contact, LocalDate From, LocalDate To, Instant Seen, ProposalDecision Decision, PersonId? By,
    Instant At) : IVersioned<AbsenceProposal>
{
    public int Version { get; init; } = 1;

    public bool SaysTheSameAs(AbsenceProposal other) => Decision == other.Decision;
}
