namespace GevinstBot.Domain.Scopes;

/// <summary>What somebody may be to the bot. One person may be several things, each in its place.</summary>
public enum ScopeRole
{
    Contact,

    /// <summary>On duty for a contact, or handed one of their tasks.</summary>
    Substitute,
    Lead,
    DeputyLead,

    /// <summary>Leads the learning network's programme.</summary>
    ProgrammeLead,
    TeamLeader,
    TeamMember,

    /// <summary>Forbedringsveileder, of the teams that have them.</summary>
    Advisor,

    /// <summary>RHF-økonomi: reads what is reported.</summary>
    EconomyReader,

    /// <summary>The chief executive, who approves.</summary>
    Approver,

    /// <summary>Known, and with no place in the network any longer.</summary>
    FormerMember,
    Stranger,
}

/// <summary>A role, and where somebody has it: ids of organisations or teams. A role of the region, or none at all, has no place.</summary>
public sealed record HeldRole(ScopeRole Role, IReadOnlySet<string> Places)
{
    public static HeldRole Of(ScopeRole role, params IEnumerable<string> places) => new(role, places.ToHashSet());
}
