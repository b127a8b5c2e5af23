using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.EmbeddedTables.Sqlite;
using GevinstBot.TestKit;
using Microsoft.Data.Sqlite;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>What the file keeps, whatever happens to the process that writes it.</summary>
[Trait("Lane", "Slow")]
public sealed class EmbeddedDurabilityTests : IDisposable
{
    private const int AcknowledgedBeforeTheKill = 60;
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_deleted_or_written_over_is_afterwards_in_no_byte_of_the_file_nor_of_its_log()
    {
        using var file = Open();
        var table = file.CreateClient().GetTableClient("People");
        await table.CreateIfNotExistsAsync();
        const string secret = "Kari Nordmann";
        for (var n = 0; n < 50; n++)
            await table.AddEntityAsync(new TableEntity("p", $"{n:00}") { ["Name"] = secret, ["Long"] = new string('y', 3000) });
        for (var n = 0; n < 50; n++)
        {
            if (n % 2 == 0)
                await table.DeleteEntityAsync("p", $"{n:00}");
            else
                await table.UpdateEntityAsync(new TableEntity("p", $"{n:00}") { ["Name"] = "somebody" }, ETag.All, TableUpdateMode.Replace);
        }

        await file.SweepAsync(CancellationToken.None);

        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(_file.Path)!))
            Assert.False(await HoldsAsync(path, secret), path);

        static async Task<bool> HoldsAsync(string path, string text)
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            return bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.BigEndianUnicode.GetBytes(text)) >= 0;
        }
    }

    [Theory]
    [InlineData(Survives.PowerCut)]
    [InlineData(Survives.Kill)]
    public async Task A_writer_that_is_killed_loses_nothing_it_had_acknowledged_and_leaves_nothing_half_written(Survives survives)
    {
        var acknowledged = new Dictionary<string, int>();

        foreach (var run in (string[])["first", "second", "third"])
            foreach (var (partition, n) in await WriteUntilKilledAsync(run, survives)) acknowledged[partition] = n;

        using var file = Open();
        var table = file.CreateClient().GetTableClient(KilledWriter.TableName);
        foreach (var (partition, last) in acknowledged)
        {
            var versions = new List<int>();
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"version"}")))
                versions.Add(row.GetInt32("N")!.Value);
            var current = (await table.GetEntityAsync<TableEntity>(partition, "current")).Value.GetInt32("N")!.Value;
            Assert.True(current >= last, $"{partition}: {last} was acknowledged, {current} is kept.");
            Assert.Equal(Enumerable.Range(0, current + 1), versions);
        }

        Assert.Equal(12, acknowledged.Count);
    }

    [Theory]
    [InlineData(Survives.PowerCut, 2L)]
    [InlineData(Survives.Kill, 1L)]
    public void Every_commit_that_is_to_outlive_the_power_is_synced_to_the_disk_before_it_is_answered(Survives survives, long synchronous)
    {
        using var file = new TableFile(_file.Path, survives);

        object? Asked(string pragma) => file.Read(session => session.Scalar(pragma));

        Assert.Equal(synchronous, Asked("PRAGMA synchronous"));
        Assert.Equal("wal", Asked("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Rows_and_tags_are_there_when_the_file_is_opened_again()
    {
        ETag tag;
        using (var first = Open())
        {
            var before = first.CreateClient().GetTableClient("Tab");
            await before.CreateAsync();
            tag = (await before.AddEntityAsync(new TableEntity("p", "r") { ["S"] = "ø" })).Headers.ETag!.Value;
        }

        using var second = Open();
        var table = second.CreateClient().GetTableClient("tab");
        Assert.Equal("ø", (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("S"));
        await table.UpdateEntityAsync(new TableEntity("p", "r"), tag);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), tag));
    }

    [Fact]
    public async Task Two_who_have_the_file_open_are_kept_apart()
    {
        using var first = Open();
        using var second = Open();
        var (one, other) = (first.CreateClient().GetTableClient("Tab"), second.CreateClient().GetTableClient("Tab"));
        await one.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() =>
            (n % 2 == 0 ? one : other).AddEntityAsync(new TableEntity("p", $"{n:D2}")))));

        var count = 0;
        await foreach (var _ in other.QueryAsync<TableEntity>()) count++;
        Assert.Equal(40, count);
    }

    [Fact]
    public async Task Timestamps_are_the_clocks_and_tags_differ_even_when_it_stands_still_or_goes_back()
    {
        var time = new ManualTimeProvider(Wire.Now);
        using var file = new EmbeddedTablesTransport(_file.Path, time);
        var table = file.CreateClient().GetTableClient("Tab");
        await table.CreateAsync();

        var tags = new List<ETag?>();
        for (var n = 0; n < 3; n++)
        {
            tags.Add((await table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag);
            if (n == 1) time.UtcNow -= TimeSpan.FromHours(1);
        }

        Assert.Equal(3, tags.Distinct().Count());
        Assert.Equal(time.UtcNow, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp);
    }

    [Fact]
    public async Task A_file_of_the_version_before_opens_with_its_rows_and_goes_on()
    {
        Open().Dispose();
        // As that version wrote them: every Double named, whole ones without a point.
        Run("""
            INSERT INTO tables (id, name) VALUES (7, 'Answers');
            INSERT INTO rows VALUES (7, 'p', 'å''r', 639000000000000000, 639000000000000001,
                '{"S":"ø \u2028","D@odata.type":"Edm.Double","D":3,"N@odata.type":"Edm.Double","N":"-Infinity","L@odata.type":"Edm.Int64","L":"2","Id@odata.type":"Edm.Guid","Id":"c9da6455-213d-42c9-9a79-3e9149a57833","At@odata.type":"Edm.DateTime","At":"2026-11-21T23:40:20.2203177Z","Bin@odata.type":"Edm.Binary","Bin":"AH8=","Open":true,"I":1}');
            UPDATE last_version SET version = 639000000000000001;
            """);
        using var file = Open();
        var table = file.CreateClient().GetTableClient("Answers");

        var row = (await table.GetEntityAsync<TableEntity>("p", "å'r")).Value;

        Assert.Equal(
            ["ø \u2028", 3.0, double.NegativeInfinity, 2L, new Guid("c9da6455-213d-42c9-9a79-3e9149a57833"), true, 1],
            new[] { row["S"], row["D"], row["N"], row["L"], row["Id"], row["Open"], row["I"] });
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 23, 40, 20, TimeSpan.Zero).AddTicks(2203177), row["At"]);
        Assert.Equal(new byte[] { 0, 127 }, row["Bin"]);
        Assert.Equal("W/\"datetime'2025-11-29T08%3A00%3A00.0000001Z'\"", row.ETag.ToString());
        await table.UpdateEntityAsync(new TableEntity("p", "å'r") { ["S"] = "x" }, row.ETag, TableUpdateMode.Merge);
        Assert.Equal(double.NegativeInfinity, (await table.GetEntityAsync<TableEntity>("p", "å'r", ["N"])).Value["N"]);
        Assert.Equal("x", Assert.Single(table.Query<TableEntity>("D eq 3 and L eq 2")).GetString("S"));
    }

    [Fact]
    public void A_file_of_a_later_version_is_not_touched()
    {
        Open().Dispose();
        Run("PRAGMA user_version = 2");

        var refused = Assert.Throws<InvalidOperationException>(Open);

        Assert.Contains("version 2", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_was_deleted_or_replaced_while_open_takes_no_more_writes_and_answers_no_reads(bool replaced)
    {
        // Windows doesn't let anybody delete it.
        if (OperatingSystem.IsWindows()) return;
        using var file = Open();
        var table = file.CreateClient().GetTableClient("Tab");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "before"));
        if (replaced) File.Copy(_file.Path, _file.Path + ".copy");

        File.Delete(_file.Path);
        if (replaced) File.Move(_file.Path + ".copy", _file.Path);

        var write = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "after")));
        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "before"));
        Assert.Equal((500, "InternalError", 500), (write.Status, write.ErrorCode, read.Status));
        Assert.Equal(replaced, File.Exists(_file.Path));
    }

    [Fact]
    public void A_file_that_goes_while_it_is_written_is_noticed_before_the_answer()
    {
        if (OperatingSystem.IsWindows()) return;
        using var file = new TableFile(_file.Path);

        var lost = Assert.Throws<RequestFailedException>(() => file.Write(session =>
        {
            File.Delete(_file.Path);
            return (TableRows.CreateTable(session, "Tab"), true);
        }));

        Assert.Equal(500, lost.Status);
    }

    [Fact]
    public void What_is_not_a_table_file_is_a_failure_with_a_code()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        File.WriteAllText(_file.Path, new string('x', 5000));

        Assert.Equal("InternalError", Assert.Throws<RequestFailedException>(Open).ErrorCode);
    }

    private EmbeddedTablesTransport Open() => new(_file.Path, new ManualTimeProvider(Wire.Now));

    private void Run(string text)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // This test's own constant.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private async Task<Dictionary<string, int>> WriteUntilKilledAsync(string run, Survives survives)
    {
        using var writer = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledWriter).Assembly.Location, _file.Path, run, $"{survives}"])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = new List<string>();
        while (lines.Count < AcknowledgedBeforeTheKill && await writer.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        writer.Kill();

        // What it said before it died counts too; a line cut off in the middle does not.
        var rest = await writer.StandardOutput.ReadToEndAsync();
        lines.AddRange(rest.Split('\n').SkipLast(1));
        await writer.WaitForExitAsync();
        return lines.Select(line => line.TrimEnd().Split(' ')).GroupBy(words => words[0]).ToDictionary(said => said.Key, said => int.Parse(said.Last()[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
