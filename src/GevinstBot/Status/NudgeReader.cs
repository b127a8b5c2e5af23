using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>An organisation that misses in open rounds, the nearest deadline first.</summary>
public sealed record MissingAnswer(Organization Organization, IReadOnlyList<Round> Rounds);

/// <summary>What a nudge would come to.</summary>
/// <param name="Nudge">Null when it may not be sent now.</param>
/// <param name="Moved">Why not, where there is no room for it: until when it would wait.</param>
/// <param name="Before">How often the organisation has been nudged in the round.</param>
/// <param name="IsSecond">It has been nudged for the same day, in whichever round.</param>
public sealed record NudgeOutlook(Nudge? Nudge, MovedSend? Moved, int Before, bool IsSecond);

/// <summary>Who hasn't answered, and whether they may be reminded now: by the engine's own rules, before anything is stored.</summary>
public sealed class NudgeReader(RoundReader rounds, CurrentNetwork network)
{
    public async Task<(IReadOnlyList<RoundState> Rounds, IReadOnlyList<MissingAnswer> Missing)> AtAsync(Instant now, CancellationToken ct)
    {
        var all = (await rounds.AroundAsync(now, ct)).All;
        // Nobody knows who hasn't answered without a name.
        var asking = all.Where(state => state.Round is { ExpectsAnswer: true, IsAnonymous: false } && state.Round.IsOpenForSomebodyAt(now))
            .Select(state => (State: state, state.Unreached)).ToList();
        return (all, [.. from organization in network.Roster.Organizations
                         let subject = organization.Id.Value
                         let missing = asking
                             .Where(one => one.State.Round.IsOpenFor(subject, now) && IsMissing(one.State, subject)
                                 && !one.Unreached.Contains(subject))
                             .Select(one => one.State.Round).OrderBy(round => round.ClosesFor(subject)).ToList()
                         where missing.Count > 0
                         select new MissingAnswer(organization, missing)]);
    }

    /// <param name="all">All rounds as they stand.</param>
    /// <param name="missing">Who is to be reminded, of the round whose deadline is nearest.</param>
    /// <param name="by">The lead.</param>
    /// <param name="now">When.</param>
    public NudgeOutlook Outlook(IReadOnlyList<RoundState> all, MissingAnswer missing, PersonId by, Instant now)
    {
        var (round, subject) = (missing.Rounds[0], missing.Organization.Id.Value);
        var nudge = new Nudge(round.Id, subject, by, network.Sending.FirstMomentAt(now));
        var before = round.Nudged.Count(other => other.Subject == subject);
        var with = round with { Nudged = [.. round.Nudged, nudge] };
        IReadOnlyList<RoundState> nudged = [.. all.Select(state => state.Round.Id == round.Id ? state with { Round = with } : state)];
        var due = nudged.SelectMany(state => DuePrompts.At(nudge.At, state.Round, state.Ledger, state.Answered));
        var plan = MessageBudget.Plan(nudge.At, due, nudged, network.Roster.Leads.ToHashSet(), network.Sending);
        return new NudgeOutlook(
            plan.Now.Any(IsOurs) ? nudge : null,
            plan.Moved.FirstOrDefault(moved => IsOurs(moved.Due)),
            before,
            all.SelectMany(state => state.Round.Nudged)
                .Any(other => other.Subject == subject && network.DayOf(other.At) == network.DayOf(nudge.At)));

        bool IsOurs(DueSend due) => due.Round.Id == round.Id && due.To.Subject == subject && due.Occasion.IsReminder();
    }

    private static bool IsMissing(RoundState state, string subject) =>
        !state.IsAnswered(subject) && state.Round.Addressees.Any(to => to.Subject == subject);
}
