using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

public abstract partial class TableContractTests
{
    [Fact]
    public async Task A_transaction_does_every_kind_of_write_and_answers_each_with_its_tag()
    {
        await Table.CreateAsync();
        foreach (var key in new[] { "merged", "replaced", "gone", "upMerged", "upReplaced" })
            await Table.AddEntityAsync(new TableEntity("p", key) { ["A"] = 1, ["B"] = 1 });
        var tag = (await Get("merged")).ETag;

        var answer = await Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added") { ["B"] = 2 }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["B"] = 2 }, tag),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, ETag.All),
            new(TableTransactionActionType.Delete, Row("gone")),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upMerged") { ["B"] = 2 }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "upReplaced") { ["B"] = 2 }),
        ]);

        Assert.Equal([204, 204, 204, 204, 204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal((await Get("added")).ETag, answer.Value[0].Headers.ETag);
        Assert.Equal((await Get("merged")).ETag, answer.Value[1].Headers.ETag);
        var rows = new List<string>();
        await foreach (var row in Table.QueryAsync<TableEntity>()) rows.Add($"{row.RowKey} {row.GetInt32("A")}{row.GetInt32("B")}");
        Assert.Equal(["added 2", "merged 12", "replaced 2", "upMerged 12", "upReplaced 2"], rows);
    }

    [Fact]
    public async Task D03_a_transaction_whose_second_action_conflicts_writes_nothing_and_tells_which()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "taken") { ["N"] = 1 });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "first") { ["N"] = 2 }),
            new(TableTransactionActionType.Add, new TableEntity("p", "taken") { ["N"] = 2 }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "third") { ["N"] = 2 }),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Equal(["taken"], await KeysOf(Table.QueryAsync<TableEntity>()));
        Assert.Equal(1, (await Get("taken")).GetInt32("N"));
    }

    [Fact]
    public async Task D03_a_transaction_with_an_old_tag_writes_nothing_and_tells_which()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));
        var old = (await Get("r")).ETag;
        await Table.UpsertEntityAsync(Row("r"));

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("history")),
            new(TableTransactionActionType.UpdateReplace, Row("r"), old),
        ]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Equal(["r"], await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task D03_a_transaction_that_deletes_what_is_not_there_writes_nothing()
    {
        await Table.CreateAsync();

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, Row("r")), new(TableTransactionActionType.Delete, Row("nowhere"))]));

        Assert.Equal(404, failed.Status);
        Assert.Empty(await KeysOf(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task A_transaction_holds_a_hundred_rows_with_text_of_every_kind()
    {
        await Table.CreateAsync();
        var text = "--batch_\r\n\r\n--changeset_ HTTP/1.1 500 'æøå🌱\"";

        await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p'å", $"{n:D3} 'ø") { ["T"] = text })));

        var rows = new List<TableEntity>();
        await foreach (var row in Table.QueryAsync<TableEntity>()) rows.Add(row);
        Assert.Equal(100, rows.Count);
        Assert.All(rows, row => Assert.Equal(text, row.GetString("T")));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Table.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 160).Select(n => Task.Run(() => Table.AddEntityAsync(Row($"{n:D3}", $"p{n % 4}")))));

        Assert.Equal(160, (await KeysOf(Table.QueryAsync<TableEntity>())).Count);
    }
}
