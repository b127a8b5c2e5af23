using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What can be read of people's own words in pulses that have closed: one partition a pulse, a row each, numbered in an order that the
/// words alone decide, and one row that says how many wrote. All are written at once, so that no row's time is its own.
/// </summary>
public sealed class GroupPulseCommentTable(TableServiceClient tables)
{
    public const string Name = "GroupPulseComments";

    /// <summary>Before all others.</summary>
    private const string Head = "000";

    private const string Written = "Written";
    private const string Words = "Comment";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Null where nothing may be shown, and where what was has been removed.</summary>
    public async Task<PulseComments?> FindAsync(string pulse, CancellationToken ct)
    {
        var rows = await _table.PartitionAsync(pulse, ct);
        return rows.FirstOrDefault(row => row.RowKey == Head)?.GetInt32(Written) is { } written
            ? new PulseComments(written, [.. rows.Where(row => row.RowKey != Head).Select(row => row.Text(Words))])
            : null;
    }

    /// <returns>False when there were some: those stand.</returns>
    public Task<bool> AddAsync(string pulse, PulseComments comments, CancellationToken ct) => _table.TryWriteAllAsync(
        new TableEntity(pulse, Head) { [Written] = comments.Written },
        comments.Shown.Index().Select(comment => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity(pulse, $"{comment.Index + 1:000}") { [Words] = comment.Item })),
        ct);
}
