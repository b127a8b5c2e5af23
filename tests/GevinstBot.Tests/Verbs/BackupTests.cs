using System.Globalization;
using System.IO.Compression;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.Storage;
using GevinstBot.Storage.Backup;
using GevinstBot.TestKit;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Verbs;

/// <summary>«backup» and «restore»: the rows of one store, in another.</summary>
[Trait("Lane", "Slow")]
public sealed class BackupTests : IAsyncLifetime
{
    /// <summary>Before whatever the emulator's clock says.</summary>
    private static readonly Instant LongAgo = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>That the copy was taken, and where the log ends.</summary>
    private const int OfTheLog = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");
    private readonly List<Azurite> _emulators = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var emulator in _emulators)
            await emulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Every_row_comes_back_as_it_was_in_the_same_kind_of_store_and_in_the_other(bool fromAzure, bool toAzure)
    {
        var (from, to) = (await StoreAsync("from", fromAzure), await StoreAsync("to", toAzure));
        var rows = await FillAsync(from);

        var backup = await RunAsync(from, "backup", Backup);
        var restore = await RunAsync(to, "restore", Backup);

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.Contains($"rader: {rows + OfTheLog}. ", backup.Said, StringComparison.Ordinal);
        var restored = await RowsAsync(to);
        Assert.Equal(rows, restored.Count);
        Assert.Equal(await RowsAsync(from), restored);
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_left_alone_unless_told_to_replace()
    {
        var (from, to) = (await StoreAsync("from", isAzure: false), await StoreAsync("to", isAzure: true));
        await FillAsync(from);
        await RunAsync(from, "backup", Backup);
        await to.WithAsync(async tables =>
        {
            await tables.CreateTableIfNotExistsAsync("Agendas");
            await tables.GetTableClient("Agendas").AddEntityAsync(new TableEntity("2030-01", "agenda") { ["Items"] = "mine" });
        });
        var before = await RowsAsync(to);

        var refused = await RunAsync(to, "restore", Backup);
        var after = await RowsAsync(to);
        var replaced = await RunAsync(to, "restore", Backup, "--replace");

        Assert.Equal((1, 0), (refused.ExitCode, replaced.ExitCode));
        Assert.Contains("det har rader i Agendas", refused.Said, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Equal(await RowsAsync(from), await RowsAsync(to));
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("a row short")]
    [InlineData("a row damaged")]
    [InlineData("an unknown table")]
    [InlineData("a newer form")]
    [InlineData("no backup")]
    public async Task A_backup_that_is_not_whole_changes_nothing(string harm)
    {
        var (from, to) = (await StoreAsync("from", isAzure: false), await StoreAsync("to", isAzure: false));
        await FillAsync(from);
        await RunAsync(from, "backup", Backup);
        await HarmAsync(harm);

        var run = await RunAsync(to, "restore", Backup);

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains("er ikke en hel kopi som dette programmet kan lese", run.Said, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(to));
    }

    [Fact]
    public async Task Nothing_is_restored_beneath_a_running_bot()
    {
        var (from, to) = (await StoreAsync("from", isAzure: false), await StoreAsync("to", isAzure: true));
        await FillAsync(from);
        await RunAsync(from, "backup", Backup);
        await to.WithAsync(async tables =>
        {
            await tables.CreateTableIfNotExistsAsync("Instances");
            await tables.GetTableClient("Instances").AddEntityAsync(new TableEntity("running", "0123456789abcdef"));
        });

        var run = await RunAsync(to, "restore", Backup);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("En bot kjører på dette lageret.", run.Said, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(to));
    }

    [Fact]
    public async Task An_answer_and_its_version_that_were_written_meanwhile_are_both_in_the_backup()
    {
        var (from, to) = (await StoreAsync("from", isAzure: true), await StoreAsync("to", isAzure: false));
        await FillAsync(from);
        // When Runs is read, Agendas, which comes before it, has been read already.
        var meanwhile = new Meanwhile("/Runs", () => from.WithAsync(async tables =>
        {
            var agendas = tables.GetTableClient("Agendas");
            await agendas.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("2026-11", "agenda") { ["Version"] = 2 }),
                    new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("2026-11", "~agenda~0002") { ["Version"] = 2 }),
                ]);
        }));
        await BackupAsync(from, meanwhile);

        var restore = await RunAsync(to, "restore", Backup);

        Assert.Equal(0, restore.ExitCode);
        Assert.True(meanwhile.Happened);
        Assert.Equal(await RowsAsync(from), await RowsAsync(to));
    }

    [Fact]
    public async Task A_backup_is_not_written_over_and_a_folder_without_a_store_is_said()
    {
        var from = await StoreAsync("from", isAzure: false);
        await FillAsync(from);
        await RunAsync(from, "backup", Backup);
        var bytes = await File.ReadAllBytesAsync(Backup);

        var again = await RunAsync(from, "backup", Backup);
        var nowhere = await VerbRun.HereAsync("backup", Backup + "2", "--Storage:Folder", Path.Combine(_folder.FullName, "none"));

        Assert.Equal((1, 1), (again.ExitCode, nowhere.ExitCode));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Backup));
        Assert.Contains("Det finnes ikke noe lager", nowhere.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Backup + "2"));
    }

    private string Backup => Path.Combine(_folder.FullName, "backup.gz");

    private async Task<TestStore> StoreAsync(string name, bool isAzure)
    {
        if (!isAzure)
            return new TestStore("Storage:Folder", Path.Combine(_folder.FullName, name));
        _emulators.Add(await Azurite.StartAsync());
        return new TestStore("Storage:ConnectionString", _emulators[^1].ConnectionString);
    }

    private static Task<VerbRun> RunAsync(TestStore store, params string[] args) => VerbRun.HereAsync([.. args, $"--{store.Setting}={store.Value}"]);

    private async Task BackupAsync(TestStore store, HttpPipelinePolicy meanwhile)
    {
        var options = new TableClientOptions();
        options.AddPolicy(meanwhile, HttpPipelinePosition.PerCall);
        var backup = new BackupWriting(
            new TableServiceClient(store.Value, options),
            [.. ((string[])["Agendas", "Deliveries", "Networks", "Runs"]).Select(name => new TableName(name, IsSign: false))],
            new StorageOptions { ConnectionString = store.Value }, new FakeClock(LongAgo));
        await using var file = File.Create(Backup);
        await backup.WriteAsync(file, CancellationToken.None);
    }

    /// <summary>Rows of every type of column, more in one partition than a transaction takes, and one as large as the service takes.</summary>
    private static async Task<int> FillAsync(TestStore store)
    {
        var rows = new List<(string Table, TableEntity Row)>
        {
            ("Agendas", new TableEntity("2026-11", "agenda") { ["Version"] = 1 }),
            ("Agendas", new TableEntity("2026-11", "~agenda~0001") { ["Version"] = 1 }),
            ("Runs", EveryType()),
            ("Networks", new TableEntity("network", "large") { ["Text0"] = new string('æ', 30_000), ["Text1"] = new string('y', 30_000) }),
        };
        rows.AddRange(Enumerable.Range(0, 230).Select(number =>
            ("Deliveries", new TableEntity(number < 210 ? "indicators_2026-11" : "agenda_2026-11", $"r{number:000}") { ["Person"] = $"«{number}» 😀\n" })));
        await store.WithAsync(async tables =>
        {
            foreach (var (table, row) in rows)
            {
                await tables.CreateTableIfNotExistsAsync(table);
                await tables.GetTableClient(table).AddEntityAsync(row);
            }
        });
        return rows.Count;
    }

    private static TableEntity EveryType() => new("engine", "runs")
    {
        ["Text"] = "æøå \"\\ \t",
        ["Empty"] = "",
        ["Truth"] = true,
        ["Int32"] = -7,
        ["Int64"] = long.MaxValue,
        ["Double"] = 1.0,
        ["Fraction"] = 0.1,
        ["Moment"] = new DateTimeOffset(2026, 11, 17, 12, 0, 0, 123, TimeSpan.Zero).AddTicks(4567),
        ["Guid"] = Guid.Parse("9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112"),
        ["Bytes"] = new byte[] { 0, 1, 254, 255 },
    };

    private static async Task<IReadOnlyList<string>> RowsAsync(TestStore store)
    {
        var rows = new List<string>();
        await store.WithAsync(async tables =>
        {
            await foreach (var table in tables.QueryAsync())
            {
                // They live for seconds, and aren't anybody's data; and each store's log says what was done to that store.
                if (table.Name is "Instances" or "HealthChecks" or "Audit")
                    continue;
                await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(row => row.RowKey != "audit"))
                    rows.Add($"{table.Name} {string.Join(' ', row.Where(IsOurs).OrderBy(column => column.Key, StringComparer.Ordinal).Select(Written))}");
            }
        });
        return rows.Order(StringComparer.Ordinal).ToList();
    }

    private static bool IsOurs(KeyValuePair<string, object> column) => column.Key is not ("odata.etag" or "Timestamp");

    private static string Written(KeyValuePair<string, object> column) => string.Create(CultureInfo.InvariantCulture, $"{column.Key}:{column.Value.GetType().Name}=")
        + (column.Value is byte[] bytes ? Convert.ToHexString(bytes) : column.Value is DateTimeOffset at ? at.ToString("O") : $"{column.Value}");

    private async Task HarmAsync(string harm)
    {
        var bytes = await File.ReadAllBytesAsync(Backup);
        var lines = (await UnpackedAsync(bytes)).TrimEnd('\n').Split('\n').ToList();
        byte[] harmed = harm switch
        {
            "cut off" => bytes[..(bytes.Length / 2)],
            "a row short" => Packed([.. lines.Where(line => line != lines.First(IsRow))]),
            "a row damaged" => Packed([.. lines[..^2], "{\"PartitionKey\":\"a\",\"RowKey\":", lines[^1]]),
            "an unknown table" => Packed([.. lines.Select(line => line.Replace("\"Deliveries\"", "\"Future\"", StringComparison.Ordinal))]),
            "a newer form" => Packed(["{\"GevinstBot.backup\":2}", .. lines[1..]]),
            _ => "PK, not a backup"u8.ToArray(),
        };
        await File.WriteAllBytesAsync(Backup, harmed);
    }

    /// <summary>What names a table that has none loses nothing when it is gone.</summary>
    private static bool IsRow(string line) => line.Contains("\"PartitionKey\"", StringComparison.Ordinal);

    private static async Task<string> UnpackedAsync(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    private static byte[] Packed(IReadOnlyList<string> lines)
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)))
            writer.Write(string.Join('\n', lines) + '\n');
        return packed.ToArray();
    }

    /// <summary>A store, and the setting that names it.</summary>
    private sealed record TestStore(string Setting, string Value)
    {
        public async Task WithAsync(Func<TableServiceClient, Task> work)
        {
            if (Setting == "Storage:ConnectionString")
            {
                await work(new TableServiceClient(Value));
                return;
            }
            using var file = new EmbeddedTablesTransport(Path.Combine(Value, "gevinstbot.db"), new ManualTimeProvider(LongAgo));
            await work(file.CreateClient());
        }
    }

    /// <summary>Lets something happen before the first request to an address is sent.</summary>
    private sealed class Meanwhile(string address, Func<Task> happening) : HttpPipelinePolicy
    {
        public bool Happened { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!Happened && message.Request.Uri.Path.Contains(address, StringComparison.Ordinal))
            {
                Happened = true;
                await happening();
            }
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
