using Azure.Data.Tables;
using GevinstBot.Domain.Register;
using GevinstBot.Storage;

namespace GevinstBot.Pages;

/// <summary>
/// Links to files: one partition, a row each by its secret's print. Those that are over go when the next is made.
/// </summary>
public sealed class ExportLinkTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ExportLinks";

    private const string Partition = "export";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<ExportLink?> FindAsync(string print, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, print, ct), Read, ct);

    public async Task AddAsync(ExportLink link, CancellationToken ct)
    {
        var known = await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);
        foreach (var over in known.Where(before => before.IsOver(link.Made)))
            await _table.DeleteEntityAsync(Partition, over.Print, cancellationToken: ct);
        await _table.TryAddAsync(
            new TableEntity(Partition, link.Print) { ["Made"] = link.Made.ToDateTimeOffset(), ["About"] = link.About }, ct);
    }

    private static ExportLink Read(TableEntity row) =>
        new(row.RowKey, row.RequiredMoment("Made")) { About = row.GetString("About") ?? "" };
}
