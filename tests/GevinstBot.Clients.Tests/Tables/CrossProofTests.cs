using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Microsoft's JavaScript client reads what ours writes and writes what ours reads, at the emulator between them.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Lane", "Slow")]
public sealed class CrossProofTests(AzuriteFixture fixture)
{
    private static int _tables;

    private readonly TableClient _table = new(fixture.Azurite.ConnectionString, $"Cross{Interlocked.Increment(ref _tables)}");

    [Fact]
    public async Task Every_type_we_write_is_read_as_that_type()
    {
        await _table.CreateAsync();
        await _table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "æøå 🌱 'quoted' \"and\" \\ \n",
            ["Empty"] = "",
            ["Yes"] = true,
            ["Whole"] = 42,
            ["Real"] = 12.5,
            ["WholeReal"] = 3.0,
            ["NaN"] = double.NaN,
            ["Large"] = 9007199254740993L,
            ["Small"] = 1L,
            ["At"] = new DateTimeOffset(2026, 11, 21, 23, 40, 20, TimeSpan.Zero).AddTicks(2203177),
            ["Id"] = new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"),
            ["Bytes"] = new byte[] { 0, 127, 255 },
        });

        var row = (await ScriptAsync("read")).GetProperty("r").Deserialize<Dictionary<string, string>>()!;

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Text"] = "string æøå 🌱 'quoted' \"and\" \\ \n",
                ["Empty"] = "string ",
                ["Yes"] = "boolean true",
                ["Whole"] = "number 42",
                ["Real"] = "number 12.5",
                ["WholeReal"] = "number 3",
                ["NaN"] = "string NaN",
                ["Large"] = "Int64 9007199254740993",
                ["Small"] = "Int64 1",
                ["At"] = "DateTime 2026-11-21T23:40:20.220Z",
                ["Id"] = "Guid c9da6455-213d-42c9-9a79-3e9149a57833",
                ["Bytes"] = "Binary AH//",
            },
            row);

        // Its conversions lose ticks and types; beneath them the row says what we said.
        var raw = await ScriptAsync("raw");
        Assert.Equal("DateTime 2026-11-21T23:40:20.2203177Z", raw.GetProperty("At").GetString());
        Assert.Equal("Double NaN", raw.GetProperty("NaN").GetString());
    }

    [Fact]
    public async Task Every_type_it_writes_is_read_as_that_type()
    {
        await _table.CreateAsync();

        await ScriptAsync("write");

        var row = (await _table.GetEntityAsync<TableEntity>("p", "js")).Value;
        Assert.Equal("æøå 🌱 'quoted'", row["Text"]);
        Assert.Equal(
            [true, 42, 12.5, 3.0, double.NaN, 9007199254740993L],
            new[] { row["Yes"], row["Whole"], row["Real"], row["WholeReal"], row["NaN"], row["Large"] });
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 23, 40, 20, TimeSpan.Zero).AddTicks(2203177), row["At"]);
        Assert.Equal(new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"), row["Id"]);
        Assert.Equal(new byte[] { 0, 127, 255 }, row["Bytes"]);
    }

    [Fact]
    public async Task D08_a_tag_we_were_given_is_one_it_can_write_with_and_the_other_way_round()
    {
        await _table.CreateAsync();
        var tag = (await _table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var answer = await ScriptAsync("update", tag.ToString());

        Assert.Equal(tag.ToString(), answer.GetProperty("read").GetString());
        var theirs = new ETag(answer.GetProperty("written").GetString()!);
        Assert.Equal(204, (await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["ByUs"] = true }, theirs)).Status);
        var row = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((true, true), (row.GetBoolean("ByJs"), row.GetBoolean("ByUs")));
    }

    [Fact]
    public async Task What_it_writes_in_a_transaction_we_read()
    {
        await _table.CreateAsync();

        await ScriptAsync("transact");

        var rows = new List<(string, int?)>();
        await foreach (var row in _table.QueryAsync<TableEntity>("PartitionKey eq 'p'")) rows.Add((row.RowKey, row.GetInt32("N")));
        Assert.Equal([("one", 1), ("two", 2)], rows);
    }

    [Fact]
    public async Task D05_it_finds_all_2500_rows_of_our_transactions_and_none_of_one_that_failed()
    {
        await _table.CreateAsync();
        foreach (var chunk in Enumerable.Range(0, 2500).Chunk(100))
            await _table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n:D5}"))));
        await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new(TableTransactionActionType.Add, new TableEntity("p", "00001")),
        ]));

        Assert.Equal(2500, (await ScriptAsync("count")).GetProperty("rows").GetInt32());
    }

    private async Task<JsonElement> ScriptAsync(string what, params string[] more)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Tables", "cross-proof.cjs");
        var result = await NodeScript.RunAsync(script, [fixture.Azurite.Endpoint.ToString(), fixture.Azurite.AccountName, Azurite.AccountKey, _table.Name, what, .. more]);
        return JsonDocument.Parse(result.RequireOutput()).RootElement;
    }
}
