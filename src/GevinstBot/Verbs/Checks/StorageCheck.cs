using Azure.Data.Tables;
using GevinstBot.Storage;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Whether a row can be written, read and taken away again, where the settings say.</summary>
public sealed class StorageCheck(
    IServiceProvider services, StorageOptions options, StoreOpening store, CheckPatience patience, LocalTexts texts) : ICheck
{
    private static readonly TableEntity Row = new("health", $"check-{Environment.ProcessId}");

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        string? said = null;
        var trouble = await patience.TryAsync(async limit => said = await UseAsync(limit), ct);
        return (trouble ?? said) is { } wrong
            ? [Finding.Wrong(texts["check.storage-wrong", wrong])]
            : [Finding.Right(options.IsEmbedded ? texts["check.storage-embedded", options.EmbeddedFile] : texts["check.storage"])];
    }

    private async Task<string?> UseAsync(CancellationToken ct)
    {
        using var complaints = new StringWriter();
        return await store.OpenAsync(complaints, ct) && await store.TryAsync(() => WriteReadDeleteAsync(ct), complaints)
            ? null
            : complaints.ToString().TrimEnd();
    }

    private async Task WriteReadDeleteAsync(CancellationToken ct)
    {
        var table = services.GetRequiredService<TableServiceClient>().GetTableClient(StorageHealth.Name);
        await table.TryAddAsync(Row, ct);
        var read = await table.GetEntityAsync<TableEntity>(Row.PartitionKey, Row.RowKey, cancellationToken: ct);
        await table.DeleteEntityAsync(read.Value, read.Value.ETag, ct);
    }
}
