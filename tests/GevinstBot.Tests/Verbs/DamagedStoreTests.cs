using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Demo;
using GevinstBot.EmbeddedTables;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Network;

namespace GevinstBot.Tests.Verbs;

/// <summary>What somebody does at the command line on a store that is damaged: a line each, and never that all is well.</summary>
[Trait("Lane", "Slow")]
public sealed class DamagedStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-damaged-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_network_that_is_damaged_stops_the_start_and_the_check_and_recover_takes_the_version_before()
    {
        await ImportedAsync();
        await ChangeAsync(NetworkTable.Name, table => table.DeleteEntityAsync("network", "current"));

        var start = await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, "--Storage:Folder", Store, "--urls", "http://127.0.0.1:0");
        var check = await RunAsync("check");
        var shown = await RunAsync("recover");
        var exported = await RunAsync("export");
        var taken = await RunAsync("recover", "--yes");

        const string Said = "raden «current» i tabellen Networks mangler";
        Assert.Equal((1, 1, 0, 1, 0), (start.ExitCode, check.ExitCode, shown.ExitCode, exported.ExitCode, taken.ExitCode));
        Assert.Contains(Said, Assert.Single(start.Said.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("✘ Nettverk: ", check.Said, StringComparison.Ordinal);
        Assert.Contains(Said, shown.Said, StringComparison.Ordinal);
        Assert.Contains(Said, exported.Said, StringComparison.Ordinal);
        // The demo has the product's words.
        Assert.Equal(Demo, (await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, "export", "--Storage:Folder", Store)).Text);
        Assert.Contains("Det er ingenting å rette", (await RunAsync("recover", "--yes")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_can_t_say_where_it_ends_is_told_by_log_and_by_check_and_goes_on()
    {
        await ImportedAsync();
        await ChangeAsync(AuditTable.Name, table => table.UpsertEntityAsync(new TableEntity("audit", "ends"), TableUpdateMode.Replace));

        var check = await RunAsync("check");
        var log = await RunAsync("log");
        var again = await RunAsync("log");

        Assert.Contains("✘ Logg: alle numre til og med 1 er der", check.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingenting er galt", check.Said, StringComparison.Ordinal);
        Assert.Equal((1, 0), (log.ExitCode, again.ExitCode));
        Assert.Contains("Logg: alle numre til og med 1 er der", log.Said, StringComparison.Ordinal);
        Assert.Contains("resume-log", again.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_emptied_is_told_by_log_and_by_check()
    {
        await ImportedAsync();
        await ChangeAsync(AuditTable.Name, async table =>
        {
            foreach (var row in await table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {"audit"}"), CancellationToken.None))
                await table.DeleteEntityAsync(row);
        });

        var check = await RunAsync("check");
        var log = await RunAsync("log");

        Assert.Contains("✘ Logg: nummer 1 mangler", check.Said, StringComparison.Ordinal);
        Assert.Equal(1, log.ExitCode);
        Assert.Contains("Logg: nummer 1 mangler", log.Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tull")]
    public async Task A_clock_of_the_demo_that_says_nothing_stops_the_start_in_one_line(string kept)
    {
        Directory.CreateDirectory(Store);
        await File.WriteAllTextAsync(Path.Combine(Store, "clock.txt"), kept);

        var start = await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, "--Storage:Folder", Store, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, start.ExitCode);
        Assert.Contains("clock.txt", Assert.Single(start.Said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private string Store => Path.Combine(_folder.FullName, "store");

    private static string Demo { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo.yaml"));

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.HereAsync([.. args, "--Storage:Folder", Store]);

    private async Task ImportedAsync() =>
        Assert.Equal(0, (await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "demo.yaml"), "--yes")).ExitCode);

    private async Task ChangeAsync(string table, Func<TableClient, Task> change)
    {
        using var file = new EmbeddedTablesTransport(new StorageOptions { Folder = Store }.EmbeddedFile, new ManualTimeProvider(FileStarts.Now));
        await change(file.CreateClient().GetTableClient(table));
    }
}
