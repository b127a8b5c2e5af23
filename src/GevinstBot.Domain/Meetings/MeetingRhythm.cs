using System.Globalization;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// When a meeting's four rounds open and close: draft to the lead at M−7, agenda to the contacts at M−5, minutes from the lead
/// on M, decisions to the contacts at M+1. Only the agenda of a meeting that is obligatory has a reminder, on the morning before, and where
/// the decisions have room after it: a contact's four messages a month are soon spent.
/// </summary>
public static class MeetingRhythm
{
    /// <summary>The subject of rounds that any lead may answer for the network.</summary>
    public const string LeadSubject = "lead";

    public static readonly RoundKind DraftKind = new("agenda-draft");
    public static readonly RoundKind AgendaKind = new("agenda");
    public static readonly RoundKind MinutesKind = new("minutes");
    public static readonly RoundKind DecisionsKind = new("decisions");

    /// <summary>The agenda to whoever comes in a contact's stead.</summary>
    public static readonly RoundKind SubstituteKind = new("meeting-substitute");

    /// <summary>As long before a meeting's end the minutes are there: what was noted is read aloud while everybody still is.</summary>
    private static readonly Duration ReadAloud = Duration.FromMinutes(5);

    private static readonly Duration DecisionsStand = Duration.FromDays(60);

    /// <summary>
    /// Half an hour into the morning, when the answers are locked. A lead who hasn't approved is reminded on the last morning before it is
    /// sent as it stands: by the report, which has that day and says so. Where there is none that morning, because the meeting is an extra
    /// one or was moved since, by the card once more.
    /// </summary>
    public static Round Draft(MeetingBeat beat, AddresseeList leads)
    {
        var (opens, closes) = (beat.HourOf(-7, new LocalTime(9, 0)), beat.MorningOf(-5));
        return new Round(Id(DraftKind, beat), opens, closes, leads)
        {
            Reminders =
            [
                .. beat.MorningsBefore(-5)
                    .Where(at => opens < at && at < closes && (beat.Meeting.IsExtra || at != beat.MorningOf(-6))),
            ],
            About = beat.MeetingDay,
            MeetingChanged = beat.Changed,
            Moved = beat.WhyMoved(-7),
        };
    }

    /// <summary>
    /// That of an extra meeting comes the morning after those concerned were told of the meeting at the soonest, because nobody gets more
    /// than one message a day; where the meeting is the same day, when they are told.
    /// </summary>
    /// <param name="beat">Around the meeting.</param>
    /// <param name="starts">When it begins.</param>
    /// <param name="contacts">To whom.</param>
    /// <param name="called">Of an extra meeting when it is told; null of the others.</param>
    public static Round Agenda(MeetingBeat beat, Instant starts, AddresseeList contacts, CalledMeeting? called = null)
    {
        var opens = called?.NotBefore(beat.MorningOf(-5), starts) ?? beat.MorningOf(-5);
        return new Round(Id(AgendaKind, beat), opens, starts, contacts)
        {
            Reminders = beat.IsObligatory ? [.. beat.MorningsBefore(0).Where(at => opens < at && at < starts)] : [],
            Owes = 1,
            About = beat.MeetingDay,
            IsBesidePlan = beat.Meeting.IsExtra,
            IsOwed = true,
            MeetingChanged = beat.Changed,
            Moved = beat.WhyMoved(-5),
        };
    }

    /// <summary>
    /// Five minutes before the meeting's end, so that what was noted can be read aloud; where that is outside the hours of sending, in the
    /// first of them after it.
    /// </summary>
    public static Round Minutes(MeetingBeat beat, Instant ends, Func<Instant, Instant> firstSendingMomentAt, AddresseeList leads) =>
        new(Id(MinutesKind, beat), firstSendingMomentAt(ends - ReadAloud), beat.HourOf(5, new LocalTime(15, 0)), leads)
        {
            Reminders = [beat.HourOf(1, new LocalTime(9, 0))],
            IsForItsDay = true,
            About = beat.MeetingDay,
            MeetingChanged = beat.Changed,
        };

    /// <summary>The morning after the meeting; minutes saved later are told on the next sending morning after that.</summary>
    public static Round Decisions(MeetingBeat beat, Instant saved, Instant morningAfterSaved, AddresseeList contacts)
    {
        var opens = saved <= beat.MorningOf(1) ? beat.MorningOf(1) : morningAfterSaved;
        return new Round(Id(DecisionsKind, beat), opens, opens + DecisionsStand, contacts)
        {
            ExpectsAnswer = false,
            About = beat.MeetingDay,
            IsBesidePlan = beat.Meeting.IsExtra,
            IsOwed = true,
            MeetingChanged = beat.Changed,
        };
    }

    /// <summary>
    /// From the moment when they are asked; taken back when the organisation says otherwise. Whoever is asked a second time gets another
    /// card, because the first says that they needn't come.
    /// </summary>
    /// <param name="organization">Whose place it is.</param>
    /// <param name="number">Which of those that the organisation has asked; the first is 1.</param>
    /// <param name="asked">Who, and when.</param>
    /// <param name="meeting">Which one, as it is planned now.</param>
    /// <param name="starts">When it starts.</param>
    public static Round Substitute(
        OrganizationId organization, int number, MeetingSubstitute asked, Meeting meeting, Instant starts)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{meeting.Id}-{organization}-{number}");
        var round = new Round(new RoundId(SubstituteKind, id), asked.At, starts, [new Addressee(organization.Value, asked.Person)])
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            IsBesidePlan = true,
            IsOwed = true,
            MeetingChanged = meeting.Changed,
            About = meeting.Day,
        };
        return asked is { Ended: { } ended, EndedBy: { } by }
            ? round.TakenBack(new Withdrawal(round.Id, by, ended) { MayBeSentAgain = false })
            : round;
    }

    /// <summary>The meeting that a round of one is named by, alone or before what else names it; null where it is of none.</summary>
    public static MeetingId? MeetingOf(RoundId round)
    {
        var parts = round.Period.Split('-', 3);
        return parts.Length < 2 ? null : MeetingId.Parse($"{parts[0]}-{parts[1]}");
    }

    private static RoundId Id(RoundKind kind, MeetingBeat beat) => new(kind, beat.Meeting.ToString());
}
