using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>What a table does, wherever it is kept: the embedded store and the emulator pass the same tests.</summary>
public abstract partial class TableContractTests
{
    private static int _tables;

    protected TableContractTests(TableServiceClient service)
    {
        Service = service;
        Table = service.GetTableClient(NewTableName());
    }

    protected TableServiceClient Service { get; }

    protected TableClient Table { get; }

    protected static string NewTableName() => $"Table{Interlocked.Increment(ref _tables)}";

    protected static TableEntity Row(string rowKey, string partitionKey = "p") => new(partitionKey, rowKey);

    /// <summary>Where the emulator differs from the service's documentation, the documentation counts, and the test says what the emulator does.</summary>
    protected abstract bool IsEmulator { get; }

    protected static async Task Refused(Func<Task> act, int status, TableErrorCode code)
    {
        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(act);
        Assert.Equal((status, code.ToString()), (refused.Status, refused.ErrorCode));
    }

    /// <param name="act">What the service refuses.</param>
    /// <param name="code">In the service's words; the status is 400.</param>
    /// <param name="emulator">The emulator's status; null where it lets this pass.</param>
    /// <param name="emulatorCode">The emulator's word for it.</param>
    protected async Task RefusedByTheService(Func<Task> act, TableErrorCode code, int? emulator, string? emulatorCode = null)
    {
        if (!IsEmulator)
            await Refused(act, 400, code);
        else if (emulator is null)
            await act();
        else
            await Refused(act, emulator.Value, emulatorCode ?? "");
    }

    protected async Task<TableEntity> Get(string rowKey, string partitionKey = "p") =>
        (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

    protected static async Task<List<string>> KeysOf(AsyncPageable<TableEntity> rows)
    {
        var keys = new List<string>();
        await foreach (var row in rows) keys.Add(row.RowKey);
        return keys;
    }

    [Fact]
    public async Task An_added_row_is_read_back_with_the_tag_its_writing_was_answered_with()
    {
        await Table.CreateAsync();

        var written = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Ås" });

        var row = await Get("r");
        Assert.Equal(("p", "r", "Ås"), (row.PartitionKey, row.RowKey, row.GetString("Name")));
        Assert.Equal(written.Headers.ETag, row.ETag);
        Assert.NotNull(row.Timestamp);
        Assert.Equal(["Name", "PartitionKey", "RowKey", "Timestamp", "odata.etag"], row.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_cannot_be_added_twice()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        await Refused(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }), 409, TableErrorCode.EntityAlreadyExists);

        Assert.Equal(1, (await Get("r")).GetInt32("N"));
    }

    [Fact]
    public async Task Of_many_who_add_the_same_row_exactly_one_succeeds()
    {
        await Table.CreateAsync();

        var attempts = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(async () =>
        {
            try
            {
                await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = n });
                return 204;
            }
            catch (RequestFailedException refused)
            {
                return refused.Status;
            }
        })));

        Assert.Single(attempts, 204);
        Assert.Equal(23, attempts.Count(status => status == 409));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_404_or_no_value()
    {
        await Table.CreateAsync();

        await Refused(() => Get("r"), 404, TableErrorCode.ResourceNotFound);

        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_row_that_is_there_has_a_value()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(Row("r"));

        var found = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
        Assert.Equal("r", found.Value!.RowKey);
    }

    [Fact]
    public async Task A_selection_leaves_out_what_it_does_not_name()
    {
        await Table.CreateAsync();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await Table.GetEntityAsync<TableEntity>("p", "r", select: ["B"])).Value;

        Assert.Equal(2, row.GetInt32("B"));
        Assert.Null(row.GetInt32("A"));
        Assert.Null(row.PartitionKey);
        Assert.NotEqual(default, row.ETag);
    }
}
