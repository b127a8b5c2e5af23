using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Tables;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Minutes: one partition, one fact a meeting, named by its month; the actions a meeting decided stand in them.</summary>
public sealed class MinutesTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Minutes";

    private const string Partition = "minutes";

    private readonly FactRows<Minutes> _rows = new(tables.GetTableClient(Name), unreadable);

    public Task<StoredFact<Minutes>?> FindAsync(LocalDate meetingDay, CancellationToken ct) =>
        _rows.FindAsync(Partition, MeetingRhythm.Period(meetingDay), ct);

    /// <summary>In order of meeting.</summary>
    public Task<IReadOnlyList<StoredFact<Minutes>>> AllAsync(CancellationToken ct) => _rows.AllAsync(Partition, ct);

    /// <summary>As they stood at a moment.</summary>
    public Task<IReadOnlyList<StoredFact<Minutes>>> AllAsync(Instant at, CancellationToken ct) => _rows.AllAsync(Partition, at, ct);

    public Task StoreAsync(Minutes minutes, PersonId by, Instant now, CancellationToken ct) =>
        _rows.StoreAsync(Partition, MeetingRhythm.Period(minutes.Meeting), minutes, by, now, ct);
}
