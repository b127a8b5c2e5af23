using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Sending;

/// <summary>When the bot last tried to get its app installed, and what came of it: one row a person, in a partition of their own.</summary>
public sealed class AppInstallTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "AppInstalls";

    private const string Row = "app";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The last try, and its row's version; null when there was none.</summary>
    public async Task<(AppInstall Install, ETag Version)?> FindAsync(PersonId person, CancellationToken ct)
    {
        var row = await _table.FindAsync(person.Value, Row, ct);
        return await unreadable.ReadOrNullAsync(Name, row, Read, ct) is { } install ? (install, row!.ETag) : null;
    }

    /// <summary>Writes on top of what was read.</summary>
    /// <returns>The row's new version; null when another instance was faster.</returns>
    public Task<ETag?> TrySaveAsync(AppInstall install, ETag? before, CancellationToken ct) => _table.TryWriteAsync(
        new TableEntity(install.Person.Value, Row)
        {
            ["Tried"] = install.Tried.ToDateTimeOffset(),
            ["Next"] = install.Next.ToDateTimeOffset(),
            ["Outcome"] = install.Outcome?.ToString(),
            // Two instances may begin the same try at the same moment, and one of them goes on.
            ["Write"] = instance.NewNonce(),
        },
        before, ct);

    private static AppInstall Read(TableEntity row) => new(
        new PersonId(row.PartitionKey), row.RequiredMoment("Tried"), row.RequiredMoment("Next"),
        row.GetString("Outcome") is { } outcome ? Enum.Parse<InstallOutcome>(outcome) : null);
}
