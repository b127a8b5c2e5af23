using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>A message that comes on another day, or not before its round is over, because of one that is sent to the person too.</summary>
/// <param name="Round">Its round.</param>
/// <param name="To">Who.</param>
/// <param name="Occasion">Its first card, or which reminder.</param>
/// <param name="Day">When it would come; null when it wouldn't.</param>
public sealed record DisplacedSend(Round Round, Addressee To, Occasion Occasion, LocalDate? Day);

/// <summary>What a round that is added would come to: when its own cards leave, and what it takes the place of.</summary>
/// <param name="Leaves">When its first card leaves, by those who get it.</param>
/// <param name="Displaced">What would have left, and now leaves later or never.</param>
/// <param name="Waits">Why it doesn't leave at once, by those who wait for it.</param>
public sealed record AddedRound(
    IReadOnlyDictionary<Addressee, Instant> Leaves, IReadOnlyList<DisplacedSend> Displaced,
    IReadOnlyDictionary<Addressee, MoveReason> Waits);

/// <summary>
/// The days to come, lived through by the engine's own rules as if nobody answered any more. For what somebody wants to know before they
/// decide; nothing is sent by it.
/// </summary>
public sealed class SendingOutlook
{
    /// <summary>So long after the round is over, what it has moved to the next month has found its place.</summary>
    private static readonly Duration Aftermath = Duration.FromDays(35);

    private readonly IReadOnlySet<PersonId> _leads;
    private readonly SendingHours _hours;
    private readonly Dictionary<(Prompt Prompt, Occasion Occasion), DueSend> _due = [];
    private readonly Dictionary<(Prompt Prompt, Occasion Occasion), Instant> _left = [];
    private readonly Dictionary<(Prompt Prompt, Occasion Occasion), MovedSend> _waits = [];
    private readonly List<RoundState> _rounds;

    private SendingOutlook(IEnumerable<RoundState> rounds, IReadOnlySet<PersonId> leads, SendingHours hours) =>
        (_rounds, _leads, _hours) = ([.. rounds], leads, hours);

    /// <param name="added">The round as it would be sent.</param>
    /// <param name="rounds">Those of the last month and of the weeks to come, without it.</param>
    /// <param name="leads">Those without a monthly limit.</param>
    /// <param name="hours">When sending is allowed.</param>
    public static AddedRound Of(Round added, IReadOnlyList<RoundState> rounds, IReadOnlySet<PersonId> leads, SendingHours hours)
    {
        var people = added.Addressees.Select(to => to.Person).ToHashSet();
        var theirs = rounds.Select(state => Of(state, people))
            .Where(state => state.Round.Addressees.Count > 0 || state.Ledger.Count > 0).ToList();
        var (from, until) = (added.Opens, added.Closes + Aftermath);
        var without = new SendingOutlook(theirs, leads, hours).Live(from, until);
        var with = new SendingOutlook([.. theirs, new RoundState(added, [], [])], leads, hours).Live(from, until);
        return new AddedRound(
            with._left.Where(one => IsFirstOf(added, one.Key)).ToDictionary(one => with._due[one.Key].To, one => one.Value),
            [.. without._left.Select(one => without.Displaced(one.Key, one.Value, with)).OfType<DisplacedSend>()],
            with._waits.Where(one => IsFirstOf(added, one.Key)).ToDictionary(one => one.Value.Due.To, one => one.Value.Reason));
    }

    private static bool IsFirstOf(Round added, (Prompt Prompt, Occasion Occasion) message) =>
        message.Prompt.Round == added.Id && message.Occasion == Occasion.First;

    /// <summary>
    /// Of those who answer without their names, the reminders to come aren't reckoned with: whose would be displaced hasn't answered.
    /// </summary>
    private static RoundState Of(RoundState state, HashSet<PersonId> people) => new(
        state.Round with
        {
            Addressees = [.. state.Round.Addressees.Where(to => people.Contains(to.Person))],
            Reminders = state.Round.IsAnonymous ? [] : state.Round.Reminders,
        },
        [.. state.Ledger.Where(record => people.Contains(record.Prompt.Person))],
        state.Answered);

    /// <summary>Null when it isn't displaced.</summary>
    private DisplacedSend? Displaced((Prompt, Occasion Occasion) message, Instant left, SendingOutlook with)
    {
        var (due, day) = (_due[message], _hours.DayOf(left));
        if (!with._left.TryGetValue(message, out var later))
            return new DisplacedSend(due.Round, due.To, message.Occasion, Day: null);
        return with._hours.DayOf(later) > day ? new DisplacedSend(due.Round, due.To, message.Occasion, _hours.DayOf(later)) : null;
    }

    private SendingOutlook Live(Instant from, Instant until)
    {
        for (Instant? at = from; at is { } next && _hours.FirstMomentAt(next) is var now && now <= until;)
        {
            Run(now);
            at = NextMoment.After(
                now, _rounds.Select(state => state.Round), _rounds.SelectMany(state => state.Ledger), _hours.FirstMomentAt);
        }
        return this;
    }

    private void Run(Instant now)
    {
        var due = _rounds.SelectMany(state => DuePrompts.At(now, state.Round, state.Ledger, state.Answered)).ToList();
        if (due.Count == 0)
            return;
        var plan = MessageBudget.Plan(now, due, _rounds, _leads, _hours);
        foreach (var send in plan.Now)
            (_due[(send.Prompt, send.Occasion)], _left[(send.Prompt, send.Occasion)]) = (send, now);
        foreach (var moved in plan.Moved)
            Note((moved.Due.Prompt, moved.Due.Occasion), moved);
        var written = plan.Now.Select(send => Sent(send, now))
            .Concat(plan.Moved.Select(moved => LedgerSteps.Held(moved, nonce: "")))
            .ToLookup(record => record.Prompt.Round);
        for (var at = 0; at < _rounds.Count; at++)
            _rounds[at] = With(_rounds[at], written[_rounds[at].Round.Id].ToList());
    }

    /// <summary>What is moved more than once waits for what it waited longest for.</summary>
    private void Note((Prompt, Occasion) message, MovedSend moved)
    {
        if (!_waits.TryGetValue(message, out var before) || moved.Reason > before.Reason)
            _waits[message] = moved;
    }

    private static RoundState With(RoundState state, List<DeliveryRecord> written) => written.Count == 0 ? state : new(
        state.Round,
        [
            .. state.Ledger.Where(record => !written.Exists(other => (other.Prompt, other.Occasion) == (record.Prompt, record.Occasion))),
            .. written,
        ],
        state.Answered);

    private static DeliveryRecord Sent(DueSend due, Instant now) =>
        new(due.Prompt, due.Occasion, DeliveryState.Sent) { SentAt = now, LeaseUntil = now };
}
