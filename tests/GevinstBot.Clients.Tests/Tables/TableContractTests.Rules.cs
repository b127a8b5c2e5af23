using Azure;
using GevinstBot.Tables;
using GevinstBot.Tables.Models;

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

        await Refused(() => Table.AddEntityAsync(Row(key)), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Table.AddEntityAsync(Row("r", key)), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Get(key), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Table.DeleteEntityAsync("p", key), 400, TableErrorCode.OutOfRangeInput);
    }

    [Fact]
    public async Task D07_a_key_with_half_a_surrogate_pair_is_refused() =>
        await Refused(() => Table.AddEntityAsync(Row("half \uD83C pair")), 400, TableErrorCode.OutOfRangeInput);

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    [InlineData(600, false)]
    public async Task D07_a_key_has_at_most_512_characters(int length, bool accepted)
    {
        await Table.CreateAsync();
        var key = new string('k', length);

        if (accepted) Assert.Equal(204, (await Table.AddEntityAsync(Row(key))).Status);
        else await Refused(() => Table.AddEntityAsync(Row(key)), 400, TableErrorCode.KeyValueTooLarge);
    }

    [Fact]
    public async Task A_row_without_a_key_is_refused() =>
        await Refused(() => Table.AddEntityAsync(new TableEntity { PartitionKey = "p" }), 400, TableErrorCode.PropertiesNeedValue);

    [Theory]
    [InlineData(251, true)]
    [InlineData(252, false)]
    public async Task A_row_has_room_for_251_properties_beside_its_operation_id(int count, bool accepted)
    {
        await Table.CreateAsync();
        var row = Row("r");
        for (var n = 0; n < count; n++) row[$"P{n}"] = n;

        if (accepted) Assert.Equal(204, (await Table.AddEntityAsync(row)).Status);
        else await Refused(() => Table.AddEntityAsync(row), 400, TableErrorCode.TooManyProperties);
    }

    [Theory]
    [InlineData("my-name")]
    [InlineData("1st")]
    [InlineData("with space")]
    [InlineData("")]
    [InlineData("OpId")]
    [InlineData("A@odata.type")]
    public async Task A_property_cannot_have_a_name_that_is_not_ones_to_give(string name) =>
        await Refused(() => Table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 }), 400, TableErrorCode.PropertyNameInvalid);

    [Fact]
    public async Task A_value_too_large_for_a_table_is_refused()
    {
        await Refused(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["T"] = new string('x', (32 * 1024) + 1) }), 400, TableErrorCode.PropertyValueTooLarge);
        await Refused(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["B"] = new byte[(64 * 1024) + 1] }), 400, TableErrorCode.PropertyValueTooLarge);
        await Refused(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["D"] = new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) }), 400, TableErrorCode.OutOfRangeInput);
        await Refused(() => Table.AddEntityAsync(new TableEntity("p", new string('n', 300)) { [new string('n', 256)] = 1 }), 400, TableErrorCode.PropertyNameTooLong);
    }

    [Fact]
    public async Task A_row_larger_than_a_mebibyte_is_refused()
    {
        var row = Row("r");
        for (var n = 0; n < 17; n++) row[$"P{n}"] = new byte[64 * 1024];

        await Refused(() => Table.AddEntityAsync(row), 400, TableErrorCode.EntityTooLarge);
    }

    [Fact]
    public async Task D04_a_transaction_across_partitions_is_refused()
    {
        await Table.CreateAsync();

        await RefusedTransaction(1, TableErrorCode.CommandsInBatchActOnDifferentPartitions, [Row("a", "p"), Row("b", "q")]);
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

        await RefusedTransaction(100, TableErrorCode.InvalidInput, [.. Enumerable.Range(0, 101).Select(n => Row($"{n}"))]);
    }

    [Fact]
    public async Task D04_a_transaction_of_more_than_4_MiB_is_refused()
    {
        await Table.CreateAsync();
        var rows = Enumerable.Range(0, 70).Select(n => new TableEntity("p", $"{n}") { ["B"] = new byte[48 * 1024] });

        await RefusedTransaction(62, "RequestBodyTooLarge", [.. rows]);
    }

    [Fact]
    public async Task D04_a_transaction_with_a_row_that_breaks_a_rule_is_refused()
    {
        await Table.CreateAsync();

        await RefusedTransaction(1, TableErrorCode.OutOfRangeInput, [Row("a"), Row("b/c")]);
    }

    private async Task RefusedTransaction(int index, TableErrorCode code, IReadOnlyList<TableEntity> rows)
    {
        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));

        Assert.Equal((400, code.Value, index), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }
}
