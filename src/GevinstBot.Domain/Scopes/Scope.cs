using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Scopes;

/// <summary>Whose data an act reaches.</summary>
public enum Reach
{
    /// <summary>One's own alone.</summary>
    Self,

    /// <summary>What the network shows all who are in it: the meeting days, who comes, the regional report.</summary>
    Shared,
    Organization,
    Team,

    /// <summary>The teams of one's cohort.</summary>
    Cohort,
    Region,
}

/// <summary>Who may do one thing, and on whose data.</summary>
/// <param name="RefusalKey">The text that tells the others.</param>
/// <param name="Grants">What each role reaches; a role that isn't there may not do it.</param>
public sealed record Scope(string RefusalKey, IReadOnlyDictionary<ScopeRole, Reach> Grants)
{
    /// <summary>
    /// It is done to the network, or to everybody in it, and for nobody else than those who run it: who may is read from the store at that
    /// moment.
    /// </summary>
    public bool IsForThoseWhoRunIt => Grants.Values.All(reach => reach is Reach.Region or Reach.Cohort);

    /// <summary>Whether somebody may do it at all, be it on however little.</summary>
    public bool Allows(IEnumerable<HeldRole> held) => held.Any(role => Grants.ContainsKey(role.Role));

    /// <summary>
    /// Whether somebody may do it on the data of one subject: an organisation, a team, a person, or what is the network's.
    /// </summary>
    public bool Allows(IEnumerable<HeldRole> held, PersonId person, string subject) => held.Any(role =>
        Grants.TryGetValue(role.Role, out var reach) && reach switch
        {
            Reach.Self => subject == person.Value,
            Reach.Shared or Reach.Region => true,
            // Whoever may do it for others may do it for themselves.
            Reach.Organization or Reach.Team or Reach.Cohort => role.Places.Contains(subject) || subject == person.Value,
        });
}
