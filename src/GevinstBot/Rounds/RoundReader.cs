using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Reads rounds with their ledger and answers. One that can't be read doesn't stop the others.</summary>
public sealed class RoundReader(
    RoundCatalog rounds, RoundSources sources, DeliveryLedgerTable ledger, KeptReadings kept, ILogger<RoundReader> log)
{
    /// <summary>The rounds of the last weeks, and those to come, which have nothing in the ledger yet.</summary>
    public async Task<ReadRounds> AroundAsync(Instant now, CancellationToken ct) =>
        await StatesAsync(await rounds.AroundAsync(now, ct), window: null, now, ct);

    /// <summary>
    /// The same as the engine reads it, again and again. The ledger is always read: other instances write it too, and tell nobody.
    /// </summary>
    public async Task<ReadRounds> ForRunAsync(RunReading reading, Instant now, CancellationToken ct)
    {
        if (reading == RunReading.Whole)
            kept.ForgetAll();
        var window = rounds.WindowAt(now);
        return await StatesAsync(await rounds.KnownAroundAsync(window, now, ct), window, now, ct);
    }

    private async Task<ReadRounds> StatesAsync(KnownRounds known, ReadingWindow? window, Instant now, CancellationToken ct)
    {
        var opened = new Dictionary<RoundId, RoundState>();
        foreach (var kind in known.All.Where(round => round.Opens <= now).GroupBy(round => round.Id.Kind, (_, same) => same.ToList()))
        {
            foreach (var state in await ReadAsync(kind, window, ct))
                opened[state.Round.Id] = state;
        }
        return new ReadRounds(
            [.. known.All.Select(round => round.Opens > now ? new RoundState(round, [], []) : opened.GetValueOrDefault(round.Id))
                .OfType<RoundState>()],
            [.. known.All.Where(round => round.Opens <= now && !opened.ContainsKey(round.Id))],
            known.Silent);
    }

    /// <summary>
    /// The open rounds that ask a person for an answer, with those alone whom they are asked about, and what has been answered: nothing of
    /// all the others, of whom there may be thousands, and nothing of the ledger.
    /// </summary>
    public async Task<ReadRounds> OpenForAsync(PersonId person, Instant now, CancellationToken ct)
    {
        var (known, unread) = (await rounds.AroundAsync(now, ct), new List<Round>());
        var asking = known.All.Where(round => round.ExpectsAnswer).ToList();
        var own = await OfAsync(round => round.Addressees);
        var given = await OfAsync(round => round.Given.Select(task => task.Own));
        return new ReadRounds(own, [.. unread.Distinct()], known.Silent) { Given = given };

        async Task<IReadOnlyList<RoundState>> OfAsync(Func<Round, IEnumerable<Addressee>> asked)
        {
            var read = new List<RoundState>();
            foreach (var round in asking)
            {
                AddresseeList theirs = [.. asked(round).Where(to => to.Person == person && round.IsOpenFor(to.Subject, now))];
                if (theirs.Count == 0)
                    continue;
                if (await TryAsync(round, () => OfSubjectsAsync(round with { Addressees = theirs }, ct), ct) is { } state)
                    read.Add(state);
                else
                    unread.Add(round);
            }
            return read;
        }
    }

    /// <summary>Those that have been written to since they were read, as they are now; the others as they were.</summary>
    public async Task<IReadOnlyList<RoundState>> AgainAsync(
        IReadOnlyList<RoundState> known, IReadOnlySet<RoundId> touched, CancellationToken ct)
    {
        var again = new List<RoundState>();
        foreach (var state in known)
            again.Add(touched.Contains(state.Round.Id) ? await ReadAsync(state.Round, ct) ?? state : state);
        return again;
    }

    /// <summary>A round with everybody's rows.</summary>
    public async Task<RoundState> OfRoundAsync(Round round, CancellationToken ct) =>
        new(round, await ledger.OfRoundAsync(round.Id, ct), await sources.Of(round).AnsweredAsync(round, ct));

    /// <summary>A round with one prompt's rows and the answer about its subject alone: a round may have thousands.</summary>
    public async Task<RoundState> OfPromptAsync(Round round, Prompt prompt, CancellationToken ct) =>
        new(round, await ledger.OfPromptAsync(prompt, ct), await AnswersAsync(round, prompt.Subject, ct));

    /// <summary>A round with the rows of all who share a subject, and the answer about it.</summary>
    public async Task<RoundState> OfSubjectAsync(Round round, string subject, CancellationToken ct) =>
        new(round, await ledger.OfSubjectAsync(round.Id, subject, ct), await AnswersAsync(round, subject, ct));

    /// <summary>What has been answered about one subject; null when nobody has.</summary>
    public Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        sources.Of(round).AnswerAsync(round, subject, ct);

    /// <inheritdoc cref="RoundSource.GivesRiseAsync"/>
    public Task<bool> GivesRiseAsync(Round round, string subject, CancellationToken ct) =>
        sources.Of(round).GivesRiseAsync(round, subject, ct);

    /// <summary>What couldn't be read, as a person calls it.</summary>
    public IReadOnlyList<string> Missing(ReadRounds read, LocalTexts texts) =>
        [.. read.Unread.Select(round => sources.Title(round, texts)), .. read.Silent.Select(kind => texts.KindName(kind))];

    private async Task<IReadOnlyList<Answered>> AnswersAsync(Round round, string subject, CancellationToken ct) =>
        await AnswerAsync(round, subject, ct) is { } answer ? [answer] : [];

    private async Task<RoundState> OfSubjectsAsync(Round round, CancellationToken ct)
    {
        var answers = new List<Answered>();
        foreach (var subject in round.Addressees.Select(to => to.Subject).Distinct())
            answers.AddRange(await AnswersAsync(round, subject, ct));
        return new RoundState(round, [], answers);
    }

    /// <summary>Those of one kind together. Where that fails, each for itself, so that what is wrong with one harms only that.</summary>
    private async Task<IReadOnlyList<RoundState>> ReadAsync(List<Round> kind, ReadingWindow? window, CancellationToken ct)
    {
        IReadOnlyList<RoundState>? together = null;
        if (kind.Count > 1 || window is not null)
            await Step.TryAsync(
                async () => together = await OfRoundsAsync(kind, window, ct),
                broken => log.SourceBroken(kind[0].Id.Kind.Value, broken), ct);
        if (together is not null)
            return together;
        var read = new List<RoundState>();
        foreach (var round in kind)
        {
            if (await ReadAsync(round, ct) is { } state)
                read.Add(state);
        }
        return read;
    }

    private async Task<IReadOnlyList<RoundState>> OfRoundsAsync(List<Round> kind, ReadingWindow? window, CancellationToken ct)
    {
        var rows = await ledger.OfRoundsAsync([.. kind.Select(round => round.Id)], ct);
        var answers = window is null
            ? await AnsweredAsync()
            : await kept.ReadAsync($"answers {kind[0].Id.Kind}", new AnswersOf(window, kind), AnsweredAsync);
        return [.. kind.Select(round => new RoundState(round, [.. rows[round.Id]], [.. answers[round.Id]]))];

        Task<ILookup<RoundId, Answered>> AnsweredAsync() => sources.Of(kind[0]).AnsweredAsync(kind, ct);
    }

    private Task<RoundState?> ReadAsync(Round round, CancellationToken ct) => TryAsync(round, () => OfRoundAsync(round, ct), ct);

    private async Task<RoundState?> TryAsync(Round round, Func<Task<RoundState>> reading, CancellationToken ct)
    {
        RoundState? read = null;
        await Step.TryAsync(async () => read = await reading(), broken => log.RoundFailed(round.Id.ToString(), broken), ct);
        return read;
    }
}
