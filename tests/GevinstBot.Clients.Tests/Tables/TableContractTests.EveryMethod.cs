using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Fact]
    public void Every_write_and_read_has_its_synchronous_twin()
    {
        Table.Create();
        Table.CreateIfNotExists();
        var tag = Table.AddEntity(new TableEntity("p", "r") { ["N"] = 1 }).Headers.ETag!.Value;
        Table.UpdateEntity(new TableEntity("p", "r") { ["M"] = 2 }, tag);
        Table.UpsertEntity(new TableEntity("p", "s") { ["N"] = 2 }, TableUpdateMode.Replace);
        Table.SubmitTransaction([new(TableTransactionActionType.Add, Row("t")), new(TableTransactionActionType.Delete, Row("s"))]);

        var read = Table.GetEntity<TableEntity>("p", "r", ["M"]).Value;

        Assert.Equal((2, null), (read.GetInt32("M"), read.GetInt32("N")));
        Assert.Equal(["r", "t"], Table.Query<TableEntity>("PartitionKey eq 'p'").Select(row => row.RowKey));
        Assert.Equal(["r"], Table.Query<TableEntity>(row => row.GetInt32("N") == 1, maxPerPage: 1).Select(row => row.RowKey));
        Assert.False(Table.GetEntityIfExists<TableEntity>("p", "s").HasValue);
        Assert.Equal(204, Table.DeleteEntity("p", "t").Status);
        Assert.Contains(Service.Query(), table => table.Name == Table.Name);
        Assert.Equal(204, Service.DeleteTable(Table.Name).Status);
    }

    [Fact]
    public async Task A_page_has_at_most_a_thousand_rows_whatever_is_asked_for()
    {
        await Table.CreateAsync();
        foreach (var chunk in Enumerable.Range(0, 1100).Chunk(100))
            await Table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row($"{n:D5}"))));

        var pages = new List<int>();
        await foreach (var page in Table.QueryAsync<TableEntity>(maxPerPage: 5000).AsPages()) pages.Add(page.Values.Count);

        Assert.Equal([1000, 100], pages);
    }

    [Fact]
    public async Task Pages_go_on_over_empty_keys_and_over_keys_beyond_the_basic_plane()
    {
        await Table.CreateAsync();
        string[] keys = ["", " ", "\uD7FF", "🌱", "\U0010FFFF", "\uE000", "\uFFFD"];
        foreach (var key in keys) await Table.AddEntityAsync(Row(key, partitionKey: key));

        var read = await KeysOf(Table.QueryAsync<TableEntity>(maxPerPage: 1));

        Assert.Equal(keys, read);
        Assert.Equal(keys[3..], await KeysOf(Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {keys[3]}"))));
    }

    [Fact]
    public async Task An_account_s_settings_and_a_table_s_policies_are_the_service_s_own_and_a_file_says_that_it_has_none()
    {
        await Table.CreateAsync();
        var properties = IsEmulator ? (await Service.GetPropertiesAsync()).Value : new TableServiceProperties();
        Func<Task>[] asked =
        [
            () => Service.GetPropertiesAsync(),
            () => Service.SetPropertiesAsync(properties),
            () => Service.GetStatisticsAsync(),
            () => Table.GetAccessPoliciesAsync(),
            () => Table.SetAccessPolicyAsync([]),
        ];

        foreach (var ask in asked)
            if (IsEmulator) await ask();
            else await Refused(ask, 501, "NotImplemented");
    }
}
