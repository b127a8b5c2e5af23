using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Whoever comes to a meeting: those who answer for an organisation, and those who come in their stead.</summary>
public sealed class MeetingAudienceReader(AttendanceTable attendance, CurrentNetwork network)
{
    /// <summary>Who comes in somebody's stead, of several meetings in one question.</summary>
    public async Task<ILookup<MeetingId, Addressee>> InsteadAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct) =>
        (await attendance.OfAsync(meetings, ct))
            .SelectMany(answer => answer.Content.Substitutes ?? [], (answer, asked) => (Organization: answer.Id, Asked: asked))
            .Where(one => one.Asked.Ended is null && network.Roster.Find(one.Asked.Person) is not null)
            .ToLookup(one => one.Asked.MeetingId, one => new Addressee(one.Organization, one.Asked.Person));

    /// <param name="meeting">Which one.</param>
    /// <param name="at">When they are told.</param>
    /// <param name="instead">Who comes in somebody's stead.</param>
    public AddresseeList Of(Meeting meeting, Instant at, ILookup<MeetingId, Addressee> instead)
    {
        var organizations = network.Roster.Organizations.Select(organization => organization.Id);
        var contacts = network.Roster.AnsweringFor(organizations, network.DayOf(at));
        return [.. contacts, .. instead[meeting.Id].Where(one => !contacts.Any(known => known.Person == one.Person))];
    }
}
