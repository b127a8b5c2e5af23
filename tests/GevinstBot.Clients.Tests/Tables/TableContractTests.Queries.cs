using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Fact]
    public async Task Rows_come_in_ordinal_order_of_their_keys()
    {
        await Table.CreateAsync();
        foreach (var key in new[] { "b", "a", "B", "ø", "10", "9", "a-b", "ab", "", "\uFB01", "🌱" }) await Table.AddEntityAsync(Row(key));
        await Table.AddEntityAsync(Row("z", "0"));

        var keys = await KeysOf(Table.QueryAsync<TableEntity>());

        Assert.Equal(["z", "", "10", "9", "B", "a", "a-b", "ab", "b", "ø", "🌱", "\uFB01"], keys);
    }

    public static TheoryData<string, string> Filters => new()
    {
        { "", "a b c d" },
        { "PartitionKey eq 'p'", "a b c d" },
        { "PartitionKey eq 'p' and RowKey eq 'b'", "b" },
        { "RowKey ge 'b' and RowKey lt 'd'", "b c" },
        { "RowKey gt 'b'", "c d" },
        { "RowKey le 'b'", "a b" },
        { "RowKey ne 'b'", "a c d" },
        { "RowKey eq 'a' or RowKey eq 'd'", "a d" },
        { "N eq 2", "b" },
        { "N ge 2 and (RowKey eq 'a' or RowKey eq 'c')", "c" },
        { "RowKey eq 'a' or RowKey eq 'b' and N eq 2", "a b" },
        { "not (N eq 2) and N le 3", "a c" },
        { "not (RowKey lt 'c')", "c d" },
        { "L eq 9000000000L", "b" },
        { "D gt 1.4", "b c" },
        { "Open eq true", "a" },
        { "S eq 'O''Brien'", "c" },
        { "At ge datetime'2026-11-21T00:00:00Z'", "d" },
        { "Id eq guid'c9da6455-213d-42c9-9a79-3e9149a57833'", "d" },
        { "Bin eq X'00ff'", "d" },
        { "N gt 1 and N lt 4 and not (S eq 'O''Brien')", "b" },
        { "PartitionKey eq 'q'", "" },
        { "D eq 2", "c" },
        { "D ge 1 and D lt 2", "a b" },
        { "not (L eq 9000000000L)", "a c d" },
        { "not (Nowhere eq 1) and N le 2", "a b" },
        { "Nowhere eq 1", "" },
        { "Nowhere eq 'x' or RowKey eq 'a'", "a" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_lets_through_the_rows_it_describes(string filter, string expected)
    {
        await AddFilterRowsAsync();

        Assert.Equal(expected, string.Join(' ', await KeysOf(Table.QueryAsync<TableEntity>(filter))));
    }

    [Theory]
    [InlineData("At gt datetime'2026-11-20T23:59:59.9999999Z' and At lt datetime'2026-11-21T00:00:00.0000001Z'", "d", "")]
    [InlineData("At ge datetime'2026-11-21T00:00:00.0000001Z'", "", "d")]
    [InlineData("Id eq guid'C9DA6455-213D-42C9-9A79-3E9149A57833'", "d", "")]
    public async Task Instants_are_compared_to_the_tick_and_guids_by_value_where_the_emulator_compares_milliseconds_and_text(
        string filter, string expected, string emulator)
    {
        await AddFilterRowsAsync();

        Assert.Equal(IsEmulator ? emulator : expected, string.Join(' ', await KeysOf(Table.QueryAsync<TableEntity>(filter))));
    }

    [Fact]
    public async Task A_filter_can_be_written_as_a_condition()
    {
        await AddFilterRowsAsync();
        var (from, brien) = ("b", "O'Brien");

        Assert.Equal(["b"], await KeysOf(Table.QueryAsync<TableEntity>(row => row.PartitionKey == "p" && row.RowKey == from)));
        Assert.Equal(["c"], await KeysOf(Table.QueryAsync<TableEntity>(row => row.GetString("S") == brien)));
        Assert.Equal(["b", "c", "d"], await KeysOf(Table.QueryAsync<TableEntity>(row => row.RowKey.CompareTo(from) >= 0)));
        Assert.Equal(["a", "b"], await KeysOf(Table.QueryAsync<TableEntity>(row => row.GetBoolean("Open") == true || 2 == row.GetInt32("N"))));
    }

    [Theory]
    [InlineData("RowKey eq")]
    [InlineData("RowKey like 'a'")]
    [InlineData("(RowKey eq 'a'")]
    [InlineData("RowKey eq 'a' and")]
    [InlineData("RowKey eq 'a' RowKey eq 'b'")]
    public async Task A_filter_that_cannot_be_read_is_400(string filter)
    {
        await Table.CreateAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => KeysOf(Table.QueryAsync<TableEntity>(filter)));

        Assert.Equal(400, refused.Status);
    }

    [Theory]
    [InlineData("x' or PartitionKey ne '")]
    [InlineData("' or 1 eq 1 or '")]
    [InlineData("x%27 or PartitionKey ne %27")]
    [InlineData("'; DROP TABLE rows; --")]
    [InlineData("\u2019 or PartitionKey ne \u2019")]
    public async Task D06_a_value_that_looks_like_a_filter_finds_nothing_but_itself(string value)
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "foreign") { ["Name"] = "x" });
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Name eq {value}"))));

        await Table.AddEntityAsync(new TableEntity("p", "own") { ["Name"] = value });

        Assert.Equal(["own"], await KeysOf(Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Name eq {value}"))));
        Assert.Equal(["own"], await KeysOf(Table.QueryAsync<TableEntity>(row => row.GetString("Name") == value)));
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {value}"))));
    }

    [Fact]
    public async Task D05_all_of_2500_rows_are_read_a_thousand_at_a_time()
    {
        await Table.CreateAsync();
        foreach (var chunk in Enumerable.Range(0, 2500).Chunk(100))
            await Table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row($"{n:D5}"))));

        var pages = new List<Page<TableEntity>>();
        await foreach (var page in Table.QueryAsync<TableEntity>("PartitionKey eq 'p'").AsPages()) pages.Add(page);

        Assert.Equal([1000, 1000, 500], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 2500).Select(n => $"{n:D5}"), pages.SelectMany(page => page.Values).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Reading_goes_on_from_a_continuation_with_the_same_filter()
    {
        await AddFilterRowsAsync();
        var rows = Table.QueryAsync<TableEntity>("N ge 2", maxPerPage: 1, select: ["RowKey"]);
        string? continuation = null;
        await foreach (var page in rows.AsPages())
        {
            Assert.Equal("b", Assert.Single(page.Values).RowKey);
            continuation = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in rows.AsPages(continuation)) rest.AddRange(page.Values.Select(row => row.RowKey));

        Assert.Equal(["c", "d"], rest);
    }

    private async Task AddFilterRowsAsync()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "a") { ["N"] = 1, ["Open"] = true, ["D"] = 1.0 });
        await Table.AddEntityAsync(new TableEntity("p", "b") { ["N"] = 2, ["L"] = 9_000_000_000L, ["D"] = 1.5, ["S"] = "x" });
        await Table.AddEntityAsync(new TableEntity("p", "c") { ["N"] = 3, ["S"] = "O'Brien", ["D"] = 2.0 });
        await Table.AddEntityAsync(new TableEntity("p", "d")
        {
            ["N"] = 4,
            ["At"] = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
            ["Id"] = new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"),
            ["Bin"] = new byte[] { 0, 255 },
        });
    }
}
