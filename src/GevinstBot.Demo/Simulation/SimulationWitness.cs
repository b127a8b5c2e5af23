using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>Notes what happens, and in the end reads what is left of it in the ledger and the tables.</summary>
public sealed class SimulationWitness(
    RoundCatalog rounds, RoundSources sources, DeliveryLedgerTable ledger, ActionReader actions, CurrentNetwork network)
{
    private readonly Dictionary<RoundId, Round> _rounds = [];
    private readonly Dictionary<(RoundId, Addressee), ExpectedPrompt> _expected = [];
    private readonly List<ReceivedMessage> _messages = [];
    private readonly List<AcknowledgedAnswer> _acknowledged = [];
    private readonly Dictionary<Trial, int> _trials = Enum.GetValues<Trial>().ToDictionary(trial => trial, _ => 0);

    /// <summary>Call right after a run of the engine: who is in an open round now should have a card now.</summary>
    public async Task NoteRoundsAsync(Instant now, CancellationToken ct)
    {
        var isAllowed = network.Sending.Allow(now);
        foreach (var round in (await rounds.OpenedAsync(now, ct)).Where(round => round.IsOpenAt(now)))
        {
            _rounds.TryAdd(round.Id, round);
            foreach (var to in isAllowed ? round.Addressees : [])
                _expected.TryAdd((round.Id, to), new ExpectedPrompt(round, to, now));
        }
    }

    public void Tried(Trial trial) => _trials[trial]++;

    public void Received(ReceivedMessage message) => _messages.Add(message);

    /// <summary>A receipt for a card of a round that is over acknowledges nothing: the card only shows that it is closed.</summary>
    public void Acknowledged(DeliveryKey key, Instant now)
    {
        if (!_rounds.TryGetValue(key.Prompt.Round, out var round) || round.IsOpenAt(now))
            _acknowledged.Add(new AcknowledgedAnswer(key.Prompt.Round, key.Prompt.Subject, key.Prompt.Person, now, IsStored: false));
    }

    public async Task<SimulationFacts> FactsAsync(Interval period, IReadOnlyList<string> errors, CancellationToken ct)
    {
        var records = new List<DeliveryRecord>();
        var answered = new List<(RoundId, Answered)>();
        foreach (var (id, round) in _rounds)
        {
            records.AddRange(await ledger.OfRoundAsync(id, ct));
            answered.AddRange((await sources.Of(round).AnsweredAsync(round, ct)).Select(answer => (id, answer)));
        }
        var done = (await actions.AllAsync(ct))
            .Where(action => !action.IsOpen)
            .Select(action => (action.Organization.Value, action.DoneAt!.Value))
            .ToHashSet();
        return new SimulationFacts(period, network.Zone)
        {
            Rounds = [.. _rounds.Values],
            Expected = [.. _expected.Values],
            Messages = _messages,
            Ledger = records,
            Answered = answered,
            Acknowledged = [.. _acknowledged.Select(answer => answer with { IsStored = IsStored(answer) })],
            Trials = _trials,
            Errors = errors,
        };

        // «Utført» is a fact of the action's and answers no round. A later correction moves the time of an answer, never back.
        bool IsStored(AcknowledgedAnswer answer) => answer.Round.Kind == MeetingRhythm.DecisionsKind
            ? done.Contains((answer.Subject, answer.At))
            : answered.Any(found => found.Item1 == answer.Round && found.Item2.Subject == answer.Subject && found.Item2.At >= answer.At);
    }
}
