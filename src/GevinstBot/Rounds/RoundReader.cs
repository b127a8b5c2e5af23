using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>The rounds as they stand, and what couldn't be read: rounds, and whole kinds. Nobody may take those for nothing.</summary>
public sealed record ReadRounds(IReadOnlyList<RoundState> All, IReadOnlyList<Round> Unread, IReadOnlyList<RoundKind> Silent)
{
    public bool IsWhole => Unread.Count == 0 && Silent.Count == 0;
}

/// <summary>Reads rounds with their ledger and answers. One that can't be read doesn't stop the others.</summary>
public sealed class RoundReader(RoundCatalog rounds, RoundSources sources, DeliveryLedgerTable ledger, ILogger<RoundReader> log)
{
    /// <summary>The rounds of the last weeks, and those to come, which have nothing in the ledger yet.</summary>
    public async Task<ReadRounds> AroundAsync(Instant now, CancellationToken ct)
    {
        var (known, read, unread) = (await rounds.AroundAsync(now, ct), new List<RoundState>(), new List<Round>());
        foreach (var round in known.All)
        {
            if (round.Opens > now)
                read.Add(new RoundState(round, [], []));
            else if (await ReadAsync(round, ct) is { } opened)
                read.Add(opened);
            else
                unread.Add(round);
        }
        return new ReadRounds(read, unread, known.Silent);
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

    /// <summary>Whether an answer to a round may give rise to another's message at once.</summary>
    public bool GivesRise(Round round) => sources.Of(round).GivesRise;

    /// <summary>What couldn't be read, as a person calls it.</summary>
    public IReadOnlyList<string> Missing(ReadRounds read, LocalTexts texts) =>
        [.. read.Unread.Select(round => sources.Title(round, texts)), .. read.Silent.Select(kind => texts.KindName(kind))];

    private async Task<IReadOnlyList<Answered>> AnswersAsync(Round round, string subject, CancellationToken ct) =>
        await AnswerAsync(round, subject, ct) is { } answer ? [answer] : [];

    private async Task<RoundState?> ReadAsync(Round round, CancellationToken ct)
    {
        RoundState? read = null;
        await Step.TryAsync(async () => read = await OfRoundAsync(round, ct), broken => log.RoundFailed(round.Id.ToString(), broken), ct);
        return read;
    }
}
