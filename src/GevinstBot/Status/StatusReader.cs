using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>A round as the lead looks at it.</summary>
public sealed record RoundOverview(Round Round, string Title, RoundStatus Status, bool IsClosed)
{
    /// <summary>Open, and some of it has left: it can be taken back.</summary>
    public bool IsOut { get; init; }

    /// <summary>At least so many have opened their card.</summary>
    public int Opened { get; init; }

    /// <summary>
    /// An answer is wanted and missing, and whose may be known: of answers without names, what goes with the last tells that all have come.
    /// </summary>
    public bool IsMissed => Round is { ExpectsAnswer: true, IsAnonymous: false } && Status.Answered < Status.Subjects;
}

/// <summary>How the engine is doing: its runs, its rounds, and how those can be reached who couldn't.</summary>
public sealed record DeliveryStatus(RunTimes? Runs, Instant? Next, IReadOnlyList<RoundOverview> Rounds)
{
    /// <summary>The rounds and kinds that can't be read now, as a person calls them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What the last run couldn't read, and left out.</summary>
    public IReadOnlyList<UnreadableRow> Unreadable { get; init; } = [];

    /// <summary>What is broken of the network in the store; null where nothing is.</summary>
    public FileProblem? Damage { get; init; }

    /// <summary>What somebody should look at in the network file.</summary>
    public IReadOnlyList<FileProblem> Warnings { get; init; } = [];

    /// <summary>What else somebody should look at.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public IReadOnlyDictionary<PersonId, Reachability> Reachable { get; init; } = new Dictionary<PersonId, Reachability>();

    /// <summary>What came of the tries to install the app for those who lack it.</summary>
    public IReadOnlyDictionary<PersonId, AppInstall> Installs { get; init; } = new Dictionary<PersonId, AppInstall>();
}

/// <summary>Reads the status from the ledger, so that it can't say anything else than what happened.</summary>
public sealed class StatusReader(RoundReader reader, RoundSources sources, EngineReader engine, ReachReader reach, SeenTable seen)
{
    /// <summary>How long a round that closed unsent is shown, and a message that was only told.</summary>
    private static readonly Duration Lately = Duration.FromDays(14);

    public async Task<DeliveryStatus> AtAsync(Instant now, LocalTexts texts, CancellationToken ct)
    {
        var read = await reader.AroundAsync(now, ct);
        // What people ask for themselves would stand in front of what is sent, and its end is nobody's next event.
        var all = read.All.Where(state => !state.IsOwnCard).ToList();
        var (times, next, unreadable) = await engine.AtAsync(all, now, ct);
        var rounds = all.Where(state => state.Round.Opens <= now).Select(state => OverviewOf(state, now, texts))
            .Where(round => IsShown(round, times, now))
            .OrderBy(round => round.Round.Closes)
            .ToList();
        for (var at = 0; at < rounds.Count; at++)
            rounds[at] = rounds[at] with { Opened = await OpenedAsync(rounds[at].Round, ct) };
        var reachable = await reach.OfMissedAsync(rounds, ct);
        return new DeliveryStatus(times, next, rounds)
        {
            Missing = reader.Missing(read, texts),
            Unreadable = unreadable,
            Reachable = reachable,
            Installs = await reach.InstallsAsync(reachable, ct),
        };
    }

    private RoundOverview OverviewOf(RoundState state, Instant now, LocalTexts texts)
    {
        var isClosed = state.Round.Closes <= now;
        return new RoundOverview(state.Round, sources.Title(state.Round, texts), RoundStatus.Of(state, now), isClosed)
        {
            IsOut = !isClosed && state.IsOut,
        };
    }

    private static bool IsShown(RoundOverview overview, RunTimes? times, Instant now)
    {
        var round = overview.Round;
        if (round.BeginsUntil <= (times?.First ?? now))
            return false;
        if (overview.IsClosed)
            return overview.Status.Troubles.Count > 0 && round.Closes > now - Lately;
        return round.ExpectsAnswer || overview.Status.Troubles.Count > 0 || round.Opens > now - Lately;
    }

    private async Task<int> OpenedAsync(Round round, CancellationToken ct)
    {
        var opened = round.IsAnonymous ? new HashSet<Prompt>() : await seen.OfRoundAsync(round.Id, ct);
        return round.Addressees.Count(to => opened.Contains(new Prompt(round.Id, to.Subject, to.Person)));
    }
}
