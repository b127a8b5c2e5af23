using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Minutes: one partition, one fact a meeting, named by its month; the actions a meeting decided stand in them.</summary>
public sealed class MinutesTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Minutes";

    private const string Partition = "minutes";

    private readonly AnswerStore<StoredFact<Minutes>> _store = FactColumns.Store<Minutes>(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<Minutes>?> FindAsync(LocalDate meetingDay, CancellationToken ct) =>
        _store.FindAsync(Partition, MeetingRhythm.Period(meetingDay), ct);

    public Task<StoredFact<Minutes>?> FindReadableAsync(LocalDate meetingDay, CancellationToken ct) =>
        _store.FindReadableAsync(Partition, MeetingRhythm.Period(meetingDay), ct);

    /// <summary>In order of meeting.</summary>
    public Task<IReadOnlyList<StoredFact<Minutes>>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    /// <summary>As they stood at a moment.</summary>
    public Task<IReadOnlyList<StoredFact<Minutes>>> AllAsync(Instant at, CancellationToken ct) => _store.AllAsync(Partition, at, ct);

    public Task<StoreResult<StoredFact<Minutes>>> StoreAsync(Minutes minutes, int basedOn, PersonId by, Instant now, CancellationToken ct)
    {
        var id = MeetingRhythm.Period(minutes.Meeting);
        return _store.StoreAsync(Partition, id, basedOn, FactColumns.Said(id, minutes, by, now), ct);
    }
}
