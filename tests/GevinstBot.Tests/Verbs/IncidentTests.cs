using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Tests.Verbs;

/// <summary>«incident»: numbers, times and ids of what is stored, and never what anybody wrote.</summary>
[Trait("Lane", "Slow")]
public sealed class IncidentTests : IDisposable
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");
    private static readonly string Ous = BotApp.Contact("OUS");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_counts_what_is_stored_whose_it_is_and_who_was_reached()
    {
        await AnswerAsync();

        var run = await RunAsync("--people");

        Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
        Assert.Contains("Nettverk: Helse Sør-Øst. I nettverksfilen: organisasjoner 11, personer ", run.Said, StringComparison.Ordinal);
        Assert.Matches("(?m)^Deliveries +11 +11 +11 +30.10.2026 kl. 08.30 +30.10.2026 kl. 0", run.Said);
        Assert.Matches("(?m)^IndicatorAnswers +4 +2 +2 ", run.Said);
        Assert.Contains("Nådd av GevinstBot: meldinger 11, personer 11, organisasjoner 11", run.Said, StringComparison.Ordinal);
        Assert.Contains("GevinstBot kjørte først 26.10.2026 kl. 08.00, sist 30.10.2026 kl. 09.00", run.Said, StringComparison.Ordinal);
        Assert.Contains("Rader som ikke kunne leses: 0", run.Said, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  [0-9a-f-]{36}\tous$", run.Said);
        Assert.Contains("må fylles inn", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("øyeleger", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nettverkskontakt", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_period_it_counts_what_was_written_in_it_only()
    {
        await AnswerAsync();

        var before = await RunAsync("--to", "2026-10-29");
        var within = await RunAsync("--from", "2026-10-30", "--to", "2026-10-30");

        Assert.DoesNotMatch("(?m)^Deliveries ", before.Said);
        Assert.Contains("Nådd av GevinstBot: meldinger 0", before.Said, StringComparison.Ordinal);
        Assert.Contains("Periode: skrevet fra – til 29.10.2026", before.Said, StringComparison.Ordinal);
        Assert.Matches("(?m)^Deliveries +11 ", within.Said);
    }

    [Fact]
    public async Task Rows_that_could_not_be_read_are_named_by_table_and_keys()
    {
        await AnswerAsync();
        using (var file = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "gevinstbot.db"), new ManualTimeProvider(Instant.FromUtc(2026, 10, 30, 9, 0))))
        {
            await file.CreateClient().GetTableClient("UnreadableRows").AddEntityAsync(new TableEntity("Agendas", "2026-11~agenda")
            {
                ["Partition"] = "2026-11",
                ["Row"] = "agenda",
                ["Reason"] = "InvalidDataException",
                ["Noticed"] = new DateTimeOffset(2026, 10, 30, 9, 0, 0, TimeSpan.Zero),
            });
        }

        var run = await RunAsync();

        Assert.Contains("Rader som ikke kunne leses: 1", run.Said, StringComparison.Ordinal);
        Assert.Contains("  Agendas 2026-11 agenda (InvalidDataException, 30.10.2026 kl. 10.00)", run.Said, StringComparison.Ordinal);
    }

    /// <summary>A morning of the demo's network: everybody is asked, two answer.</summary>
    private async Task AnswerAsync()
    {
        await using var app = await BotApp.StartAsync(("Storage:Folder", _folder.FullName));
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "Mangel på øyeleger",
            ["measure-ventetid-somatikk"] = "Kveldspoliklinikk",
            ["effect-ventetid-somatikk"] = "2027-03-01",
        });
    }

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.HereAsync(["incident", .. args, "--Storage:Folder", _folder.FullName]);
}
