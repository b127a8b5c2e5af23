using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Theory]
    [InlineData("O'Brien")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%2F")]
    [InlineData("%")]
    [InlineData("a+b&c=d;e,f:g@h$i!(j)*[k]")]
    [InlineData("..")]
    [InlineData("æøå ÆØÅ")]
    [InlineData("🌱👩‍👩‍👧‍👦")]
    [InlineData("שלום\u202Eabc")]
    [InlineData("e\u0301 \u00E9")]
    [InlineData("<at>x<at>{{DATE(x)}}\"")]
    public async Task D07_a_key_of_unusual_characters_finds_its_own_row(string key)
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("other"));

        await Table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });
        var read = (await Table.GetEntityAsync<TableEntity>(key, key)).Value;
        await Table.UpdateEntityAsync(new TableEntity(key, key) { ["N"] = 2 }, read.ETag);
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(key, key) { ["M"] = 3 }, ETag.All)]);

        var found = new List<TableEntity>();
        await foreach (var row in Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"))) found.Add(row);
        var only = Assert.Single(found);
        Assert.Equal((key, key, 2, 3), (only.PartitionKey, only.RowKey, only.GetInt32("N"), only.GetInt32("M")));
        Assert.Equal(204, (await Table.DeleteEntityAsync(key, key)).Status);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u009Fb")]
    public async Task D07_a_key_with_a_forbidden_character_is_refused(string key)
    {
        await Table.CreateAsync();

        await RefusedByTheService(() => Table.AddEntityAsync(Row(key)), TableErrorCode.OutOfRangeInput, emulator: 400, "InvalidInput");
        await RefusedByTheService(() => Table.AddEntityAsync(Row("r", key)), TableErrorCode.OutOfRangeInput, emulator: 400, "InvalidInput");
        if (IsEmulator) return; // It answers these by its address's rules: 500, 404 or 400.
        await Refused(() => Get(key), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Table.DeleteEntityAsync("p", key), 400, TableErrorCode.OutOfRangeInput);
    }

    [Fact]
    public async Task D07_of_half_a_surrogate_pair_the_client_makes_a_replacement_character_before_it_sends_it()
    {
        await Table.CreateAsync();

        await Table.AddEntityAsync(Row("half \uD83C pair"));

        Assert.Equal(["half \uFFFD pair"], await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Theory]
    [InlineData(512, 204)]
    [InlineData(1024, 400)]
    public async Task D07_a_key_has_at_most_1024_characters_and_at_the_emulator_512(int length, int emulator)
    {
        await Table.CreateAsync();

        if (IsEmulator && emulator == 400) await Refused(() => Table.AddEntityAsync(Row(new string('k', length))), 400, TableErrorCode.InvalidInput);
        else Assert.Equal(204, (await Table.AddEntityAsync(Row(new string('k', length)))).Status);
        await RefusedByTheService(() => Table.AddEntityAsync(Row(new string('k', 1025))), "KeyValueTooLarge", emulator: 400, "InvalidInput");
    }

    [Fact]
    public async Task A_row_without_a_key_is_never_sent() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));

    [Fact]
    public async Task A_row_has_at_most_252_properties_beside_its_keys_and_time()
    {
        await Table.CreateAsync();
        var row = Row("r");
        for (var n = 0; n < 252; n++) row[$"P{n}"] = n;
        Assert.Equal(204, (await Table.AddEntityAsync(row)).Status);

        row.RowKey = "one more";
        row["P252"] = 252;

        await RefusedByTheService(() => Table.AddEntityAsync(row), TableErrorCode.TooManyProperties, emulator: null);
    }

    [Fact]
    public async Task A_merge_does_not_take_a_row_over_its_limits()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity(Enumerable.Range(0, 252).ToDictionary(n => $"P{n}", object (n) => n)) { PartitionKey = "p", RowKey = "r" });

        await RefusedByTheService(() => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = 1 }), TableErrorCode.TooManyProperties, emulator: null);
    }

    [Theory]
    [InlineData("my-name")]
    [InlineData("1st")]
    [InlineData("with space")]
    [InlineData("odata:type")]
    public async Task A_property_cannot_have_a_name_that_is_no_identifier(string name)
    {
        await Table.CreateAsync();

        await RefusedByTheService(() => Table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 }), TableErrorCode.PropertyNameInvalid, emulator: null);
    }

    [Fact]
    public async Task A_property_without_a_name_is_never_sent_and_the_type_of_one_that_is_not_there_is_no_type()
    {
        await Table.CreateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { [""] = 1 }));
        await RefusedByTheService(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["A@odata.type"] = 1 }), TableErrorCode.InvalidInput, emulator: null);
    }

    [Fact]
    public async Task A_value_too_large_for_a_table_is_refused()
    {
        await Table.CreateAsync();
        Task Add(string name, object value) => Table.AddEntityAsync(new TableEntity("p", "r") { [name] = value });

        await Refused(() => Add("T", new string('x', (32 * 1024) + 1)), 400, TableErrorCode.PropertyValueTooLarge);
        await Refused(() => Add("B", new byte[(64 * 1024) + 1]), 400, TableErrorCode.PropertyValueTooLarge);
        await RefusedByTheService(() => Add(new string('n', 256), 1), TableErrorCode.PropertyNameTooLong, emulator: null);
    }

    [Fact]
    public async Task An_instant_before_1601_is_refused()
    {
        await Table.CreateAsync();
        var row = new TableEntity("p", "r") { ["D"] = new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) };

        await RefusedByTheService(() => Table.AddEntityAsync(row), TableErrorCode.OutOfRangeInput, emulator: null);
    }

    [Fact]
    public async Task A_row_larger_than_a_mebibyte_is_refused()
    {
        await Table.CreateAsync();
        var row = Row("r");
        for (var n = 0; n < 17; n++) row[$"P{n}"] = new byte[64 * 1024];

        await RefusedByTheService(() => Table.AddEntityAsync(row), TableErrorCode.EntityTooLarge, emulator: null);
    }

    [Fact]
    public async Task D04_a_transaction_across_partitions_is_refused()
    {
        await Table.CreateAsync();

        if (IsEmulator) await SubmitAsync([Row("a", "p"), Row("b", "q")]); // And commits it.
        else await RefusedTransaction(1, TableErrorCode.CommandsInBatchActOnDifferentPartitions, [Row("a", "p"), Row("b", "q")]);
    }

    [Fact]
    public async Task D04_a_transaction_with_one_row_twice_is_refused()
    {
        await Table.CreateAsync();

        await RefusedTransaction(2, TableErrorCode.InvalidDuplicateRow, [Row("a"), Row("b"), Row("a")]);
    }

    [Fact]
    public async Task D04_a_transaction_of_101_rows_is_refused()
    {
        await Table.CreateAsync();

        var rows = Enumerable.Range(0, 101).Select(n => Row($"{n}")).ToList();
        // The emulator's refusal has a line too many, and the client can't read it.
        if (IsEmulator) await Assert.ThrowsAsync<InvalidOperationException>(() => SubmitAsync(rows));
        else await RefusedTransaction(100, TableErrorCode.InvalidInput, rows);
    }

    [Fact]
    public async Task D04_a_transaction_of_more_than_4_MiB_is_refused()
    {
        await Table.CreateAsync();
        var rows = Enumerable.Range(0, 70).Select(n => new TableEntity("p", $"{n}") { ["B"] = new byte[48 * 1024] });

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => SubmitAsync(rows));

        Assert.Equal((413, "RequestBodyTooLarge"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task D04_a_transaction_with_a_row_that_breaks_a_rule_is_refused()
    {
        await Table.CreateAsync();

        await RefusedTransaction(1, IsEmulator ? TableErrorCode.InvalidInput : TableErrorCode.OutOfRangeInput, [Row("a"), Row("b/c")]);
    }

    private async Task RefusedTransaction(int index, TableErrorCode code, IReadOnlyList<TableEntity> rows)
    {
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => SubmitAsync(rows));

        Assert.Equal((400, code.ToString(), index), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    private async Task SubmitAsync(IEnumerable<TableEntity> rows) =>
        await Table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
}
