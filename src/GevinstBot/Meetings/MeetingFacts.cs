using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What the cards of a meeting know besides its agenda.</summary>
public sealed record MeetingFacts(
    Meeting Meeting, DateTimeZone Zone, IReadOnlyList<Organization> Organizations)
{
    public MeetingId Id => Meeting.Id;

    public LocalDate Day => Meeting.Day;

    public Instant Begins => Meeting.StartsAt(Zone);

    /// <summary>It has begun, or is off.</summary>
    public bool IsOver(Instant now) => !Meeting.TakesPlace || Begins <= now;

    public int Minutes => (int)Meeting.Length.TotalMinutes;

    /// <summary>An organisation that has left the network is named by its key.</summary>
    public string Name(OrganizationId id) => Organizations.FirstOrDefault(o => o.Id == id)?.ShortName ?? id.Value;

    /// <summary>Who can be given an action: an organisation, or the network's lead.</summary>
    public IReadOnlyList<OrganizationId> Owners => [.. Organizations.Select(organization => organization.Id), ActionItem.Lead];

    public IEnumerable<(string Title, string Value)> OwnerChoices(LocalTexts texts) =>
        Owners.Select(owner => (OwnerName(owner, texts), owner.Value));

    public string OwnerName(OrganizationId owner, LocalTexts texts) =>
        owner == ActionItem.Lead ? texts["minutes.owner-lead"] : Name(owner);

    /// <summary>«tirsdag 17. november kl. 13.00».</summary>
    public string When(LocalTexts texts) => texts.When(Meeting.Begins);
}
