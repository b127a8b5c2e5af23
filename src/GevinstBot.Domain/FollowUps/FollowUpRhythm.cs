using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.FollowUps;

/// <summary>
/// When an indicator under closer follow-up is asked about: on its days, or the next day on which something may be sent. A day that would
/// come together with the next one isn't asked about: after July one question is enough. Ended before its time, it asks nothing more, not
/// even what is open, and whoever was asked is told.
/// </summary>
public static class FollowUpRhythm
{
    /// <summary>The question to the organisation.</summary>
    public static readonly RoundKind Kind = new("follow-up");

    /// <summary>The lead's card of all of them.</summary>
    public static readonly RoundKind LeadKind = new("follow-ups");

    /// <summary>That a lead has ended one before its time, told to whoever was asked.</summary>
    public static readonly RoundKind EndKind = new("follow-up-end");

    /// <summary>Sending days.</summary>
    private const int ClosesAfter = 3;

    private static readonly Duration EndStands = Duration.FromDays(30);

    /// <summary>A lead has decided on it for that month, so it takes no room of the month's messages, and it isn't reminded of.</summary>
    /// <param name="opening">When they open.</param>
    /// <param name="followUps">All of them.</param>
    /// <param name="nameOf">What an indicator is called.</param>
    /// <param name="roster">Who answers.</param>
    /// <param name="sending">When something may be sent.</param>
    public static IEnumerable<Round> RoundsIn(
        Interval opening, IEnumerable<CloserFollowUp> followUps, Func<IndicatorId, string> nameOf, Roster roster, SendingHours sending) =>
        from followUp in followUps
        where roster.Find(followUp.Organization) is not null
        from round in Asked(opening, followUp, roster, sending).Concat(Ended(opening, followUp, roster, sending))
        select round with { IsBesidePlan = true, Name = nameOf(followUp.Indicator) };

    /// <summary>What is ended while a question is open needs no answer any more.</summary>
    private static IEnumerable<Round> Asked(Interval opening, CloserFollowUp followUp, Roster roster, SendingHours sending) =>
        from one in DaysOf(followUp, sending)
        where opening.Contains(one.Opens)
        let planned = sending.After(one.Opens, ClosesAfter)
        let closes = followUp.EndedAt is { } ended ? Instant.Min(planned, ended) : planned
        select new Round(IdOf(followUp, one.Day), one.Opens, closes, WhoAnswers(followUp, one.Opens, planned, roster, sending))
        {
            About = one.Day,
        };

    /// <summary>Nobody is told of the end of what they were never asked about, or of what would be over by then anyway.</summary>
    private static IEnumerable<Round> Ended(Interval opening, CloserFollowUp followUp, Roster roster, SendingHours sending)
    {
        if (followUp.EndedAt is not { } ended)
            yield break;
        var opens = sending.FirstMomentAt(ended);
        if (!opening.Contains(opens) || sending.DayOf(opens) > followUp.Until || !DaysOf(followUp, sending).Any())
            yield break;
        yield return new Round(
            new RoundId(EndKind, followUp.Id), opens, opens + EndStands,
            WhoAnswers(followUp, opens, opens + EndStands, roster, sending))
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            About = followUp.End!.On,
        };
    }

    private static AddresseeList WhoAnswers(
        CloserFollowUp followUp, Instant opens, Instant closes, Roster roster, SendingHours sending) =>
        roster.AnsweringFor([followUp.Organization], sending.DayOf(opens), sending.DayOf(closes));

    /// <summary>Its days and when each is asked about. What was ended before that isn't.</summary>
    private static IEnumerable<(LocalDate Day, Instant Opens)> DaysOf(CloserFollowUp followUp, SendingHours sending) =>
        from day in followUp.Days
        let sent = sending.Calendar.SendingDayOnOrAfter(day)
        where sent < day.PlusWeeks(followUp.Weeks)
        let opens = sending.MorningOf(sent)
        where !(followUp.EndedAt <= opens)
        select (day, opens);

    /// <summary>
    /// The earliest last day that a follow-up can have of which something opens: its day is asked about before the next one would come.
    /// </summary>
    public static LocalDate LastDayOfWhatOpens(Interval opening, SendingHours sending) =>
        sending.DayOf(opening.Start).PlusWeeks(-FollowUpEdit.Rhythms.Values.Max());

    public static RoundId IdOf(CloserFollowUp followUp, LocalDate day) => new(Kind, $"{followUp.Id}-{LocalDatePattern.Iso.Format(day)}");

    /// <summary>Which follow-up and which of its days a round asks about; its id must be one of <see cref="IdOf"/>.</summary>
    public static (string FollowUp, LocalDate Day) Of(RoundId id) =>
        (id.Period[..^11], LocalDatePattern.Iso.Parse(id.Period[^10..]).Value);
}
