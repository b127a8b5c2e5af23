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
    public IReadOnlyList<Round> Rounds(Interval opening, Func<Meeting, Round?> roundOf) =>
        [.. Around(opening).Select(meeting => Standing(roundOf(meeting), meeting)).OfType<Round>()
            .Where(round => opening.Contains(round.Opens))];

    /// <summary>The meetings whose rounds may open in an interval, in order.</summary>
    public IReadOnlyList<Meeting> Around(Interval opening) => [.. network.MeetingsAround(opening)];

    /// <summary>The meeting that one of its own rounds is about.</summary>
    /// <exception cref="InvalidOperationException">The plan has it no longer.</exception>
    public Meeting Of(Round round) => MeetingRhythm.MeetingOf(round.Id) is { } id && network.Meetings.Find(id) is { } meeting
        ? meeting
        : throw new InvalidOperationException($"There is no meeting for {round.Id}.");

    /// <summary>Null where the plan hasn't one of that name.</summary>
    public Meeting? Find(MeetingId id) => network.Meetings.Find(id);

    /// <summary>Of several that somebody may mean the next; where none of them is to come, the last.</summary>
    public Meeting? Called(Func<Meeting, bool> isCalled, Instant now)
    {
        var called = network.Meetings.Meetings.Where(isCalled).ToList();
        return called.Find(meeting => EndsAt(meeting) > now) ?? called.LastOrDefault();
    }

    /// <summary>What is said of a round that isn't there any more: its meeting may have been taken out of the plan.</summary>
    public string GoneKey(RoundId round) =>
        MeetingRhythm.MeetingOf(round) is { } id && Find(id) is null ? "meetings.gone" : "submit.closed";

    /// <summary>Those that take place and haven't begun, in order.</summary>
    public IEnumerable<Meeting> ToCome(Instant now) =>
        network.Meetings.Meetings.Where(meeting => meeting.TakesPlace && StartsAt(meeting) > now);

    /// <summary>The month's own meeting, which a day's numbers are reported to.</summary>
    public Meeting OfMonth(LocalDate day) => network.Meetings.Find(MeetingId.Of(day))
        ?? throw new InvalidOperationException($"There is no meeting in the month of {day}.");

    public MeetingBeat Beat(Meeting meeting) => network.Beat(meeting);

    public Instant StartsAt(Meeting meeting) => meeting.StartsAt(network.Zone);

    public Instant EndsAt(Meeting meeting) => StartsAt(meeting) + meeting.Length;

    /// <summary>A meeting's agenda to the contacts.</summary>
    public Round Agenda(Meeting meeting) => ToContacts(PlannedAgenda(meeting));

    /// <summary>When the lead gets the draft of the agenda.</summary>
    public Instant DraftedAt(Meeting meeting) => MeetingRhythm.Draft(Beat(meeting), leads: []).Opens;

    /// <summary>When the contacts get the agenda.</summary>
    public Instant AgendaSentAt(Meeting meeting) => PlannedAgenda(meeting).Opens;

    /// <summary>When the contacts get the decisions of minutes that were saved first at a moment.</summary>
    public Instant DecisionsSentAt(Meeting meeting, Instant saved) =>
        MeetingRhythm.Decisions(Beat(meeting), saved, MorningAfter(saved), contacts: []).Opens;

    /// <summary>When the first of the months' own meetings after a moment begins; null where none is planned.</summary>
    public Instant? NextStartsAfter(Instant at) =>
        ToCome(at).Where(meeting => !meeting.Id.IsExtra).Select(meeting => (Instant?)StartsAt(meeting)).Min();

    /// <summary>The meeting that something is noted for; null where none is planned.</summary>
    public Meeting? ForNotesAt(Instant now) => NoteRhythm.MeetingAt(network.Meetings, now, StartsAt, MinutesCloseAt);

    /// <summary>Those that are on at a moment, or somewhat before and after it.</summary>
    public IReadOnlyList<Meeting> TakingPlaceAt(Instant at, Duration before, Duration after) =>
    [
        .. network.Meetings.Meetings.Where(meeting =>
            meeting.TakesPlace && StartsAt(meeting) - before <= at && at <= EndsAt(meeting) + after),
    ];

    /// <summary>Until when a meeting's minutes can be changed.</summary>
    public Instant MinutesCloseAt(Meeting meeting) =>
        MeetingRhythm.Minutes(Beat(meeting), EndsAt(meeting), FirstSendingMomentAt, leads: []).Closes;

    /// <summary>When something is sent.</summary>
    public SendingHours Hours => network.Sending;

    public Roster Roster => network.Roster;

    /// <summary>Those who answer for an organisation on the day of a moment.</summary>
    public IEnumerable<PersonId> AnsweringFor(OrganizationId organization, Instant at) =>
        network.Roster.AnsweringFor([organization], network.DayOf(at)).Select(to => to.Person);

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

    public MeetingFacts Facts(Meeting meeting) => new(meeting, network.Zone, network.Roster.Organizations) { Roster = network.Roster };

    private Round PlannedAgenda(Meeting meeting) =>
        MeetingRhythm.Agenda(Beat(meeting), StartsAt(meeting), contacts: [], meeting.Id.IsExtra ? CalledAt(meeting.Id) : null);

    private CalledMeeting? CalledAt(MeetingId extra) =>
        MeetingChangeRhythm.Called(extra, network.Meetings.Meetings.SelectMany(ChangedMeeting.Of), FirstSendingMomentAt) is
            var (called, told)
            ? new CalledMeeting(told, MorningAfter(told), StartsAt(called))
            : null;

    /// <summary>Of a meeting that is cancelled nobody is asked any more; what was asked before is over then.</summary>
    public static Round? Standing(Round? round, Meeting meeting) => round is null || meeting.Cancelled is not { } at ? round
        : round.Opens >= at ? null
        : round with { Closes = Instant.Min(round.Closes, at), Reminders = [.. round.Reminders.Where(reminder => reminder < at)] };
}
