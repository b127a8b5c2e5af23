using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using GevinstBot.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>A start that can't succeed says why, in one place and in words, and leaves nothing behind.</summary>
[Trait("Lane", "Slow")]
public sealed class NetworkImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Without_settings_it_says_all_that_it_lacks_a_line_each(string environment)
    {
        var (code, said) = await StartAsync(environment, ["--Bot:MicrosoftAppId", "", "--Bot:MicrosoftAppTenantId", ""]);

        Assert.Equal(1, code);
        Assert.Equal(
            ["Bot:MicrosoftAppId", "Bot:MicrosoftAppTenantId", "Network:File"],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Split(' ')).Select(word => word.TrimEnd('.', '\r'))
                .Where(word => word is "Bot:MicrosoftAppId" or "Bot:MicrosoftAppTenantId" or "Network:File"));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_mistake_stops_the_start_with_the_line_and_what_is_wrong()
    {
        var file = await WriteAsync(Demo.Replace("contact: kontakt-ahus", "contact: kontakten", StringComparison.Ordinal), Encoding.UTF8);
        var line = Demo.Split('\n').Index().First(line => line.Item.Contains("contact: kontakt-ahus", StringComparison.Ordinal)).Index + 1;

        var (code, said) = await StartAsync("Development", ["--Network:File", file]);

        Assert.Equal(1, code);
        Assert.Contains($"Linje {line}, contact: personen «kontakten» står ikke i listen «people»", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_stops_the_start_with_the_line_of_the_first_such_letter()
    {
        var file = await WriteAsync(Demo, Encoding.Latin1);

        var (code, said) = await StartAsync("Development", ["--Network:File", file]);

        Assert.Equal(1, code);
        Assert.Contains("Linje 1: filen er ikke lagret som UTF-8.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_on_Christmas_Day_is_imported_and_the_lead_is_told_until_the_day_is_over()
    {
        var file = await WriteAsync(Demo.Replace("days: [2026-11-17, 2026-12-15]", "days: [2020-12-25, 2099-12-25]", StringComparison.Ordinal), Encoding.UTF8);
        await using var app = await BotApp.StartAsync(("Network:File", file));

        var status = await app.SayAsync(BotApp.Lead, "status");

        Assert.Contains("⚠ Se på nettverksfilen. Linje ", status.Words, StringComparison.Ordinal);
        Assert.Contains("møtedagen 2099-12-25 er første juledag", status.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("2020-12-25", status.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_imports_of_many_years_are_kept_and_read_again_letter_by_letter()
    {
        var months = Enumerable.Range(0, 12 * 20).Select(number => new YearMonth(2001, 1).OnDayOfMonth(1).PlusMonths(number));
        var imports = months.Select(month => string.Create(CultureInfo.InvariantCulture, $$"""
              - indicator: ventetid-somatikk # {{new string('x', 2500)}} 😀
                period: {{month.Year:0000}}-{{month.Month:00}}
                source: NPR
                date: {{month.Year:0000}}-{{month.Month:00}}-28
                values: { ahus: 57, ous: 55, sunnaas: 38, siv: 56, innlandet: 64, telemark: 54, ostfold: 57, sorlandet: 52, vestre-viken: 58 }

            """));
        var text = Demo.Replace("imports:\n", "imports:\n" + string.Concat(imports), StringComparison.Ordinal);
        Assert.True(text.Length > 600_000);
        await using var app = await BotApp.StartAsync(("Network:File", await WriteAsync(text, Encoding.UTF8)));

        // The mark that says UTF-8 is the first letter of such a file.
        Assert.Equal('\uFEFF' + text, await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_stored_network_is_replaced_by_a_file_when_told_so()
    {
        var file = await WriteAsync(Demo, Encoding.UTF8);
        await using var app = await BotApp.StartAsync(("Network:File", file));
        var (network, table) = (app.Services.GetRequiredService<CurrentNetwork>(), app.Services.GetRequiredService<TableServiceClient>().GetTableClient(NetworkTable.Name));
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.RowKey != "current"))
            await table.UpdateEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["Text0"] = "half" }, row.ETag, TableUpdateMode.Replace);

        var result = await app.Services.GetRequiredService<NetworkSaving>().ImportOverAsync(Demo, network.Version, Instant.FromUtc(2026, 11, 1, 8, 0), CancellationToken.None);

        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
        Assert.Equal(Demo, await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, said) = await StartAsync("Development", ["--Network:File", "/finnes/ikke.yaml"]);
        Assert.Equal((1, true), (code, said.Contains("/finnes/ikke.yaml", StringComparison.Ordinal)));
    }

    private static string Demo { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo.yaml"));

    private async Task<string> WriteAsync(string text, Encoding encoding)
    {
        var file = Path.Combine(_folder.FullName, "nettverk.yaml");
        await File.WriteAllTextAsync(file, text, encoding);
        return file;
    }

    private async Task<(int Code, string Said)> StartAsync(string environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Storage__Folder"] = _folder.FullName,
                ["Bot__MicrosoftAppId"] = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112",
                ["Bot__MicrosoftAppTenantId"] = "6f1d0c3e-0000-4000-8000-0000000000aa",
            },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var said = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, said + await output);
    }
}
