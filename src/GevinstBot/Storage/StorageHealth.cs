using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GevinstBot.Storage;

/// <summary>
/// Ready only while an answer could be stored: a full disk, or a role that was taken away, shows here, and in the log, and not first
/// in a lost answer.
/// </summary>
public sealed class StorageHealth(TableServiceClient tables) : IHealthCheck
{
    public const string Name = "HealthChecks";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The row's own timestamp is all there is to it. A failure is caught, logged and answered by the framework.
        await _table.UpsertEntityAsync(new TableEntity("health", "written"), TableUpdateMode.Replace, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
