using Azure.Data.Tables;
using GevinstBot.Sending;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Privacy;

/// <summary>The last night's tidying: which day, when it began, and how many rows it removed or emptied; null while it goes on.</summary>
public sealed record Tidying(LocalDate Day, Instant Began, int? Removed);

/// <summary>The last tidying: one row, written by whichever instance does it.</summary>
public sealed class RetentionTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "Retentions";

    private const string Partition = "retention";
    private const string Row = "last";

    /// <summary>Whoever has taken so long has died over it.</summary>
    private static readonly Duration Longest = Duration.FromHours(2);

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<Tidying?> FindAsync(CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, Row, ct), Read, ct);

    /// <returns>True for exactly one instance a day, and once more for another where that one died.</returns>
    public async Task<bool> ClaimAsync(LocalDate day, Instant now, CancellationToken ct)
    {
        var row = await _table.FindAsync(Partition, Row, ct);
        var last = await unreadable.ReadOrNullAsync(Name, row, Read, ct);
        return !(last?.Day == day && (last.Removed is not null || now - last.Began < Longest))
            && await _table.TryWriteAsync(Write(new Tidying(day, now, Removed: null)), row?.ETag, ct) is not null;
    }

    /// <summary>Says that it is done. Where another took over meanwhile, that one says so.</summary>
    public async Task RecordAsync(Tidying done, CancellationToken ct)
    {
        var row = await _table.FindAsync(Partition, Row, ct);
        if (row?.GetString("Owner") == instance.Name)
            await _table.TryWriteAsync(Write(done), row.ETag, ct);
    }

    private TableEntity Write(Tidying tidying) => new(Partition, Row)
    {
        ["Day"] = LocalDatePattern.Iso.Format(tidying.Day),
        ["Began"] = tidying.Began.ToDateTimeOffset(),
        ["Removed"] = tidying.Removed,
        ["Owner"] = instance.Name,
    };

    private static Tidying Read(TableEntity row) =>
        new(LocalDatePattern.Iso.Parse(row.Text("Day")).Value, row.RequiredMoment("Began"), row.GetInt32("Removed"));
}
