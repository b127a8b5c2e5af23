using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>A round as it stands: its capability, its ledger rows with their versions, and what they and the answers say.</summary>
public sealed class ReadRound(SourcedRound sourced, IReadOnlyList<LedgerRow> rows, IReadOnlyCollection<Answered> answered)
{
    // Looked up for every row of a round of thousands.
    private readonly Dictionary<(Prompt, Occasion), LedgerRow> _rows = rows.ToDictionary(row => (row.Record.Prompt, row.Record.Occasion));
    private readonly ILookup<(string, PersonId), Addressee> _addressees = sourced.Round.Addressees.ToLookup(to => (to.Subject, to.Person));
    private readonly ILookup<string, Answered> _answered = answered.ToLookup(answer => answer.Subject);

    public SourcedRound Sourced => sourced;

    public Round Round => sourced.Round;

    public IReadOnlyList<LedgerRow> Rows => rows;

    public RoundState State { get; } = new(sourced.Round, [.. rows.Select(row => row.Record)], answered);

    /// <summary>Null when the prompt has none for the occasion.</summary>
    public LedgerRow? Row(Prompt prompt, Occasion occasion) => _rows.GetValueOrDefault((prompt, occasion));

    /// <summary>What makes a prompt's key unguessable: all its messages carry that of its first row, sent or not. Null when it has none.</summary>
    public string? NonceOf(Prompt prompt) => Row(prompt, Occasion.First)?.Record.Nonce;

    /// <summary>Null when they are no longer in the round.</summary>
    public Addressee? Addressee(Prompt prompt) => _addressees[(prompt.Subject, prompt.Person)].FirstOrDefault();

    public Answered? AnswerAbout(string subject) => _answered[subject].FirstOrDefault();
}

/// <summary>The rounds as they stand, and what couldn't be read: rounds, and whole kinds. Nobody may take those for nothing.</summary>
public sealed record ReadRounds(IReadOnlyList<ReadRound> All, IReadOnlyList<SourcedRound> Unread, IReadOnlyList<RoundKind> Silent)
{
    /// <summary>What couldn't be read, as a person calls it.</summary>
    public IReadOnlyList<string> Missing(LocalTexts texts) =>
        [.. Unread.Select(round => round.Source.Title(round.Round, texts)), .. Silent.Select(kind => texts.KindName(kind))];
}

/// <summary>Reads rounds with their ledger and answers. One that can't be read doesn't stop the others.</summary>
public sealed class RoundReader(Rounds rounds, DeliveryLedgerTable ledger, ILogger<RoundReader> log)
{
    /// <summary>The rounds of the last weeks, and those to come, which have nothing in the ledger yet.</summary>
    public async Task<ReadRounds> AroundAsync(Instant now, CancellationToken ct)
    {
        var (known, read, unread) = (await rounds.AroundAsync(now, ct), new List<ReadRound>(), new List<SourcedRound>());
        foreach (var round in known.All)
        {
            if (round.Round.Opens > now)
                read.Add(new ReadRound(round, [], []));
            else if (await ReadAsync(round, ct) is { } opened)
                read.Add(opened);
            else
                unread.Add(round);
        }
        return new ReadRounds(read, unread, known.Silent);
    }

    private async Task<ReadRound?> ReadAsync(SourcedRound round, CancellationToken ct)
    {
        try
        {
            var rows = await ledger.OfRoundAsync(round.Round.Id, ct);
            return new ReadRound(round, rows, await round.Source.AnsweredAsync(round.Round, ct));
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            log.RoundFailed(round.Round.Id.ToString(), broken);
            return null;
        }
    }
}
