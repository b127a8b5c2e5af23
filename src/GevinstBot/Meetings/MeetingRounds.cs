using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The planned meetings as rounds need them: when they are, and who is asked about them.</summary>
public sealed class MeetingRounds(CurrentNetwork network)
{
    /// <summary>The rounds of all meetings that open in the interval.</summary>
    public IReadOnlyList<Round> Rounds(Interval opening, Func<LocalDate, Round?> roundOf) =>
        [.. Around(opening).Select(roundOf).OfType<Round>().Where(round => opening.Contains(round.Opens))];

    /// <summary>The meetings whose rounds may open in an interval, in order.</summary>
    public IReadOnlyList<LocalDate> Around(Interval opening) => [.. network.MeetingsAround(opening)];

    public MeetingBeat Beat(LocalDate meetingDay) => network.Beat(meetingDay);

    public Instant StartsAt(LocalDate meetingDay) => OsloTime.At(meetingDay, network.Meetings.Starts, network.Zone);

    public Instant EndsAt(LocalDate meetingDay) => StartsAt(meetingDay) + network.Meetings.Length;

    public Instant FirstSendingMomentAt(Instant at) => network.Sending.FirstMomentAt(at);

    /// <summary>The first sending morning after the day of a moment.</summary>
    public Instant MorningAfter(Instant at) =>
        FirstSendingMomentAt(OsloTime.At(network.DayOf(at).PlusDays(1), LocalTime.Midnight, network.Zone));

    public AddresseeList Leads =>
        [.. network.Roster.Leads.Select(lead => new Addressee(MeetingRhythm.LeadSubject, lead))];

    /// <summary>A round with everybody who answers for an organisation: what is only told, on the day it opens.</summary>
    public Round ToContacts(Round round)
    {
        var (roster, opens) = (network.Roster, network.DayOf(round.Opens));
        var organizations = roster.Organizations.Select(organization => organization.Id);
        return round with
        {
            Addressees = round.ExpectsAnswer
                ? roster.AnsweringFor(organizations, opens, network.DayOf(round.Closes))
                : roster.AnsweringFor(organizations, opens),
        };
    }

    /// <summary>Who may come for an organisation in its contact's stead.</summary>
    public SubstituteChoice Substitutes(OrganizationId organization, PersonId by, LocalDate meetingDay) =>
        new(organization, by, meetingDay, network.Roster);

    /// <inheritdoc cref="CurrentNetwork.KnowsPeopleByName"/>
    public bool HasDirectory => network.KnowsPeopleByName;

    public MeetingFacts Facts(LocalDate meetingDay) =>
        new(meetingDay, network.Meetings.Starts, network.Meetings.Length, network.Zone, network.Roster.Organizations);
}
