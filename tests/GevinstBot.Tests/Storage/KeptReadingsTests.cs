using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.StandIns;
using NodaTime;

namespace GevinstBot.Tests.Storage;

/// <summary>What was read is read again when it may be another, and only then.</summary>
public sealed class KeptReadingsTests : IDisposable
{
    private static readonly string[] Names = ["Rounds", "Answers", "Levers"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-kept-").FullName;
    private readonly EmbeddedTablesTransport _file;
    private readonly TableWatch _watch = new();
    private readonly StoreTrouble _trouble = new();
    private readonly KeptReadings _kept;
    private readonly TableServiceClient _own;
    private readonly TableServiceClient _others;
    private int _readings;

    public KeptReadingsTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder, "kept.db"), new ManualTimeProvider(Instant.FromUtc(2026, 10, 26, 7, 0)));
        (_kept, _own, _others) = (new KeptReadings(_watch), _file.CreateClient(_watch, _trouble), _file.CreateClient());
        foreach (var name in Names)
            _others.CreateTable(name);
    }

    public void Dispose()
    {
        _file.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_this_instance_writes_is_read_again_and_what_it_doesn_t_isn_t()
    {
        await WriteAsync(_own, "Rounds", 1);
        Assert.Equal("1", await ReadAsync("Rounds"));
        Assert.Equal("1", await ReadAsync("Rounds"));
        await WriteAsync(_own, "Answers", 1);
        Assert.Equal("1", await ReadAsync("Rounds"));
        Assert.Equal(1, _readings);

        await WriteAsync(_own, "Rounds", 4);
        Assert.Equal("4", await ReadAsync("Rounds"));
        Assert.Equal(2, _readings);
    }

    [Fact]
    public async Task What_others_write_is_read_when_all_is_forgotten()
    {
        Assert.Equal("", await ReadAsync("Rounds"));
        await WriteAsync(_others, "Rounds", 1);

        Assert.Equal("", await ReadAsync("Rounds"));
        _kept.ForgetAll();
        Assert.Equal("1", await ReadAsync("Rounds"));
    }

    [Fact]
    public async Task What_wasn_t_answered_is_asked_again_though_somebody_could_do_without()
    {
        _trouble.RefusedReads = "Answers";
        Assert.Equal("", await ReadAsync("Rounds", besides: "Answers"));
        _trouble.RefusedReads = null;
        await WriteAsync(_others, "Answers", 7);

        Assert.Equal("7", await ReadAsync("Rounds", besides: "Answers"));
    }

    [Fact]
    public async Task Who_reads_while_something_is_being_written_reads_again_when_it_is()
    {
        _trouble.Held = "Rounds";
        var writing = WriteAsync(_own, "Rounds", 4);
        Assert.Equal("", await ReadAsync("Rounds"));
        _trouble.Release.SetResult();
        await writing;

        Assert.Equal("4", await ReadAsync("Rounds"));
    }

    [Fact]
    public async Task Where_the_calls_aren_t_seen_nothing_is_kept()
    {
        var kept = new KeptReadings(new TableWatch());
        foreach (var number in new[] { 1, 4 })
        {
            await WriteAsync(_own, "Rounds", number);
            Assert.Equal($"{number}", await kept.ReadAsync("rounds", "always", () => RowsAsync(_own, "Rounds")));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_is_written_what_is_kept_is_what_a_whole_reading_finds(int seed)
    {
        var chance = new Random(seed);
        for (var step = 0; step < 300; step++)
        {
            if (chance.Next(3) == 0)
                await WriteAsync(_own, Names[chance.Next(Names.Length)], step);
            if (chance.Next(8) == 0)
            {
                await WriteAsync(_others, Names[chance.Next(Names.Length)], step);
                _kept.ForgetAll();
            }
            var (table, besides) = (Names[chance.Next(Names.Length)], Names[chance.Next(Names.Length)]);

            Assert.Equal(await RowsAsync(_others, table) + await RowsAsync(_others, besides), await ReadAsync(table, besides));
        }
        Assert.InRange(_readings, 50, 250);
    }

    private Task<string> ReadAsync(string table, string? besides = null) => _kept.ReadAsync($"{table} {besides}", "always", async () =>
    {
        _readings++;
        var rows = await RowsAsync(_own, table);
        // As a source that goes on without what it couldn't read.
        await Step.TryAsync(async () => rows += besides is null ? "" : await RowsAsync(_own, besides), _ => { }, CancellationToken.None);
        return rows;
    });

    private static async Task<string> RowsAsync(TableServiceClient store, string table) => string.Join(
        ' ', (await store.GetTableClient(table).RowsAsync("PartitionKey eq 'p'", CancellationToken.None)).Select(row => row["Mark"]));

    private static async Task WriteAsync(TableServiceClient store, string table, int mark)
    {
        var row = new TableEntity("p", $"r{mark % 3}") { ["Mark"] = mark };
        if (mark % 2 == 0)
            await store.GetTableClient(table).UpsertEntityAsync(row);
        else
            await store.GetTableClient(table).SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)]);
    }
}
