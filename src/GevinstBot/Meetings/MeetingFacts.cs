using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>What the cards of a meeting know besides its agenda.</summary>
public sealed record MeetingFacts(
    Meeting Meeting, DateTimeZone Zone, IReadOnlyList<Organization> Organizations)
{
    /// <summary>Who is known by name; null where nobody's name is shown.</summary>
    public Roster? Roster { get; init; }

    public MeetingId Id => Meeting.Id;

    public LocalDate Day => Meeting.Day;

    public Instant Begins => Meeting.StartsAt(Zone);

    /// <summary>It has begun, or is off.</summary>
    public bool IsOver(Instant now) => !Meeting.TakesPlace || Begins <= now;

    public int Minutes => (int)Meeting.Length.TotalMinutes;

    /// <summary>An organisation that has left the network is named by its key.</summary>
    public string Name(OrganizationId id) => Organizations.FirstOrDefault(o => o.Id == id)?.ShortName ?? id.Value;

    /// <summary>Who can be given an action.</summary>
    public ActionOwners Owners => new([.. Organizations.Select(organization => organization.Id), ActionItem.Lead], Roster);

    public IEnumerable<(string Title, string Value)> OwnerChoices(LocalTexts texts) =>
        Owners.Organizations.Select(owner => (OwnerName(owner, person: null, texts), owner.Value));

    /// <summary>«Ahus», «Kari Nordmann (Ahus)».</summary>
    public string OwnerName(OrganizationId owner, PersonId? person, LocalTexts texts)
    {
        var name = owner == ActionItem.Lead ? texts["minutes.owner-lead"] : Name(owner);
        return person is null ? name : texts["minutes.owner-person", PersonName(person.Value, texts), name];
    }

    public string PersonName(PersonId person, LocalTexts texts) => Owners.NameOf(person) ?? texts["submit.former-participant"];

    /// <summary>«tirsdag 17. november kl. 13.00».</summary>
    public string When(LocalTexts texts) => texts.When(Meeting.Begins);
}
