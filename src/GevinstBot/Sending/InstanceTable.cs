using Azure;
using Azure.Data.Tables;
using GevinstBot.Storage;

namespace GevinstBot.Sending;

/// <summary>
/// How many instances run on this store, this one included, and how long ago Teams said to one of them that it is too much.
/// </summary>
public sealed record RunningInstances(int Count, TimeSpan? SinceThrottled);

/// <summary>
/// The instances that run: one partition with a row each, and a row for the last 429. The time of a row is the one that the
/// service gave it, and "now" is the time it gave the asker's own: the instances' clocks may be ten minutes apart.
/// </summary>
public sealed class InstanceTable(TableServiceClient tables)
{
    public const string Name = "Instances";

    private const string Partition = "running";

    /// <summary>No instance is called this: their names are hexadecimal.</summary>
    private const string ThrottledRow = "throttled";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Says that an instance runs, and perhaps that Teams has throttled it, and reads who else does.</summary>
    /// <param name="instance">Its name.</param>
    /// <param name="isThrottled">Whether it has been throttled since it last said so.</param>
    /// <param name="silence">Who has said nothing for so long doesn't run, and its row is removed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RunningInstances> BeatAsync(string instance, bool isThrottled, TimeSpan silence, CancellationToken ct)
    {
        if (isThrottled)
            await _table.UpsertEntityAsync(new TableEntity(Partition, ThrottledRow), TableUpdateMode.Replace, ct);
        await _table.UpsertEntityAsync(new TableEntity(Partition, instance), TableUpdateMode.Replace, ct);
        var ages = AgesFor(instance, await _table.PartitionAsync(Partition, ct));
        foreach (var (row, age) in ages.Where(row => row.Age >= silence && row.Row.RowKey != ThrottledRow))
            await RemoveAsync(row, ct);
        return new RunningInstances(
            ages.Count(row => row.Age < silence && row.Row.RowKey != ThrottledRow),
            ages.Where(row => row.Row.RowKey == ThrottledRow).Select(row => (TimeSpan?)row.Age).FirstOrDefault());
    }

    /// <summary>An instance that stops makes room for the others at once.</summary>
    public Task LeaveAsync(string instance, CancellationToken ct) => _table.DeleteEntityAsync(Partition, instance, ETag.All, ct);

    private static List<(TableEntity Row, TimeSpan Age)> AgesFor(string instance, IReadOnlyList<TableEntity> rows)
    {
        // What the store took so long with that another instance has removed the row meanwhile is no beat.
        var own = rows.FirstOrDefault(row => row.RowKey == instance) ?? throw new TimeoutException("The beat took too long.");
        var now = own.Timestamp!.Value;
        return [.. rows.Select(row => (row, now - row.Timestamp!.Value))];
    }

    private async Task RemoveAsync(TableEntity silent, CancellationToken ct)
    {
        try
        {
            await _table.DeleteEntityAsync(silent, silent.ETag, ct);
        }
        catch (RequestFailedException back) when (back.Status == 412)
        {
            // It has just spoken again. After such a silence it waits until everybody has counted it.
        }
    }
}
