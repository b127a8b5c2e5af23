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

    private readonly FactRows<AskedProposal> _rows = new(tables.GetTableClient(Name), unreadable);

    public static string Id(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}");

    public Task<StoredFact<AskedProposal>?> FindAsync(string id, CancellationToken ct) => _rows.FindAsync(Partition, id, ct);

    public Task<IReadOnlyList<StoredFact<AskedProposal>>> AllAsync(CancellationToken ct) => _rows.AllAsync(Partition, ct);

    public Task StoreAsync(string id, AskedProposal proposal, PersonId by, Instant now, CancellationToken ct) =>
        _rows.StoreAsync(Partition, id, proposal, by, now, ct);
}
