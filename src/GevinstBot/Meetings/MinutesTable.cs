using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Minutes: one partition, one fact a meeting; the actions a meeting decided stand in them. Beside them is noted until
/// when something of the meeting was open, so that what is over needn't be read: no answer, but a reading that <see cref="ActionUpkeep"/>
/// makes anew. A row without the note is from before it, and counts as open.
/// </summary>
public sealed class MinutesTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Minutes";

    private const string Partition = "minutes";
    private const string OpenUntil = "OpenUntil";

    /// <summary>Something is open.</summary>
    private static readonly Instant NotYet = Instant.FromUtc(9999, 12, 31, 0, 0);

    private readonly TableClient _table = tables.GetTableClient(Name);

    private readonly AnswerStore<StoredFact<Minutes>> _store =
        new(tables.GetTableClient(Name), unreadable, Write, FactColumns.Read<Minutes>);

    public Task<StoredFact<Minutes>?> FindAsync(MeetingId meeting, CancellationToken ct) =>
        _store.FindAsync(Partition, meeting.ToString(), ct);

    public Task<StoredFact<Minutes>?> FindReadableAsync(MeetingId meeting, CancellationToken ct) =>
        _store.FindReadableAsync(Partition, meeting.ToString(), ct);

    /// <summary>In order of meeting; of years.</summary>
    public Task<IReadOnlyList<StoredFact<Minutes>>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    /// <summary>Those of meetings, and of the meetings between them; in one question.</summary>
    public async Task<IReadOnlyList<StoredFact<Minutes>>> OfAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
            return [];
        var (from, to) = MeetingId.Range(meetings);
        return await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey le {to}"), ct);
    }

    /// <summary>As they stood at a moment, those of the meetings of which something may have been open then.</summary>
    public async Task<IReadOnlyList<StoredFact<Minutes>>> OpenAtAsync(Instant at, CancellationToken ct)
    {
        var latest = Instant.Min(at, NotYet - Duration.FromDays(1)).ToDateTimeOffset();
        var open = await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (OpenUntil le {latest})"), ct);
        return await _store.AtAsync(Partition, open, at, ct);
    }

    public Task<StoreResult<StoredFact<Minutes>>> StoreAsync(
        MeetingId meeting, Minutes minutes, int basedOn, PersonId by, Instant now, CancellationToken ct)
    {
        var id = meeting.ToString();
        return _store.StoreAsync(
            Partition, id, basedOn,
            (before, version) => FactColumns.Said(id, minutes.After(before?.Content, now), by, now)(before, version), ct);
    }

    /// <summary>Notes that something of a meeting is open, or is about to be.</summary>
    public async Task NoteOpenAsync(MeetingId meeting, CancellationToken ct)
    {
        // Written also where it stands there already: whoever is working out meanwhile that all is over notices by the row's tag.
        while (await _table.FindAsync(Partition, meeting.ToString(), ct) is { } row)
        {
            if (await TryNoteAsync(row, NotYet, ct))
                return;
        }
    }

    /// <summary>Notes until when something of a meeting was open; where somebody writes the row meanwhile, theirs stands.</summary>
    /// <param name="meeting">Which one.</param>
    /// <param name="until">Works it out from the minutes; null while something is open.</param>
    /// <param name="ct">Stops it.</param>
    public async Task NoteAsync(MeetingId meeting, Func<StoredFact<Minutes>, Task<Instant?>> until, CancellationToken ct)
    {
        // The row before what it is worked out from: its tag tells of all that happened in between.
        if (await _table.FindAsync(Partition, meeting.ToString(), ct) is { } row
            && await FindReadableAsync(meeting, ct) is { } fact)
            await TryNoteAsync(row, await until(fact) ?? NotYet, ct);
    }

    private async Task<bool> TryNoteAsync(TableEntity read, Instant until, CancellationToken ct)
    {
        var row = new TableEntity(read) { [OpenUntil] = until.ToDateTimeOffset() };
        return await _table.TryWriteAsync(row, read.ETag, ct) is not null;
    }

    private static void Write(TableEntity row, StoredFact<Minutes> fact)
    {
        FactColumns.Write(row, fact);
        row[OpenUntil] = (fact.Content.GivesActions ? NotYet : fact.At).ToDateTimeOffset();
    }
}
