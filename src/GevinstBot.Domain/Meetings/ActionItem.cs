using System.Globalization;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Aksjon: what a meeting gave an organisation to do. It belongs to the organisation, whoever is its contact.</summary>
public sealed record ActionItem(
    string Id, LocalDate Meeting, OrganizationId Organization, string What, LocalDate Due, Instant? DoneAt = null, PersonId? DoneBy = null)
{
    /// <summary>The owner of what the network's lead is to do: it stands where an organisation does, and none is called so.</summary>
    public static readonly OrganizationId Lead = new(MeetingRhythm.LeadSubject);

    /// <summary>Who of the organisation does it; null where that is the organisation's own matter.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The meeting that decided it.</summary>
    public MeetingId MeetingId => MeetingOf(Id)!.Value;

    public bool IsLeads => Organization == Lead;

    public bool IsOpen => EndedAt is null;

    /// <summary>Since when it isn't to be done any more; null where it is, or was.</summary>
    public Instant? DroppedAt { get; init; }

    /// <summary>Why it has another due day than the meeting gave it, or isn't to be done.</summary>
    public string? Reason { get; init; }

    /// <summary>Who has said so in the organisation's name without being asked; null where it said so itself, or nothing.</summary>
    public PersonId? MarkedFor { get; init; }

    /// <summary>The day that the meeting gave it, where the organisation has moved it.</summary>
    public LocalDate? MovedFrom { get; init; }

    /// <summary>When it was done, or dropped; null while it is open.</summary>
    public Instant? EndedAt => DoneAt ?? DroppedAt;

    /// <summary>Of what the organisation has said about it; 0 when it has said nothing.</summary>
    public int MarkVersion { get; init; }

    /// <summary>Its place in the minutes of its meeting.</summary>
    public static string IdOf(MeetingId meeting, int number) => string.Create(CultureInfo.InvariantCulture, $"{meeting}-{number}");

    /// <summary>As an agenda names it: what those who weren't there do has one name of all of them.</summary>
    public string OnAgenda => Id == IdOf(MeetingId, CatchUp.Number) ? $"{Id}-{Organization}" : Id;

    /// <summary>The meeting in an action's name; null where it is no action's.</summary>
    public static MeetingId? MeetingOf(string? id) =>
        id?.LastIndexOf('-') is > 0 and var end ? MeetingId.Parse(id[..end]) : null;

    /// <summary>The due day itself is still in time.</summary>
    public bool IsOverdue(LocalDate today) => IsOpen && Due < today;
}
