using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

public enum MoveReason
{
    OneADay,
    MonthIsFull,
}

/// <summary>
/// A due message that would be too much for its person now, the morning it waits for, and what it waits for most: a day that is taken has
/// a next one, a full month doesn't.
/// </summary>
public sealed record MovedSend(DueSend Due, Instant Until, MoveReason Reason);

/// <summary>What leaves now and what is moved. Everything that was due is in one of the two.</summary>
public sealed record SendingPlan(IReadOnlyList<DueSend> Now, IReadOnlyList<MovedSend> Moved)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <summary>
    /// False when a plan has grown old, because the wave is long or the process slept: what is left of it is planned anew.
    /// </summary>
    public static bool Holds(Instant made, Instant now, SendingHours hours) => now - made < Lifetime && hours.Allow(now);
}

/// <summary>
/// At most one message a person a day, and four a calendar month; five in a month with a pulse or a question about benefits. Reminders
/// count; answers to what a person types or presses don't, nor what a meeting brings that was called or changed that month, nor the
/// word back on what somebody asked or proposed. What people are owed counts, and goes also where the month is full: what is pushed unasked
/// gives way to it. The network leads have no monthly limit, since running the network is their work. Whoever answers
/// for several organisations has a card for each of them, a day each: of the month a round takes one place on each occasion, so that the
/// second organisation has a month too.
/// </summary>
/// <remarks>
/// What a person has got is read from the ledger; a message that may never have arrived and the one that covers it are one.
/// Room is kept for what is already planned and goes first, so that a reminder on the 25th doesn't take the place of a question
/// on the 27th, nor what is only told on the 23rd the place of that reminder. Of what wants one day, what would be useless the next goes
/// before what can wait, except before what somebody is owed; which of them the month has room for is another matter.
/// </remarks>
public sealed class MessageBudget
{
    private const int MessagesAMonth = 4;

    private readonly SendingHours _hours;
    private readonly IReadOnlySet<PersonId> _leads;
    private readonly ILookup<PersonId, MessagePlace> _known;
    private readonly Comparer<Wanted> _onDay;
    private readonly Dictionary<LocalDate, Instant> _nextMornings = [];

    private MessageBudget(IEnumerable<MessagePlace> known, IReadOnlySet<PersonId> leads, SendingHours hours) =>
        (_known, _leads, _hours, _onDay) = (
            known.ToLookup(place => place.Person), leads, hours,
            Comparer<Wanted>.Create((one, other) => CompareOnDay(one.Place, other.Place)));

    /// <param name="now">A moment when sending is allowed.</param>
    /// <param name="due">What <see cref="DuePrompts"/> says is due.</param>
    /// <param name="rounds">The rounds of the last month and of the weeks to come.</param>
    /// <param name="leads">Those without a monthly limit.</param>
    /// <param name="hours">When sending is allowed.</param>
    public static SendingPlan Plan(
        Instant now, IEnumerable<DueSend> due, IReadOnlyList<RoundState> rounds, IReadOnlySet<PersonId> leads, SendingHours hours) =>
        new MessageBudget(rounds.SelectMany(round => MessagePlace.Known(round, now, hours)), leads, hours).Plan(now, due);

    private SendingPlan Plan(Instant now, IEnumerable<DueSend> due)
    {
        var (leaving, moved, today) = (new List<Wanted>(), new List<MovedSend>(), _hours.DayOf(now));
        foreach (var own in due.GroupBy(send => send.To.Person))
        {
            List<Wanted> wanted = [.. own.Select(send => new Wanted(send, MessagePlace.Of(send, today))).Order(_onDay)];
            var (taken, held) = (new List<MessagePlace>(), new List<Wanted>());
            foreach (var one in wanted)
            {
                if (Obstacle(one, taken, wanted) is { } reason)
                    held.Add(one with { Reason = reason });
                else
                    taken.Add(one.Place with { Order = MessageOrder.Gone });
            }
            leaving.AddRange(wanted.Where(one => !held.Exists(other => other.Send == one.Send)));
            moved.AddRange(Later(held, taken, today));
        }
        return new SendingPlan([.. leaving.Order(_onDay).Select(one => one.Send)], moved);
    }

