using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>
/// One row that is written anew whenever something was stored that another instance should know of. Whoever has seen it as it stands
/// needn't read the rest: an idle minute costs this one read.
/// </summary>
public sealed class ChangeMark(TableServiceClient tables)
{
    public const string Name = "Changes";

    private const string Partition = "changes";
    private const string Row = "last";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Says that something has changed.</summary>
    /// <returns>What stands there from now on.</returns>
    public async Task<string?> SetAsync(CancellationToken ct) =>
        // The row's own tag is all there is to it, and every write gives it another.
        (await _table.UpsertEntityAsync(new TableEntity(Partition, Row), TableUpdateMode.Replace, ct)).Headers.ETag?.ToString();

    /// <summary>Says it, if nobody has since it stood as it was seen.</summary>
    /// <param name="seen">What stood there.</param>
    /// <param name="word">One that nobody else writes: by it a write that timed out is known again.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What stands there now; null when somebody has, and nothing was written.</returns>
    public async Task<string?> TryFollowAsync(string seen, string word, CancellationToken ct) =>
        (await _table.TryWriteAsync(new TableEntity(Partition, Row) { ["Word"] = word }, new ETag(seen), ct))?.ToString();

    /// <summary>What stands there now; another text whenever something has changed. Null before the first change.</summary>
    public async Task<string?> ReadAsync(CancellationToken ct) => (await _table.FindAsync(Partition, Row, ct))?.ETag.ToString();
}
