using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>
/// A målgruppepuls leaves two minutes after «Send», or on the next morning of sending, with one reminder on the last morning before its
/// deadline; in a channel without one. When it has closed, whoever started it gets the result, and when they have said what is done about
/// it, all who were asked get both, or the channel does.
/// </summary>
public static class GroupPulseRhythm
{
    public static readonly RoundKind Kind = new("group-pulse");

    /// <summary>«ny målgruppepuls»: the lead's form.</summary>
    public static readonly RoundKind FormKind = new("group-pulse-form");

    /// <summary>«Resultatet er klart», to the lead.</summary>
    public static readonly RoundKind ResultKind = new("group-pulse-result");

    /// <summary>The result, and what is done about it, to those who were asked.</summary>
    public static readonly RoundKind ToldKind = new("group-pulse-told");

    /// <summary>A round is looked after for 75 days; it is closed, and its result told of, before that.</summary>
    private const int LongestDays = 60;

    private const int UsualDays = 14;

    /// <summary>How long the lead has the card of the result, and others what they were told.</summary>
    private static readonly Duration Stands = Duration.FromDays(28);

    private static readonly Duration Regret = Duration.FromMinutes(2);

    private static readonly LocalTime Ends = new(15, 0);

    public static Instant OpensAt(Instant started, SendingHours hours) => hours.FirstMomentAt(started + Regret);

    public static Instant ClosesAt(LocalDate deadline, DateTimeZone zone) => OsloTime.At(deadline, Ends, zone);

    public static LocalDate EarliestDeadline(Instant opens, SendingHours hours) => hours.SendingDayAfter(hours.DayOf(opens));

    public static LocalDate UsualDeadline(Instant opens, SendingHours hours) =>
        hours.Calendar.SendingDayOnOrAfter(hours.DayOf(opens).PlusDays(UsualDays));

    public static LocalDate LatestDeadline(Instant opens, SendingHours hours) => hours.DayOf(opens).PlusDays(LongestDays);

    public static Round RoundOf(StartedPulse pulse, AddresseeList asked, SendingHours hours) =>
        new(
            new RoundId(Kind, pulse.Id), pulse.Opens, pulse.Ended is { } ended && ended < pulse.Closes ? ended : pulse.Closes,
            GoesTo(pulse, asked))
        {
            Name = pulse.Name,
            InChannel = pulse.Channel is null ? [] : asked,
            // In a channel nobody in particular can be reminded, and all would be.
            Reminders = pulse.Channel is null ? Reminders(pulse, hours) : [],
            IsAnonymous = true,
            MayBeGiven = false,
            About = hours.DayOf(pulse.Opens),
        };

    /// <param name="pulse">It has closed.</param>
    /// <param name="frozen">When its result was put together.</param>
    /// <param name="roster">Where whoever started it leads no more, those get the result who lead now.</param>
    /// <param name="hours">When anything is sent.</param>
    public static Round ResultOf(StartedPulse pulse, Instant frozen, Roster roster, SendingHours hours)
    {
        var opens = hours.FirstMomentAt(frozen);
        var to = (roster.IsLead(pulse.By) ? [pulse.By] : roster.Leads).Select(lead => new Addressee(lead.Value, lead));
        return new Round(new RoundId(ResultKind, pulse.Id), opens, opens + Stands, [.. to])
        {
            Name = pulse.Name,
            MayBeGiven = false,
            About = hours.DayOf(opens),
        };
    }

    public static Round ToldOf(StartedPulse pulse, PulseWord word, AddresseeList asked, SendingHours hours) =>
        new(new RoundId(ToldKind, pulse.Id), word.Opens, word.Opens + Stands, GoesTo(pulse, asked))
        {
            Name = pulse.Name,
            ExpectsAnswer = false,
            IsOwed = true,
            About = hours.DayOf(word.Opens),
        };

    /// <summary>Everybody who is asked, or the channel that they are in.</summary>
    private static AddresseeList GoesTo(StartedPulse pulse, AddresseeList asked) =>
        pulse.Channel is { Id: var channel } ? [new Addressee(channel.Value, channel)] : asked;

    private static IReadOnlyList<Instant> Reminders(StartedPulse pulse, SendingHours hours)
    {
        var last = hours.Calendar.SendingDayOnOrBefore(hours.DayOf(pulse.Closes).PlusDays(-1));
        return last > hours.DayOf(pulse.Opens) ? [hours.MorningOf(last)] : [];
    }
}
