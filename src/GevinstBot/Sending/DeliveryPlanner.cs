using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// What a run is to do, by three pure rules: <see cref="DuePrompts"/> says who is due, <see cref="MessageBudget"/> what would be
/// too much for them, and <see cref="NextMoment"/> when there is something to do again.
/// </summary>
public sealed class DeliveryPlanner(ConversationTable conversations, AppInstalls installs, CurrentNetwork network, IClock clock)
{
    public async Task<SendingPlan> PlanAsync(IReadOnlyList<RoundState> rounds, Instant now, CancellationToken ct)
    {
        if (!network.Sending.Allow(now))
            return new SendingPlan([], []);
        var back = await BackAsync(rounds.Where(round => round.Round.IsOpenForSomebodyAt(now)), now, ct);
        var due = rounds.SelectMany(round => DuePrompts.At(now, round.Round, round.Ledger, round.Answered, back));
        return MessageBudget.Plan(now, due, rounds, network.Roster.Leads.ToHashSet(), network.Sending);
    }

    /// <summary>Whether a plan made at a moment may still be followed.</summary>
    public bool StillHolds(Instant made) => SendingPlan.Holds(made, clock.GetCurrentInstant(), network.Sending);

    /// <summary>When there is something to do again: also when somebody else answers from a day on, whom no round knows yet.</summary>
    public Instant? NextMomentAfter(Instant now, IReadOnlyList<RoundState> rounds)
    {
        var (next, change) = (NextOfRounds(now, rounds), network.NextChangeAfter(now));
        return change is null || next < change ? next : change;
    }

    private Instant? NextOfRounds(Instant now, IReadOnlyList<RoundState> rounds)
    {
        var next = NextMoment.After(
            now,
            rounds.Select(round => round.Round),
            rounds.Where(round => round.Round.IsOpenForSomebodyAt(now)).SelectMany(round => round.Ledger),
            network.Sending.FirstMomentAt);
        var kept = rounds.SelectMany(round => round.FormsKeptUntil).Where(until => until > now).Cast<Instant?>().Min();
        next = next is null || kept < next ? kept ?? next : next;
        var morning = network.Sending.FirstMomentAt(now);
        return morning > now && !(next < morning) && rounds.Any(round => IsDueAt(morning, round)) ? morning : next;
    }

    /// <summary>Something waits for the hour of sending: the round opened before the bot ran, or somebody may be back.</summary>
    private static bool IsDueAt(Instant morning, RoundState round)
    {
        var missed = Missed(round).ToHashSet();
        return round.Round.IsOpenForSomebodyAt(morning) && DuePrompts.At(morning, round.Round, round.Ledger, round.Answered, missed).Any();
    }

    /// <summary>Those who once couldn't be reached, and now can; whoever lacks the app gets it, if it can be had.</summary>
    private async Task<IReadOnlySet<PersonId>> BackAsync(IEnumerable<RoundState> open, Instant now, CancellationToken ct)
    {
        var missed = open.SelectMany(Missed).ToHashSet();
        var reachable = await conversations.OfAsync(missed, ct);
        var back = missed.Where(person => reachable[person] == Reachability.Installed).ToHashSet();
        foreach (var person in missed.Where(person => reachable[person] == Reachability.NotInstalled))
        {
            if (await installs.EnsureAsync(person, now, ct)
                && await conversations.FindAsync(person, ct) is { Reachability: Reachability.Installed })
                back.Add(person);
        }
        return back;
    }

    private static IEnumerable<PersonId> Missed(RoundState round) =>
        round.Ledger.Where(record => record.State == DeliveryState.Unreachable).Select(record => record.Prompt.Person);
}
