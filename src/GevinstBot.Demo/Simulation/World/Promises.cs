using System.Text.Json;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>A promise that doesn't hold: which, at which step, and what was seen.</summary>
public sealed class BrokenPromiseException(string promise, long step, Instant at, string seen)
    : Exception($"«{promise}» is broken at step {step}, {at}: {seen}")
{
    public string Promise => promise;
}

/// <summary>
/// The promises, checked whenever something is written or arrives, by what stands on the wire. The engine's own rules aren't asked, and
/// neither are its tables: a mistake there must not hide itself.
/// </summary>
public sealed class Promises(WorldTime time, DateTimeZone zone)
{
    /// <summary>Whether somebody has answered is asked before the claim; a reminder may be on its way when they do.</summary>
    private static readonly Duration OnItsWay = Duration.FromMinutes(2);

    private static readonly HashSet<string> AnswerTables =
    [
        "IndicatorAnswers", "PulseAnswers", "CheckIns", "Attendance", "Minutes", "Agendas", "Actions", "ContactAnswers",
        "EvaluationAnswers", "PhaseAnswers", "FollowUps", "LoggedTests",
    ];

    /// <summary>What comes on top of a month's messages.</summary>
    private static readonly HashSet<RoundKind> Extra = [PulseRhythm.Kind, BenefitStatusRhythm.Kind];

    /// <summary>What somebody has decided on that month, and must be known in time: it takes no room of the month's messages.</summary>
    private static readonly HashSet<RoundKind> Beside =
    [
        MeetingPlanRhythm.ToldKind, MeetingChangeRhythm.Kind, AgendaChangeRhythm.Kind, CorrectionRhythm.WordKind, FollowUpRhythm.Kind,
        FollowUpRhythm.EndKind, RaisedRhythm.LeadKind, RaisedRhythm.WordKind, MessageRhythm.AnswersKind, MeetingRhythm.SubstituteKind,
        ActionRhythm.NewKind, ProgrammeChangeRhythm.Kind,
    ];

    /// <summary>What somebody is owed: it comes also where the month is full, and what is pushed after it gives way.</summary>
    private static readonly HashSet<RoundKind> Owed =
    [
        MeetingRhythm.AgendaKind, MeetingRhythm.DecisionsKind, GroupPulseRhythm.ToldKind, ForwardRhythm.ApprovalKind,
    ];

    private readonly AnswerRows _answers = new();
    private readonly Dictionary<string, LedgerLine> _ledger = [];
    private readonly Dictionary<string, Arrival> _arrived = [];
    private readonly Dictionary<PersonId, List<Arrival>> _got = [];
    private readonly Dictionary<(RoundId, string), Instant> _acknowledged = [];

    /// <summary>The first that was broken; null while all hold.</summary>
    public BrokenPromiseException? Broken { get; private set; }

    public IReadOnlySet<PersonId> Leads { get; set; } = new HashSet<PersonId>();

    public IEnumerable<Arrival> Arrivals => _arrived.Values;

    public void Break(string promise, string seen) => Broken ??= new BrokenPromiseException(promise, time.Steps, time.Now, seen);

    /// <summary>The store has written something for an instance.</summary>
    public void Written(IReadOnlyList<StoreWrite> writes)
    {
        foreach (var write in writes)
        {
            if (write.Table == DeliveryLedgerTable.Name)
                Read(write.Row);
            else if (AnswerTables.Contains(write.Table))
                AnswerWritten(write);
            else if (AnonymousAnswers.Broken(write, round => _acknowledged.Keys.Count(key => key.Item1 == round)) is { } broken)
                Break(broken.Promise, broken.Seen);
        }
    }

    /// <summary>Teams has taken a message in.</summary>
    /// <param name="to">Whose chat.</param>
    /// <param name="key">The key on the card; null where it only tells.</param>
    /// <param name="left">When it left, by the sender's clock.</param>
    /// <returns>Null for the reply to something the person did.</returns>
    public Arrival? Arrived(PersonId to, DeliveryKey? key, Instant left)
    {
        var rows = _ledger.Values.Where(row => row.Person == to && row.State == DeliveryState.Sending && Fits(row, key)).ToList();
        if (Turn.Current is not null)
            return null;
        if (rows.Count == 0)
        {
            var twice = _ledger.Values.Where(row => row.Person == to && Fits(row, key) && _arrived.ContainsKey(row.Key)).ToList();
            Break(twice.Count > 0 ? "twice" : "ledger", $"a message to {to} that no claimed row explains; {key?.Prompt.Round}");
            return null;
        }
        var row = rows.FirstOrDefault(row => !_arrived.ContainsKey(row.Key));
        if (row is null)
        {
            Break("twice", rows[0].Key);
            return null;
        }
        var arrival = new Arrival(row, time.Now);
        _arrived[row.Key] = arrival;
        Check(arrival, left);
        return arrival;
    }