    /// <summary>A day each, on which whoever goes first then is the first to find room.</summary>
    private IEnumerable<MovedSend> Later(List<Wanted> held, List<MessagePlace> taken, LocalDate today)
    {
        for (var day = _hours.SendingDayAfter(today); held.Count > 0; day = _hours.SendingDayAfter(day))
        {
            List<Wanted> beside = [.. held.Select(one => one with { Place = one.Place with { Day = day } }).Order(_onDay)];
            var met = beside.Select(one => (One: one, Obstacle: Obstacle(one, taken, beside))).ToList();
            // What it waits for most: a day that is taken has a next one, a full month doesn't.
            held = [.. met.Select(one => one.Obstacle > one.One.Reason ? one.One with { Reason = one.Obstacle.Value } : one.One)];
            var first = met.FindIndex(one => one.Obstacle is null);
            if (first < 0)
                continue;
            var free = held[first];
            taken.Add(free.Place);
            held.RemoveAt(first);
            yield return new MovedSend(free.Send, _hours.MorningOf(day), free.Reason);
        }
    }

    /// <summary>Which of two goes first on one day: what is of no use the next before what is only pushed and can wait.</summary>
    private int CompareOnDay(MessagePlace one, MessagePlace other)
    {
        var (first, second) = (IsOfItsDay(one), IsOfItsDay(other));
        return first == second || one.Order.IsBeforeAllPushed || other.Order.IsBeforeAllPushed
            ? MessageOrder.Comparer.Compare(one.Order, other.Order)
            : first ? -1 : 1;
    }

    /// <summary>What is only told is read or not: it displaces no question, such as a team's blocker on an advisor's Friday.</summary>
    private bool IsOfItsDay(MessagePlace place) => place.IsForItsDay
        || (place.Order.Rank < MessageRank.Tells
            && _hours.MorningOf(place.Day) < place.UselessFrom && place.UselessFrom <= MorningAfter(place.Day));

    private Instant MorningAfter(LocalDate day)
    {
        if (!_nextMornings.TryGetValue(day, out var morning))
            _nextMornings[day] = morning = _hours.MorningOf(_hours.SendingDayAfter(day));
        return morning;
    }

    private MoveReason? Obstacle(Wanted one, List<MessagePlace> taken, IEnumerable<Wanted> beside)
    {
        var (send, wanted) = (one.Send, one.Place);
        var month = _known[wanted.Person].Concat(taken)
            .Where(place => place.Day.ToYearMonth() == wanted.Day.ToYearMonth())
            // What stands in for a message that may never have arrived needs no room of its own.
            .Where(place => !send.StandsIn || place.Prompt != wanted.Prompt)
            .ToList();
        if (month.Any(place => place.Day == wanted.Day && CompareOnDay(place, wanted) < 0))
            return MoveReason.OneADay;
        // What goes first on a day because it can't wait takes no place of the month's from what would go before it otherwise.
        var passed = beside.Select(other => other.Place).Where(place => CompareOnDay(place, wanted) > 0);
        var before = month.Concat(passed).Where(place => place.Order.Precedes(wanted.Order));
        var allowed = MessagesAMonth + (wanted.IsExtra || month.Any(place => place.IsExtra) ? 1 : 0);
        var matters = before.Where(place => place.IsCounted).DistinctBy(place => (place.Prompt.Round, place.Part)).Count();
        var owed = send.Occasion is Occasion.FirstReminder or Occasion.SecondReminder ? send.Round.Owes : 0;
        return matters + owed >= allowed && wanted.IsCounted && !IsOwed(send) && !_leads.Contains(wanted.Person)
            ? MoveReason.MonthIsFull
            : null;
    }

    /// <summary>Being reminded isn't owed to anybody.</summary>
    private static bool IsOwed(DueSend send) => send.Round.IsOwed && !send.Occasion.IsReminder();

    /// <summary>What is due, and why it can't have its day.</summary>
    private sealed record Wanted(DueSend Send, MessagePlace Place, MoveReason Reason = MoveReason.OneADay);
}
