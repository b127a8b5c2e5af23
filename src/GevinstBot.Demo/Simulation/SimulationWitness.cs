using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// Notes what happens, beside what is left of it in the store; it has a way of its own to that, on which nothing goes wrong and no time
/// passes. The instances' clocks may be off by <c>skew</c>.
/// </summary>
public sealed class SimulationWitness(
    RoundCatalog rounds, StoredFacts stored, CurrentNetwork network, Promises promises, Duration skew)
{
    private readonly Dictionary<RoundId, Round> _rounds = [];
    private readonly Dictionary<(RoundId, Addressee), ExpectedPrompt> _expected = [];
    private readonly List<ReceivedMessage> _messages = [];
    private readonly List<AcknowledgedAnswer> _acknowledged = [];
    private readonly Dictionary<Trial, int> _trials = Enum.GetValues<Trial>().ToDictionary(trial => trial, _ => 0);
    private readonly Dictionary<RoundKind, bool> _filled = [];
    private readonly Dictionary<(RoundId, string), (string What, Instant Since)> _pressed = [];
    private readonly Dictionary<(string Subject, string What), Instant> _carriedOut = [];
    private readonly Dictionary<string, Instant> _settled = [];

    /// <summary>
    /// The rounds that are open: call it after a run of the engine. Who is in one of them should have a card now, unless the store kept the
    /// run from something: until the next has sent it, the team may have answered on somebody else's.
    /// </summary>
    public async Task<IReadOnlyList<Round>> NoteRoundsAsync(Instant now, bool isDone)
    {
        // Somebody may have imported a network or confirmed a plan.
        await network.LoadAsync(CancellationToken.None);
        var isExpected = isDone && network.Sending.Allow(now);
        var known = await rounds.KnownAroundAsync(rounds.WindowAt(now), now, CancellationToken.None);
        List<Round> open = [.. known.All.Where(round => round.IsOpenAt(now))];
        foreach (var round in open)
        {
            _rounds.TryAdd(round.Id, round);
            foreach (var to in isExpected && now < round.BeginsUntil ? round.Addressees : [])
                _expected.TryAdd((round.Id, to), new ExpectedPrompt(round, to, now));
        }
        return open;
    }

    /// <summary>
    /// An answer is asked for, or something to be said done. What a lead may do with a report besides, letting somebody in late, isn't
    /// simulated; and what a lead begins on a card that was asked for, <see cref="SimulatedLead"/> does.
    /// </summary>
    public async Task<bool> AsksForAnswerAsync(RoundId id, Instant now)
    {
        if (id.Kind == MeetingRhythm.DecisionsKind)
            return true;
        if (id.Kind == FollowUpRhythm.LeadKind || id.Kind == GroupPulseRhythm.FormKind)
            return false;
        // One that an instance whose clock is ahead has just opened isn't open here yet.
        var round = _rounds.GetValueOrDefault(id) ?? await rounds.FindAsync(id, now + skew, CancellationToken.None);
        return round is null or { ExpectsAnswer: true };
    }

    public void Tried(Trial trial) => _trials[trial]++;

    public void Received(ReceivedMessage message) => _messages.Add(message);

    /// <summary>Somebody presses a button.</summary>
    /// <param name="key">The card's.</param>
    /// <param name="what">Which, and what was typed.</param>
    /// <param name="now">When.</param>
    /// <returns>Since when nothing else has been pressed about that subject.</returns>
    public Instant Presses(DeliveryKey key, string what, Instant now)
    {
        // What is carried out stays so: it may be pressed on the card of one month and again on that of a later one.
        if (key.Prompt.Round.Kind == MeetingRhythm.DecisionsKind)
            return _carriedOut.TryAdd((key.Prompt.Subject, what), now) ? now : _carriedOut[(key.Prompt.Subject, what)];
        var about = (key.Prompt.Round, key.Prompt.Subject);
        if (_pressed.TryGetValue(about, out var last) && last.What == what)
            return last.Since;
        _pressed[about] = (what, now);
        return now;
    }

    /// <summary>An action is done, moved or dropped from a card of its own.</summary>
    public void Settled(string organization, Instant now) => _settled[organization] = now;

    /// <summary>
    /// A form was filled in; of a kind that is never received nobody here knows how. Where there was no receipt, it must be a round that is
    /// known here: one that nobody has looked at may be over.
    /// </summary>
    public void Pressed(RoundId id, Believed believed)
    {
        if (believed is Believed.Received || (believed is not Believed.TooLate && _rounds.ContainsKey(id)))
            _filled[id.Kind] = believed is Believed.Received || _filled.GetValueOrDefault(id.Kind);
    }

    /// <summary>
    /// A receipt for a card of a round that is over acknowledges nothing: the card only shows that it is closed. Nor does one for what has
    /// been settled meanwhile: it only shows how.
    /// </summary>
    /// <param name="key">The card's.</param>
    /// <param name="came">When the card came; who has it doesn't see what others have settled since.</param>
    /// <param name="pressed">When the button was pressed.</param>
    /// <param name="since">When the same was pressed first.</param>
    /// <param name="shown">When the receipt was there.</param>
    public async Task AcknowledgedAsync(DeliveryKey key, Instant came, Instant pressed, Instant since, Instant shown)
    {
        var round = _rounds.GetValueOrDefault(key.Prompt.Round);
        if (key.Prompt.Round.Kind == MeetingRhythm.DecisionsKind
            && _settled.TryGetValue(key.Prompt.Subject, out var settled) && settled > came)
            return;
        // As it stands now: a proposed plan is over as soon as another has its months.
        if (round is not null && !(await rounds.FindAsync(round.Id, shown, CancellationToken.None) ?? round).IsOpenAt(shown + skew))
            return;
        var answer = new AcknowledgedAnswer(key.Prompt.Round, key.Prompt.Subject, key.Prompt.Person, pressed, IsStored: false)
        {
            Since = since,
        };
        _acknowledged.Add(answer);
        promises.Acknowledged(key.Prompt.Round, key.Prompt.Subject);
        if (round is not null && !await stored.HasAsync(answer, round))
            promises.Break("stored", $"{key.Prompt.Round} {key.Prompt.Subject} of {key.Prompt.Person} was acknowledged and isn't stored");
    }

    public async Task<SimulationFacts> FactsAsync(Interval period, SimulatedWorld world)
    {
        var records = new List<DeliveryRecord>();
        var answered = new List<(RoundId, Answered)>();
        foreach (var (id, round) in _rounds)
        {
            records.AddRange(await stored.LedgerAsync(id));
            answered.AddRange((await stored.AnsweredAsync(round)).Select(answer => (id, answer)));
        }
        var done = await stored.DoneAsync();
        return new SimulationFacts(period, network.Zone)
        {
            Rounds = await LastingAsync(),
            Expected = [.. _expected.Values],
            Messages = _messages,
            Ledger = records,
            Answered = answered,
            Actions = await stored.ActionsAsync(),
            Acknowledged = [.. _acknowledged.Select(answer => answer with { IsStored = stored.Has(answer, answered, done) })],
            Unfilled = [.. _filled.Where(kind => !kind.Value).Select(kind => kind.Key)],
            Trials = _trials,
            Errors = world.Errors.Errors,
            Broken = world.Promises.Broken,
        };
    }

    /// <summary>
    /// Without those that came and went while nobody may be written to: who had said that a substitute comes may say in the same evening
    /// that none does.
    /// </summary>
    private async Task<IReadOnlyList<Round>> LastingAsync()
    {
        var (expected, lasting) = (_expected.Keys.Select(one => one.Item1).ToHashSet(), new List<Round>());
        foreach (var round in _rounds.Values)
        {
            if (expected.Contains(round.Id)
                || (await rounds.FindAsync(round.Id, round.Closes, CancellationToken.None) is { } standing
                    && network.Sending.FirstMomentAt(standing.Opens) < standing.Closes))
                lasting.Add(round);
        }
        return lasting;
    }
}
