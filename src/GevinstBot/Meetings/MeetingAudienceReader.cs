using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Who comes in somebody's stead.</summary>
/// <param name="To">The organisation, and who.</param>
/// <param name="At">When they were asked.</param>
public sealed record ComesInstead(Addressee To, Instant At);

/// <summary>Whoever comes to a meeting: those who answer for an organisation, and those who come in their stead.</summary>
public sealed class MeetingAudienceReader(AttendanceTable attendance, CurrentNetwork network)
{
    /// <summary>Who comes in somebody's stead, of several meetings in one question.</summary>
    public async Task<ILookup<MeetingId, ComesInstead>> InsteadAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct) =>
        (await attendance.OfAsync(meetings, ct))
            .SelectMany(answer => answer.Content.Substitutes ?? [], (answer, asked) => (Organization: answer.Id, Asked: asked))
            .Where(one => one.Asked.Ended is null && network.Roster.Find(one.Asked.Person) is not null)
            .ToLookup(one => one.Asked.MeetingId, one => new ComesInstead(new Addressee(one.Organization, one.Asked.Person), one.Asked.At));

    /// <summary>
    /// Whoever is asked to come in somebody's stead after something was changed reads it as it is then, on the card that says for whom they
    /// come: the change would tell them of a meeting that they haven't heard of.
    /// </summary>
    /// <param name="meeting">Which one.</param>
    /// <param name="at">When they are told.</param>
    /// <param name="changed">When it was changed.</param>
    /// <param name="instead">Who comes in somebody's stead.</param>
    public AddresseeList Of(Meeting meeting, Instant at, Instant changed, ILookup<MeetingId, ComesInstead> instead)
    {
        var organizations = network.Roster.Organizations.Select(organization => organization.Id);
        var contacts = network.Roster.AnsweringFor(organizations, network.DayOf(at));
        return
        [
            .. contacts,
            .. instead[meeting.Id].Where(one => network.Sending.FirstMomentAt(one.At) <= changed).Select(one => one.To)
                .Where(to => !contacts.Any(known => known.Person == to.Person)),
        ];
    }
}
