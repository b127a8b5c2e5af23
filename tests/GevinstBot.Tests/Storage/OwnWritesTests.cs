using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Writes that happened although their answer was lost, against the emulator.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class OwnConflictTests : IAsyncLifetime
{
    private static int _tables;

    private readonly FaultTransport _faults = new();
    private readonly TableClient _table;
    private readonly TableClient _other;

    public OwnConflictTests(AzuriteFixture fixture)
    {
        var name = $"Conflict{Interlocked.Increment(ref _tables)}";
        var (endpoint, credential) = (fixture.Azurite.Endpoint, new TableSharedKeyCredential(TestKit.Azurite.AccountName, TestKit.Azurite.AccountKey));
        _table = new TableClient(endpoint, name, credential, Wire.Options(_faults));
        _other = new TableClient(endpoint, name, credential);
    }

    public async Task InitializeAsync()
    {
        await _table.CreateAsync();
        await _table.AddEntityAsync(new TableEntity("p", "there") { ["N"] = 1 });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task D01_an_insert_that_timed_out_after_it_happened_is_recognised(int lost)
    {
        _faults.AnswersToLose = lost;

        var written = await _table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        Assert.Equal(204, written.Status);
        Assert.Equal((await Get("r")).ETag, written.Headers.ETag);
    }

    [Fact]
    public async Task D01_an_insert_of_what_another_has_inserted_is_still_a_conflict()
    {
        _faults.AnswersToLose = 1;

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "there") { ["N"] = 2 }));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal(1, (await Get("there")).GetInt32("N"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task D02_a_conditional_update_that_timed_out_after_it_happened_is_recognised(TableUpdateMode mode)
    {
        var read = await Get("there");
        read["N"] = 2;
        _faults.AnswersToLose = 1;

        var written = await _table.UpdateEntityAsync(read, read.ETag, mode);

        Assert.Equal((await Get("there")).ETag, written.Headers.ETag);
        Assert.Equal(2, (await Get("there")).GetInt32("N"));
    }

    [Fact]
    public async Task D02_an_update_over_which_another_wrote_meanwhile_is_a_conflict()
    {
        var read = await Get("there");
        _faults.AnswersToLose = 1;
        _faults.Meanwhile = () => _other.UpsertEntityAsync(new TableEntity("p", "there") { ["N"] = 3 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(read, read.ETag));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.Equal(3, (await Get("there")).GetInt32("N"));
    }

    [Fact]
    public async Task D01_a_transaction_that_timed_out_after_it_happened_is_recognised()
    {
        var read = await Get("there");
        _faults.AnswersToLose = 1;

        var written = await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "there") { ["N"] = 2 }, read.ETag),
            new(TableTransactionActionType.Add, new TableEntity("p", "history") { ["N"] = 1 }),
        ]);

        Assert.Equal([(await Get("there")).ETag, (await Get("history")).ETag], written.Value.Select(part => part.Headers.ETag!.Value));
    }

    [Fact]
    public async Task D01_a_transaction_of_deletes_that_timed_out_after_it_happened_is_recognised()
    {
        _faults.AnswersToLose = 1;

        var written = await _table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "there"))]);

        Assert.Equal(204, Assert.Single(written.Value).Status);
        Assert.False((await _other.GetEntityIfExistsAsync<TableEntity>("p", "there")).HasValue);
    }

    [Fact]
    public async Task D03_a_retried_transaction_that_meets_anothers_row_is_a_conflict()
    {
        _faults.AnswersToLose = 1;

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "new")), new(TableTransactionActionType.Add, new TableEntity("p", "there"))]));

        Assert.Equal((409, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.False((await _other.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task A_write_whose_every_answer_is_lost_fails_and_says_so()
    {
        _faults.AnswersToLose = 4;

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((0, "ServiceUnreachable"), (failed.Status, failed.ErrorCode));
        Assert.True((await _other.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    private async Task<TableEntity> Get(string rowKey) => (await _other.GetEntityAsync<TableEntity>("p", rowKey)).Value;
}
