using Azure.Data.Tables;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>What a lead says to a network file that isn't what counts.</summary>
public enum FileDecision
{
    Open,
    Used,
    Declined,
}

/// <summary>A network file that the program found changed, by its fingerprint, and what a lead said to it.</summary>
public sealed record NetworkProposal(string Fingerprint, Instant Proposed, FileDecision Decision, PersonId? By, Instant At)
    : IVersioned<NetworkProposal>
{
    public int Version { get; init; } = 1;

    /// <summary>The version after, as a lead says it.</summary>
    public NetworkProposal Decided(FileDecision decision, PersonId by, Instant at, int version) =>
        this with { Decision = decision, By = by, At = at, Version = version };

    public bool SaysTheSameAs(NetworkProposal other) => (Decision, Proposed) == (other.Decision, other.Proposed);
}

/// <summary>Changed network files: one partition, one row a file with its versions. The text lies in <see cref="NetworkTable"/>.</summary>
public sealed class NetworkProposalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "NetworkProposals";

    private const string Partition = "proposal";

    private readonly TableClient _table = tables.GetTableClient(Name);

    private readonly AnswerStore<NetworkProposal> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>The files that were found at a moment or later.</summary>
    public Task<IReadOnlyList<NetworkProposal>> SinceAsync(Instant moment, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Proposed lt {moment.ToDateTimeOffset()})"), ct);

    public Task<NetworkProposal?> FindAsync(string fingerprint, CancellationToken ct) => _store.FindAsync(Partition, fingerprint, ct);

    public Task<NetworkProposal?> FindReadableAsync(string fingerprint, CancellationToken ct) =>
        _store.FindReadableAsync(Partition, fingerprint, ct);

    /// <summary>Says that a file was found; one that was found before stays as it is.</summary>
    public async Task ProposeAsync(string fingerprint, Instant now, CancellationToken ct)
    {
        // Also one that can't be read: that is told elsewhere, and must not end a start.
        if (await _table.FindAsync(Partition, fingerprint, ct) is null)
            await _store.StoreAsync(
                Partition, fingerprint, basedOn: 0, (before, version) => before ?? Found(fingerprint, now, version), ct);
    }

    /// <summary>
    /// A lead sends a file: it is asked about from now on, also where it was used, declined or overtaken by another before.
    /// </summary>
    public async Task<NetworkProposal> AskAsync(string fingerprint, Instant now, CancellationToken ct)
    {
        while (true)
        {
            var known = await FindAsync(fingerprint, ct);
            if (known is { Decision: FileDecision.Open } && await IsAskedAsync(known, now, ct))
                return known;
            var asked = await _store.StoreAsync(
                Partition, fingerprint, known?.Version ?? 0, (_, version) => Found(fingerprint, now, version), ct);
            // Two who send it at the same moment ask one question.
            if (asked.Outcome is not StoreOutcome.Overtaken)
                return asked.Standing;
        }
    }

    /// <summary>It is the question that the leads have now.</summary>
    private async Task<bool> IsAskedAsync(NetworkProposal known, Instant now, CancellationToken ct) =>
        now < known.Proposed + NetworkFileRhythm.Stands
        && (await SinceAsync(known.Proposed, ct)).All(later => later.Fingerprint == known.Fingerprint);

    public Task<StoreResult<NetworkProposal>> DecideAsync(
        string fingerprint, int basedOn, FileDecision decision, PersonId by, Instant now, CancellationToken ct) => _store.StoreAsync(
        Partition, fingerprint, basedOn, (before, version) => before!.Decided(decision, by, now, version), ct);

    private static NetworkProposal Found(string fingerprint, Instant now, int version) =>
        new(fingerprint, now, FileDecision.Open, By: null, now) { Version = version };

    private static void Write(TableEntity row, NetworkProposal proposal)
    {
        row["Proposed"] = proposal.Proposed.ToDateTimeOffset();
        row["Decision"] = proposal.Decision.ToString();
        row["By"] = proposal.By?.Value;
        row["At"] = proposal.At.ToDateTimeOffset();
    }

    private static NetworkProposal Read(TableEntity row, int version) => new(
        row.RowKey, row.RequiredMoment("Proposed"), Enum.Parse<FileDecision>(row.Text("Decision")),
        row.GetString("By") is { } by ? new PersonId(by) : null, row.RequiredMoment("At"))
    {
        Version = version,
    };
}
