using Azure;
using Azure.Data.Tables;
using GevinstBot.Demo.Simulation.World;
using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Tests.Simulation;

/// <summary>What a world's store remembers is what it would answer anew: else a world would prove the promises of another store.</summary>
public sealed class RememberedAnswersTests : IDisposable
{
    private const int Steps = 400;
    private static readonly string[] Names = ["Ledger", "Answers"];
    private static readonly string[] Filters = ["", "PartitionKey eq 'p1'", "PartitionKey ge 'p1' and RowKey lt 'r3'", "Mark gt 5"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-remembered-").FullName;
    private readonly EmbeddedTablesTransport _file;
    private readonly RememberedAnswers _remembered;
    private readonly TableServiceClient _store;

    public RememberedAnswersTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder, "world.db"), new ManualTimeProvider(Instant.FromUtc(2026, 10, 26, 7, 0)));
        _remembered = new RememberedAnswers(_file);
        _store = WorldStore.ClientOn(_remembered);
    }

    public void Dispose()
    {
        _file.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_written_a_question_is_answered_as_by_the_file_itself(int seed)
    {
        var (chance, itself) = (new Random(seed), _file.CreateClient());
        foreach (var name in Names)
            await _store.CreateTableAsync(name);

        for (var step = 0; step < Steps; step++)
        {
            if (chance.Next(3) == 0)
                await WriteAsync(_store.GetTableClient(Names[chance.Next(Names.Length)]), chance, step);
            var (table, filter) = (Names[chance.Next(Names.Length)], Filters[chance.Next(Filters.Length)]);
            var (partition, row) = ($"p{chance.Next(3)}", $"r{chance.Next(5)}");

            Assert.Equal(await RowsAsync(itself, table, filter), await RowsAsync(_store, table, filter));
            Assert.Equal(await RowAsync(itself, table, partition, row), await RowAsync(_store, table, partition, row));
        }

        Assert.InRange(_remembered.Spared, Steps / 4, Steps * 2);
    }

    [Fact]
    public async Task Whoever_asks_again_reads_the_whole_answer_and_the_store_is_asked_once()
    {
        await _store.CreateTableAsync("Ledger");
        await _store.GetTableClient("Ledger").AddEntityAsync(Row("p", "r", 1));

        for (var time = 0; time < 5; time++)
            Assert.Equal("1", Assert.Single(await RowsAsync(_store, "Ledger", "")).Split("Mark=")[1].Split(' ')[0]);

        Assert.Equal(4, _remembered.Spared);
    }

    [Fact]
    public async Task Whoever_has_given_up_gets_no_answer_remembered_or_not()
    {
        await _store.CreateTableAsync("Ledger");
        var (table, gaveUp) = (_store.GetTableClient("Ledger"), new CancellationToken(canceled: true));

        for (var time = 0; time < 2; time++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: gaveUp));
            await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        }
    }

    private static Task WriteAsync(TableClient table, Random chance, int step)
    {
        var row = Row($"p{chance.Next(3)}", $"r{chance.Next(5)}", step % 10);
        return chance.Next(4) switch
        {
            0 => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All),
            1 => table.UpsertEntityAsync(row, TableUpdateMode.Merge),
            2 => table.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, row),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(row.PartitionKey, "r9", step)),
            ]),
            _ => table.UpsertEntityAsync(row, TableUpdateMode.Replace),
        };
    }

    private static TableEntity Row(string partition, string id, int mark) => new(partition, id) { ["Mark"] = mark };

    private static async Task<IReadOnlyList<string>> RowsAsync(TableServiceClient store, string table, string filter)
    {
        var rows = new List<string>();
        await foreach (var row in store.GetTableClient(table).QueryAsync<TableEntity>(filter, maxPerPage: 4))
            rows.Add(Said(row));
        return rows;
    }

    private static async Task<string?> RowAsync(TableServiceClient store, string table, string partition, string row)
    {
        var found = await store.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, row);
        return found.HasValue ? Said(found.Value!) : null;
    }

    private static string Said(TableEntity row) => string.Join(' ', row.Select(column => $"{column.Key}={column.Value}"));
}
