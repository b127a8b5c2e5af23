using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A proposal as it was asked for, and whether it was confirmed.</summary>
public sealed record AskedProposal(MeetingPlanProposal Proposal, PersonId AskedBy, bool Confirmed);

/// <summary>Proposed meeting plans: one partition, one fact a proposal, named by its year and number, e.g. <c>2027-01</c>.</summary>
public sealed class MeetingPlanProposalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MeetingPlanProposals";

    private const string Partition = "proposal";

    private readonly AnswerStore<StoredFact<AskedProposal>> _store =
        FactColumns.Store<AskedProposal>(tables.GetTableClient(Name), unreadable);

    public static string Id(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}");

    public Task<StoredFact<AskedProposal>?> FindAsync(string id, CancellationToken ct) => _store.FindAsync(Partition, id, ct);

    public Task<StoredFact<AskedProposal>?> FindReadableAsync(string id, CancellationToken ct) =>
        _store.FindReadableAsync(Partition, id, ct);

    /// <summary>Those for a year; a full stop is the character after a hyphen.</summary>
    public Task<IReadOnlyList<StoredFact<AskedProposal>>> OfYearAsync(int year, CancellationToken ct)
    {
        var name = year.ToString("0000", CultureInfo.InvariantCulture);
        var (from, to) = ($"{name}-", $"{name}.");
        return _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}"), ct);
    }

    /// <summary>Those that were asked for at a moment or later.</summary>
    public Task<IReadOnlyList<StoredFact<AskedProposal>>> SinceAsync(Instant moment, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (First lt {moment.ToDateTimeOffset()})"), ct);

    /// <summary>Stores what was asked for, changed, or that it is confirmed, which is never taken back.</summary>
    public Task<StoreResult<StoredFact<AskedProposal>>> StoreAsync(
        string id, int basedOn, AskedProposal proposal, PersonId by, Instant now, CancellationToken ct) =>
        _store.StoreAsync(Partition, id, basedOn, FactColumns.Said(id, proposal, by, now), ct);
}
