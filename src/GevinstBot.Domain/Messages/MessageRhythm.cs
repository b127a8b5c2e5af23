using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Messages;

/// <summary>
/// A message leaves two minutes after «Send», in which the lead may still think better of it, or on the next morning of sending. A question
/// has a deadline, and one reminder on the last morning before it, unless that is the day it was sent. When the deadline is over, the lead
/// gets the answers.
/// </summary>
public static class MessageRhythm
{
    public static readonly RoundKind Kind = new("message");

    /// <summary>«melding»: the lead's form.</summary>
    public static readonly RoundKind FormKind = new("message-form");

    /// <summary>The answers, put together, to the lead.</summary>
    public static readonly RoundKind AnswersKind = new("message-answers");

    /// <summary>A round is looked after for 75 days; the answers come out of it before that.</summary>
    private const int LongestDays = 60;

    private static readonly Duration Regret = Duration.FromMinutes(2);

    /// <summary>How long what asks nothing stands.</summary>
    private static readonly Duration Stands = Duration.FromDays(14);

    private static readonly LocalTime Ends = new(15, 0);

    public static Instant OpensAt(Instant sent, SendingHours hours) => hours.FirstMomentAt(sent + Regret);

    public static Instant ClosesAt(LocalDate? deadline, Instant opens, DateTimeZone zone) =>
        deadline is { } day ? OsloTime.At(day, Ends, zone) : opens + Stands;

    public static LocalDate EarliestDeadline(Instant opens, SendingHours hours) => hours.SendingDayAfter(hours.DayOf(opens));

    public static LocalDate LatestDeadline(Instant opens, SendingHours hours) => hours.DayOf(opens).PlusDays(LongestDays);

    public static Round RoundOf(SentMessage sent, Roster roster, SendingHours hours) =>
        new(new RoundId(Kind, sent.Id), sent.Opens, sent.Closes, AddresseesOf(sent, roster, hours))
        {
            Name = sent.Message.Name,
            Reminders = sent.Message.IsQuestion ? Reminders(sent, hours) : [],
            ExpectsAnswer = sent.Message.Wanted != AnswerWanted.Nothing,
            About = hours.DayOf(sent.Opens),
        };

    /// <param name="asked">The question's round, over or not.</param>
    /// <param name="sent">The question.</param>
    /// <param name="roster">Where whoever sent it has left, or is no contact any more, those who lead now get the answers.</param>
    /// <param name="hours">When anything is sent.</param>
    public static Round AnswersOf(Round asked, SentMessage sent, Roster roster, SendingHours hours)
    {
        var opens = hours.FirstMomentAt(asked.Closes);
        var isThere = roster.IsLead(sent.By) || roster.ContactFor(sent.By).Any() || IsSubstitute(sent.By, roster);
        var to = (isThere ? [sent.By] : roster.Leads).Select(reader => new Addressee(reader.Value, reader));
        return new Round(new RoundId(AnswersKind, sent.Id), opens, opens + Stands, [.. to])
        {
            Name = sent.Message.Name,
            ExpectsAnswer = false,
            IsBesidePlan = true,
            IsOwed = true,
            About = hours.DayOf(opens),
        };
    }

    private static bool IsSubstitute(PersonId person, Roster roster) => roster.Substitutes.Any(one => one.Person == person);

    /// <summary>
    /// A question asks once for each organisation; what is only to be read goes to each person once, whatever they answer for.
    /// </summary>
    private static AddresseeList AddresseesOf(SentMessage sent, Roster roster, SendingHours hours)
    {
        var organizations = roster.AnsweringFor(sent.To.Organizations, hours.DayOf(sent.Opens), hours.DayOf(sent.Closes));
        var asked = sent.Message.IsQuestion ? organizations : [.. organizations.DistinctBy(to => to.Person)];
        var people = asked.Select(to => to.Person).ToHashSet();
        var others = sent.To.People.Where(person => roster.Find(person) is not null && !people.Contains(person));
        return [.. asked, .. others.Select(person => new Addressee(person.Value, person))];
    }

    private static IReadOnlyList<Instant> Reminders(SentMessage sent, SendingHours hours)
    {
        var last = hours.Calendar.SendingDayOnOrBefore(hours.DayOf(sent.Closes).PlusDays(-1));
        return last > hours.DayOf(sent.Opens) ? [hours.MorningOf(last)] : [];
    }
}
