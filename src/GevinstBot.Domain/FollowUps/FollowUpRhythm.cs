using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.FollowUps;

/// <summary>
/// When an indicator under closer follow-up is asked about: on its days, or the next day on which something may be sent. A day that would
/// come together with the next one isn't asked about: after July one question is enough.
/// </summary>
public static class FollowUpRhythm
{
    /// <summary>The question to the organisation.</summary>
    public static readonly RoundKind Kind = new("follow-up");

    /// <summary>The lead's card of all of them.</summary>
    public static readonly RoundKind LeadKind = new("follow-ups");

    /// <summary>Sending days.</summary>
    private const int ClosesAfter = 3;

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
        from day in followUp.Days
        let sent = sending.Calendar.SendingDayOnOrAfter(day)
        where sent < day.PlusWeeks(followUp.Weeks)
        let opens = sending.MorningOf(sent)
        where opening.Contains(opens)
        let closes = sending.After(opens, ClosesAfter)
        select new Round(
            IdOf(followUp, day), opens, closes,
            roster.AnsweringFor([followUp.Organization], sending.DayOf(opens), sending.DayOf(closes)))
        {
            IsBesidePlan = true,
            About = day,
            Name = nameOf(followUp.Indicator),
        };

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
