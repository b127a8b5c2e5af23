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
/// on the 27th, nor what is only told on the 23rd the place of that reminder.
/// </remarks>
public sealed class MessageBudget
{
    private const int MessagesAMonth = 4;

    private readonly SendingHours _hours;
    private readonly IReadOnlySet<PersonId> _leads;
    private readonly ILookup<PersonId, Place> _known;
    private readonly Dictionary<PersonId, List<Place>> _taken = [];

    private MessageBudget(IEnumerable<Place> known, IReadOnlySet<PersonId> leads, SendingHours hours) =>
        (_known, _leads, _hours) = (known.ToLookup(place => place.Person), leads, hours);

    /// <param name="now">A moment when sending is allowed.</param>
    /// <param name="due">What <see cref="DuePrompts"/> says is due.</param>
    /// <param name="rounds">The rounds of the last month and of the weeks to come.</param>
    /// <param name="leads">Those without a monthly limit.</param>
    /// <param name="hours">When sending is allowed.</param>
    public static SendingPlan Plan(
        Instant now, IEnumerable<DueSend> due, IReadOnlyList<RoundState> rounds, IReadOnlySet<PersonId> leads, SendingHours hours) =>
        new MessageBudget(rounds.SelectMany(round => Known(round, now, hours)), leads, hours).Plan(now, due);

    private SendingPlan Plan(Instant now, IEnumerable<DueSend> due)
    {
        var (leaving, moved) = (new List<DueSend>(), new List<MovedSend>());
        foreach (var send in due.OrderBy(OrderOf, MessageOrder.Comparer))
        {
            var today = PlaceOf(send, _hours.DayOf(now));
            if (Obstacle(today, send) is not { } reason)
            {
                leaving.Add(send);
                Take(today with { Order = MessageOrder.Gone });
                continue;
            }
            var (later, longest) = FirstFree(today, send, reason);
            moved.Add(new MovedSend(send, _hours.MorningOf(later.Day), longest));
            Take(later);
        }
        return new SendingPlan(leaving, moved);
    }

    private void Take(Place place)
    {
        if (!_taken.TryAdd(place.Person, [place]))
            _taken[place.Person].Add(place);
    }

    private (Place Place, MoveReason Longest) FirstFree(Place today, DueSend send, MoveReason first)
    {
        var (place, longest) = (today, first);
        for (MoveReason? met = first; met is { } obstacle; met = Obstacle(place, send))
        {
            longest = obstacle > longest ? obstacle : longest;
            place = place with { Day = _hours.SendingDayAfter(place.Day) };
        }
        return (place, longest);
    }

    private MoveReason? Obstacle(Place wanted, DueSend send)
    {
        var month = _known[wanted.Person].Concat(_taken.GetValueOrDefault(wanted.Person, []))
            .Where(place => place.Day.ToYearMonth() == wanted.Day.ToYearMonth())
            // What stands in for a message that may never have arrived needs no room of its own.
            .Where(place => !send.StandsIn || place.Prompt != wanted.Prompt)
            .ToList();
        var before = month.Where(place => place.Order.Precedes(wanted.Order)).ToList();
        if (before.Any(place => place.Day == wanted.Day))
            return MoveReason.OneADay;
        var allowed = MessagesAMonth + (wanted.IsExtra || month.Any(place => place.IsExtra) ? 1 : 0);
        var matters = before.Where(place => place.IsCounted).DistinctBy(place => (place.Prompt.Round, place.Part)).Count();
        return matters >= allowed && wanted.IsCounted && !IsOwed(send) && !_leads.Contains(wanted.Person) ? MoveReason.MonthIsFull : null;
    }

    /// <summary>Being reminded isn't owed to anybody.</summary>
    private static bool IsOwed(DueSend send) => send.Round.IsOwed && !send.Occasion.IsReminder();

    /// <summary>The days that a round has taken or will take.</summary>
    private static IEnumerable<Place> Known(RoundState state, Instant now, SendingHours hours)
    {
        var round = state.Round;
        if (round.Opens > now)
        {
            return round.Addressees.Select(to => new Prompt(round.Id, to.Subject, to.Person)).Select(prompt => new Place(
                prompt, Occasion.First, hours.DayOf(hours.FirstMomentAt(round.Opens)),
                MessageOrder.Of(round, prompt, Occasion.First), round.IsExtra, !round.IsBesidePlan));
        }
        var left = state.Ledger.Where(record => record is { HasLeft: true, IsReply: false })
            .GroupBy(record => record.Prompt)
            .SelectMany(prompt => prompt.Select(record => (Record: record, Part: PartOf(record, prompt))))
            .Select(message => new Place(
                message.Record.Prompt, message.Part, hours.DayOf(message.Record.LeftAt),
                MessageOrder.Gone, round.IsExtra && message.Part == Occasion.First, !round.IsBesidePlan));
        var waiting = state.Ledger
            .Where(record => record.IsWaiting(now) && record.NotBefore < round.BeginsUntil && !state.IsAnswered(record.Prompt.Subject))
            .Select(record => new Place(
                record.Prompt, record.Occasion, hours.DayOf(hours.FirstMomentAt(record.NotBefore!.Value)),
                MessageOrder.Of(round, record.Prompt, record.Occasion), round.IsExtra && record.Occasion == Occasion.First,
                !round.IsBesidePlan));
        return left.Concat(waiting).Concat(Reminders(state, now, hours));
    }

    /// <summary>The reminders still to come to those who owe an answer. Who hasn't been asked yet owes none.</summary>
    private static IEnumerable<Place> Reminders(RoundState state, Instant now, SendingHours hours)
    {
        var round = state.Round;
        return from reminder in round.Reminders.Index()
               where reminder.Item > now && round.ExpectsAnswer
               from to in round.Addressees
               where to.IsReminded && !state.IsAnswered(to.Subject)
               let prompt = new Prompt(round.Id, to.Subject, to.Person)
               let occasion = reminder.Index == 0 ? Occasion.FirstReminder : Occasion.SecondReminder
               let day = hours.DayOf(hours.FirstMomentAt(reminder.Item))
               select new Place(prompt, occasion, day, MessageOrder.Of(round, prompt, occasion), IsExtra: false, !round.IsBesidePlan);
    }

    /// <summary>A message after others that may never have arrived is one with them.</summary>
    private static Occasion PartOf(DeliveryRecord record, IEnumerable<DeliveryRecord> prompt) =>
        prompt.Where(other => other.Occasion < record.Occasion).All(other => other.MayNotHaveArrived) ? Occasion.First : record.Occasion;

    private static MessageOrder OrderOf(DueSend send) => MessageOrder.Of(send.Round, send.Prompt, send.Occasion);

    private static Place PlaceOf(DueSend send, LocalDate day)
    {
        var part = send.StandsIn ? Occasion.First : send.Occasion;
        return new Place(
            send.Prompt, part, day, OrderOf(send), send.Round.IsExtra && part == Occasion.First, !send.Round.IsBesidePlan);
    }

    /// <summary>
    /// A day in a person's month that a message has taken or is meant to take; what shares a prompt and a part is one message.
    /// </summary>
    private sealed record Place(Prompt Prompt, Occasion Part, LocalDate Day, MessageOrder Order, bool IsExtra, bool IsCounted)
    {
        public PersonId Person => Prompt.Person;
    }
}
