using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Messages;

/// <summary>To whom a message goes: to whoever answers for an organisation, and to people as themselves.</summary>
public sealed record Recipients(IReadOnlyList<OrganizationId> Organizations, IReadOnlyList<PersonId> People)
{
    public static Recipients None { get; } = new([], []);

    /// <summary>Each once.</summary>
    public Recipients And(Recipients others) =>
        new([.. Organizations.Union(others.Organizations)], [.. People.Union(others.People)]);
}

/// <summary>The roles that a message can be sent to.</summary>
public static class MessageRoles
{
    public const string All = "all";
    public const string Contacts = "contacts";
    public const string Leads = "leads";
    public const string TeamLeaders = "team-leaders";
    public const string Teams = "teams";
    public const string Advisors = "advisors";
    public const string ProgrammeLeads = "programme-leads";
    public const string EconomyReaders = "economy-readers";
    public const string BenefitOwners = "benefit-owners";

    public static readonly IReadOnlyList<string> InOrder =
        [All, Contacts, Leads, TeamLeaders, Teams, Advisors, ProgrammeLeads, EconomyReaders, BenefitOwners];

    private static readonly IReadOnlyList<string> Seldom = [ProgrammeLeads, EconomyReaders, BenefitOwners];

    /// <summary>Those that a form has a line for: the roles that most networks have given to nobody only where somebody has them.</summary>
    public static IEnumerable<string> OfferedIn(Roster roster) =>
        InOrder.Where(role => !Seldom.Contains(role) || Of(role, roster, new Cohorts([])).People.Count > 0);

    public static Recipients Of(IEnumerable<string> roles, Roster roster, Cohorts cohorts) =>
        roles.Aggregate(Recipients.None, (all, role) => all.And(Of(role, roster, cohorts)));

    private static Recipients Of(string role, Roster roster, Cohorts cohorts)
    {
        var teams = cohorts.All.SelectMany(cohort => cohort.Teams);
        return role switch
        {
            All => Of(InOrder.Skip(1), roster, cohorts),
            Contacts => new Recipients([.. roster.Organizations.Select(organization => organization.Id)], []),
            Leads => new Recipients([], [.. roster.Leads.Concat(roster.Deputies)]),
            TeamLeaders => new Recipients([], [.. teams.Select(team => team.Leader)]),
            Teams => new Recipients([], [.. teams.SelectMany(team => team.Participants)]),
            Advisors => new Recipients([], [.. teams.Select(team => team.Advisor).OfType<PersonId>()]),
            ProgrammeLeads => new Recipients([], [.. roster.ProgrammeLeads]),
            EconomyReaders => new Recipients([], [.. roster.EconomyReaders]),
            BenefitOwners => new Recipients([], [.. roster.BenefitOwners]),
            _ => Recipients.None,
        };
    }
}
