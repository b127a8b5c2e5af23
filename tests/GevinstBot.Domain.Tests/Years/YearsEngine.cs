using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Years;

/// <summary>A message as it would have left.</summary>
internal sealed record Left(Instant At, Round Round, PersonId To, Occasion Occasion);

/// <summary>The engine's rules on their own, from moment to moment through the years, while nobody answers anything: the most that can be sent.</summary>
internal sealed class YearsEngine(IReadOnlyList<Round> rounds)
{
    private static readonly Duration Kept = Duration.FromDays(75);
    private static readonly Duration Ahead = Duration.FromDays(60);

    private readonly Dictionary<RoundId, Dictionary<(Prompt, Occasion), DeliveryRecord>> _ledger = rounds.ToDictionary(
        round => round.Id, _ => new Dictionary<(Prompt, Occasion), DeliveryRecord>());

    public List<Left> Messages { get; } = [];

    public IEnumerable<DeliveryRecord> Ledger => _ledger.Values.SelectMany(rows => rows.Values);

    public void Run()
    {
        Instant? now = rounds.Min(round => round.Opens) - Duration.FromDays(1);
        while (now is { } moment)
        {
            var around = rounds.Where(round => round.Opens > moment - Kept && round.Opens < moment + Ahead).Select(StateOf).ToList();
            if (PlannedYears.Sending.Allow(moment))
                Send(moment, around);
            now = NextMoment.After(moment, around.Select(state => state.Round), around.SelectMany(state => state.Ledger), PlannedYears.Sending.FirstMomentAt);
        }
    }

    private void Send(Instant now, IReadOnlyList<RoundState> around)
    {
        var due = around.SelectMany(state => DuePrompts.At(now, state.Round, state.Ledger, []));
        var plan = MessageBudget.Plan(now, due, around, new HashSet<PersonId> { PlannedYears.Lead }, PlannedYears.Sending);
        foreach (var moved in plan.Moved)
            Write(LedgerSteps.Held(moved, ""));
        foreach (var send in plan.Now)
        {
            var claim = LedgerSteps.Claimed(send, "engine", now, "");
            Write(LedgerSteps.After(claim, SendOutcome.Delivered, now));
            Messages.Add(new Left(now, send.Round, send.To.Person, send.Occasion));
        }
    }

    private void Write(DeliveryRecord record) => _ledger[record.Prompt.Round][(record.Prompt, record.Occasion)] = record;

    private RoundState StateOf(Round round) => new(round, [.. _ledger[round.Id].Values], []);
}