    /// <summary>A receipt was shown.</summary>
    public void Acknowledged(RoundId round, string subject) => _acknowledged.TryAdd((round, subject), time.Now);

    /// <summary>A person's turn was answered, and not with a receipt.</summary>
    public void NotAccepted(Turn turn, PersonId person)
    {
        if (turn.Wrote is [var table, ..])
            Break("accepted", $"{person} got the form back, and {table} was written");
    }

    /// <summary>What the ledger says of a message; null when it has no row.</summary>
    public LedgerLine? RowOf(Prompt prompt, Occasion occasion) =>
        _ledger.GetValueOrDefault($"{prompt.Round}/{prompt.Subject}_{prompt.Person}_{occasion}".ToLowerInvariant());

    public bool IsAcknowledged(RoundId round, string subject) => _acknowledged.ContainsKey((round, subject));

    private void Check(Arrival arrival, Instant left)
    {
        var got = _got.TryGetValue(arrival.Row.Person, out var known) ? known : _got[arrival.Row.Person] = [];
        CheckHour(arrival, left);
        if (arrival.Row.Occasion.IsReminder()
            && _acknowledged.TryGetValue((arrival.Row.Round, arrival.Row.Subject), out var answered) && answered < time.Now - OnItsWay)
            Break("reminders", $"{arrival.Row.Key} arrived, and was answered at {answered}");
        // What may never have arrived and what covers it are one message.
        arrival.IsCover = got.Any(before => before.Row.IsSamePrompt(arrival.Row) && !IsKnown(before));
        if (!arrival.IsCover)
            CheckBudget(arrival, got);
        got.Add(arrival);
    }

    private bool IsKnown(Arrival arrival) => arrival.IsKnown || _ledger[arrival.Row.Key].State == DeliveryState.Sent;

    private void CheckHour(Arrival arrival, Instant left)
    {
        if (!SendingTime.Allows(left.InZone(zone).LocalDateTime))
            Break("quiet", $"{arrival.Row.Key} left at {left.InZone(zone).LocalDateTime}");
    }

    private void CheckBudget(Arrival arrival, List<Arrival> got)
    {
        var day = DayOf(arrival);
        if (got.FirstOrDefault(before => DayOf(before) == day) is { } same)
            Break("day", $"{arrival.Row.Key} arrived on the same day as {same.Row.Key}");
        var kind = arrival.Row.Round.Kind;
        if (Beside.Contains(kind) || (Owed.Contains(kind) && !arrival.Row.Occasion.IsReminder()))
            return;
        var month = got.Where(before => !before.IsCover && !Beside.Contains(before.Row.Round.Kind))
            .Where(before => DayOf(before).ToYearMonth() == day.ToYearMonth()).Append(arrival).ToList();
        var most = SendingTime.MostInAMonth(month.Any(one => Extra.Contains(one.Row.Round.Kind)));
        // A round's cards to somebody who answers for several organisations are one of the month's.
        var count = month.DistinctBy(one => (one.Row.Round, one.Row.Occasion)).Count();
        if (count > most && !Leads.Contains(arrival.Row.Person))
            Break("month", $"{arrival.Row.Key} is number {count}: {string.Join(' ', month.Select(one => one.Row.Round))}");
    }

    private LocalDate DayOf(Arrival arrival) => arrival.At.InZone(zone).Date;

    private void Read(JsonElement row)
    {
        var line = LedgerLine.Read(row);
        _ledger[line.Key] = line;
    }

    private void AnswerWritten(StoreWrite write)
    {
        if (write.Method == "DELETE")
            Break("stored", $"{write} removes an answer");
        var saysAnew = _answers.SaysAnew(write);
        if (Turn.Current is { } turn)
            turn.Wrote.Add(write.Table);
        // The draft of an agenda is the program's own first version; so are the actions that minutes give.
        else if (saysAnew && write.Table is not ("Agendas" or "Actions"))
            Break("accepted", $"{write} was written, and nobody had pressed");
    }

    private static bool Fits(LedgerLine row, DeliveryKey? key) =>
        key is null || (row.Round == key.Prompt.Round && row.Subject == key.Prompt.Subject);
}
