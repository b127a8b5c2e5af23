using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// What is due of a month is asked about late in the next one: by then the indicators have been answered, and the meeting's own messages
/// are over. In most months nothing is due, and nobody is asked.
/// </summary>
public static class BenefitStatusRhythm
{
    public static readonly RoundKind Kind = new("benefit-status");

    private const int OpensOn = 24;

    /// <summary>Sending days.</summary>
    private const int RemindsAfter = 5;

    private const int ClosesAfter = 10;

    /// <summary>The months whose round opens in an interval.</summary>
    public static IEnumerable<YearMonth> MonthsIn(Interval opening, SendingHours sending)
    {
        // July and romjul move an opening by less than a month.
        var (first, last) = (sending.DayOf(opening.Start).ToYearMonth().PlusMonths(-2), sending.DayOf(opening.End).ToYearMonth());
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            if (opening.Contains(OpensOf(month, sending)))
                yield return month;
        }
    }

    public static Instant OpensOf(YearMonth month, SendingHours sending) =>
        sending.MorningOf(sending.Calendar.SendingDayOnOrAfter(month.PlusMonths(1).OnDayOfMonth(OpensOn)));

    public static Instant ClosesOf(YearMonth month, SendingHours sending) => sending.After(OpensOf(month, sending), ClosesAfter);

    /// <summary>
    /// Null when nothing is due. A contact isn't reminded, because that would take the place of what the month's meeting asks.
    /// </summary>
    public static Round? RoundOf(YearMonth month, IReadOnlyList<BenefitAsk> asks, Roster roster, SendingHours sending)
    {
        var (opens, closes) = (OpensOf(month, sending), ClosesOf(month, sending));
        var organizations = asks.Select(ask => new OrganizationId(ask.Subject)).Where(id => roster.Find(id) is not null);
        AddresseeList addressees =
        [
            .. roster.AnsweringFor(organizations, sending.DayOf(opens), sending.DayOf(closes)).Select(to => to with { IsReminded = false }),
            .. asks.Select(ask => new PersonId(ask.Subject)).Where(id => roster.Find(id) is not null)
                .Select(person => new Addressee(person.Value, person)),
        ];
        return addressees.Count == 0 ? null : new Round(Id(month), opens, closes, addressees)
        {
            Reminders = [sending.After(opens, RemindsAfter)],
            // Three times a year to a contact, in months that have no pulse: without this the decisions of one month would come in another.
            IsExtra = true,
            About = month.OnDayOfMonth(1),
        };
    }

    public static RoundId Id(YearMonth month) => new(Kind, YearMonthPattern.Iso.Format(month));

    /// <summary>The month that a round asks about; its id must be one of <see cref="Id"/>.</summary>
    public static YearMonth MonthOf(RoundId id) => YearMonthPattern.Iso.Parse(id.Period).Value;
}
