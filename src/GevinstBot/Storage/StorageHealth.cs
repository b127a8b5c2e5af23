using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GevinstBot.Storage;

/// <summary>Ready only while the tables can be read: a role that was taken away shows here, and in the log, and not first in a lost answer.</summary>
public sealed class StorageHealth(TableServiceClient tables, IEnumerable<TableName> names) : IHealthCheck
{
    private readonly TableClient _table = tables.GetTableClient(names.First().Value);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Whether the row exists is of no interest. A failure is caught, logged and answered by the framework.
        await _table.GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
