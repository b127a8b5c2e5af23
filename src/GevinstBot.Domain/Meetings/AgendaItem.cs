using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

/// <summary>Why something is on the agenda. The order is the order of the draft: what costs patients and money most comes first.</summary>
public enum AgendaItemKind
{
    /// <summary>Godkjenning av referat: before anything new, as every meeting begins.</summary>
    Minutes,
    Deviation,

    /// <summary>Motvekt: what must not get worse for something that has reached its target does.</summary>
    Counterweight,

    /// <summary>Særskilt oppfølging: what a lead has asked about more often.</summary>
    FollowUp,
    Barrier,
    Blocker,

    /// <summary>Gevinster: what is behind its plan, at risk, unowned or unmeasured.</summary>
    Benefit,

    /// <summary>Signal nedenfra: what organisations see and no indicator measures.</summary>
    Signal,

    /// <summary>Erfaringsdeling: one that has got better at what another is outside its target of.</summary>
    PeerShare,
    OverdueAction,
    MissingAnswer,

    /// <summary>Nye måleindikatorer: what is proposed to be measured, or has been tried and waits for a decision.</summary>
    NewIndicator,

    /// <summary>Avvikling: what nobody uses is proposed to be asked for no more.</summary>
    Retirement,

    /// <summary>Refleksjon: what an initiative's effects are, beside what is measured.</summary>
    Reflection,

    /// <summary>Evaluering: what the organisations say of the network.</summary>
    Evaluation,

    /// <summary>Meldt sak: put on the agenda by a person.</summary>
    Raised,

    /// <summary>Welcome, any other business: on every agenda.</summary>
    Standing,
}

/// <summary>What an item is made of: something that an organisation told, by its name among the organisation's.</summary>
public sealed record AgendaSource(OrganizationId Organization, string Id);

/// <summary>
/// Sak. The id is derived from what the item is about, so the same finding is the same item however often it is looked for;
/// lower-case letters, digits and hyphens. <see cref="Kept"/> is false when the lead took it off.
/// </summary>
public sealed record AgendaItem(
    string Id, AgendaItemKind Kind, AgendaText Title, int Minutes,
    OrganizationId? Organization = null, AgendaText? Evidence = null, bool Kept = true)
{
    /// <summary>What the lead calls it; null while it is called what it is about.</summary>
    public string? Renamed { get; init; }

    /// <summary>What everybody reads.</summary>
    public AgendaText Called => Renamed is { } title ? AgendaText.Written(title) : Title;

    /// <summary>Who takes the meeting through it, as the lead has written it; null where nobody is named.</summary>
    public string? Presenter { get; init; }

    /// <summary>How long it was to take by whoever raised it; null where nobody said.</summary>
    public int? Asked { get; init; }

    /// <summary>Raised by an organisation, whose own words it has.</summary>
    public bool IsOfOrganization => Kind == AgendaItemKind.Raised && Organization is not null;

    /// <summary>Why the lead didn't take up what an organisation raised; null where it is taken up, or nothing was said.</summary>
    public string? NotTaken { get; init; }

    /// <summary>Null where it is made of nothing that is told by itself.</summary>
    public IReadOnlyList<AgendaSource>? Sources { get; init; }

    public bool IsMadeOf(OrganizationId organization, string id) => Sources?.Contains(new AgendaSource(organization, id)) is true;

    /// <summary>Whether something that the organisation told is in it: what it raised, an answer, or one of several.</summary>
    public bool IsToldBy(OrganizationId organization) =>
        (Organization == organization && (Kind == AgendaItemKind.Raised || IsReported is true))
        || Sources?.Any(source => source.Organization == organization) is true;

    /// <summary>
    /// True for what its organisation has told itself; what was only found about it, or drafted before this was noted, has null.
    /// </summary>
    public bool? IsReported { get; init; }

    /// <summary>Which earlier minutes it is about; null for all other items.</summary>
    public ApprovedMinutes? Approves { get; init; }

    public static AgendaItem RaisedBy(OrganizationId organization, string title, int minutes) =>
        new($"raised-{organization}", AgendaItemKind.Raised, AgendaText.Written(title), minutes, organization);
}
