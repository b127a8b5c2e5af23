using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings.Archive;

/// <summary>Which meetings' minutes stand in an archive: one partition, one fact a meeting.</summary>
public sealed class ArchiveTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ArchivedMinutes";

    private const string Partition = "archived";

    private readonly AnswerStore<StoredFact<ArchivedMinutes>> _store =
        FactColumns.Store<ArchivedMinutes>(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<ArchivedMinutes>?> FindAsync(MeetingId meeting, CancellationToken ct) =>
        _store.FindReadableAsync(Partition, meeting.ToString(), ct);

    /// <summary>By meeting.</summary>
    public async Task<IReadOnlyDictionary<string, ArchivedMinutes>> AllAsync(CancellationToken ct) =>
        (await _store.AllAsync(Partition, ct)).ToDictionary(fact => fact.Id, fact => fact.Content);

    public Task<StoreResult<StoredFact<ArchivedMinutes>>> StoreAsync(
        MeetingId meeting, int basedOn, ArchivedMinutes archived, PersonId by, Instant now, CancellationToken ct) => _store.StoreAsync(
            Partition, meeting.ToString(), basedOn, FactColumns.Said(meeting.ToString(), archived, by, now), ct);
}
