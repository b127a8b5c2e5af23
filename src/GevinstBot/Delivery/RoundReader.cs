using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>A round as it stands: its capability, its ledger rows with their versions, and what they and the answers say.</summary>
public sealed record ReadRound(SourcedRound Sourced, IReadOnlyList<LedgerRow> Rows, RoundState State)
{
    public Round Round => Sourced.Round;
}

/// <summary>Reads rounds with their ledger and answers. One that can't be read doesn't stop the others.</summary>
public sealed class RoundReader(Rounds rounds, DeliveryLedgerTable ledger, ILogger<RoundReader> log)
{
    /// <summary>The rounds of the last weeks, and those to come, which have nothing in the ledger yet.</summary>
    public async Task<IReadOnlyList<ReadRound>> AroundAsync(Instant now, CancellationToken ct)
    {
        var read = new List<ReadRound>();
        foreach (var round in await rounds.AroundAsync(now, ct))
        {
            if (round.Round.Opens > now)
                read.Add(new ReadRound(round, [], new RoundState(round.Round, [], [])));
            else if (await ReadAsync(round, ct) is { } opened)
                read.Add(opened);
        }
        return read;
    }

    private async Task<ReadRound?> ReadAsync(SourcedRound round, CancellationToken ct)
    {
        try
        {
            var rows = await ledger.OfRoundAsync(round.Round.Id, ct);
            var answered = await round.Source.AnsweredAsync(round.Round, ct);
            return new ReadRound(round, rows, new RoundState(round.Round, [.. rows.Select(row => row.Record)], answered));
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.RoundFailed(round.Round.Id.ToString(), broken);
            return null;
        }
    }
}
