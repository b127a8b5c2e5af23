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

    public static readonly IReadOnlyList<string> InOrder = [All, Contacts, Leads, TeamLeaders, Teams, Advisors];

    public static Recipients Of(IEnumerable<string> roles, Roster roster, Cohorts cohorts) =>
        roles.Aggregate(Recipients.None, (all, role) => all.And(Of(role, roster, cohorts)));

    private static Recipients Of(string role, Roster roster, Cohorts cohorts)
    {
        var teams = cohorts.All.SelectMany(cohort => cohort.Teams);
        return role switch
        {
            // Also those whose roles are too seldom for a line of their own in the form.
            All => Of(InOrder.Skip(1), roster, cohorts).And(
                new Recipients([], [.. roster.ProgrammeLeads, .. roster.EconomyReaders, .. roster.BenefitOwners])),
            Contacts => new Recipients([.. roster.Organizations.Select(organization => organization.Id)], []),
            Leads => new Recipients([], [.. roster.Leads.Concat(roster.Deputies)]),
            TeamLeaders => new Recipients([], [.. teams.Select(team => team.Leader)]),
            Teams => new Recipients([], [.. teams.SelectMany(team => team.Participants)]),
            Advisors => new Recipients([], [.. teams.Select(team => team.Advisor).OfType<PersonId>()]),
            _ => Recipients.None,
        };
    }
}
