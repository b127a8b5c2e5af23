using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Storage;

/// <summary>What is billed is what is counted: each call, and each row however it travels, also where a row's text looks like one.</summary>
[Trait("Lane", "Slow")]
public sealed class TableMeterTests : IDisposable
{
    private const string Partition = "p";

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-").FullName;

    [Fact]
    public async Task Each_row_counts_once_in_the_embedded_file()
    {
        using var transport = new EmbeddedTablesTransport(Path.Combine(_folder, "tables.db"), new ManualTimeProvider(NodaTime.Instant.FromUtc(2026, 10, 26, 7, 0)));
        await CountsAsync(transport.CreateClient(Meter()));
    }

    [Fact]
    public async Task Each_row_counts_once_in_azure_tables()
    {
        await using var azurite = await Azurite.StartAsync();
        var options = new TableClientOptions();
        options.AddPolicy(Meter(), Azure.Core.HttpPipelinePosition.PerRetry);
        await CountsAsync(new TableServiceClient(azurite.ConnectionString, options));
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static TableEntity Row(int key) => new(Partition, $"r-{key}") { ["Text"] = "\"odata.etag\": HTTP/1.1\r\n(/x)" };

    private TableMeter Meter() => new(_services.GetRequiredService<IMeterFactory>());

    private async Task CountsAsync(TableServiceClient tables)
    {
        var table = tables.GetTableClient("Rows");
        await table.CreateIfNotExistsAsync();
        using var metered = new Metered(_services);

        await table.AddEntityAsync(Row(0));
        await table.UpsertEntityAsync(Row(1), TableUpdateMode.Replace);
        await table.SubmitTransactionAsync(
            Enumerable.Range(2, 5).Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(key))));
        await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, Row(7))]);
        Assert.Equal(8, metered.Sum(TableMeter.RowsName, ("table", "Rows")));
        Assert.Equal(4, metered.Sum(TableMeter.CallsName, ("table", "Rows")));

        var read = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 3))
            read++;
        await foreach (var _ in table.QueryAsync<TableEntity>(row => row.RowKey == "r-1", select: ["RowKey"]))
            read++;
        Assert.NotNull(await table.FindAsync(Partition, "r-7", CancellationToken.None));
        Assert.Null(await table.FindAsync(Partition, "r-8", CancellationToken.None));
        Assert.Equal(read + 1, metered.Sum(TableMeter.RowsName, ("table", "Rows"), ("method", "GET")));
        Assert.Equal(6, metered.Sum(TableMeter.CallsName, ("table", "Rows"), ("method", "GET")));
    }
}
