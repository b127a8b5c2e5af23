using Azure.Data.Tables;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Documents;

/// <summary>
/// Links to what is handed out as a file: one partition a kind of thing, a row each by its secret's print. Those that are over go when the
/// next of their kind is made.
/// </summary>
public sealed class ExportLinkTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ExportLinks";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<ExportLink?> FindAsync(string kind, string print, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(kind, print, ct), Read, ct);

    public async Task AddAsync(ExportLink link, CancellationToken ct)
    {
        var known = await unreadable.SkipAsync(Name, await _table.PartitionAsync(link.Kind, ct), Read, ct);
        foreach (var over in known.Where(before => before.IsOver(link.Made)))
            await _table.DeleteEntityAsync(link.Kind, over.Print, cancellationToken: ct);
        var row = new TableEntity(link.Kind, link.Print)
        {
            ["Made"] = link.Made.ToDateTimeOffset(),
            ["Which"] = link.Which,
            ["Language"] = link.Language.ToString(),
        };
        await _table.TryAddAsync(row, ct);
    }

    /// <summary>A link of before there was more than one thing to fetch has neither a name nor a language.</summary>
    private static ExportLink Read(TableEntity row) => new(row.PartitionKey, row.RowKey, row.RequiredMoment("Made"))
    {
        Which = row.GetString("Which"),
        Language = row.GetString("Language") is { } language ? Enum.Parse<Language>(language) : Language.Bokmål,
    };
}
