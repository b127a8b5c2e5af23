using GevinstBot.Domain.Calendar;
using GevinstBot.Reporting;
using GevinstBot.Reporting.Figures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>Files that are put into a folder are taken when they have come to rest, once, and each gets an answer.</summary>
public sealed class FigureFolderTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 29, 8, 0);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-folder-");
    private FigureFolder? _watched;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_taken_once_it_has_come_to_rest_and_moved_with_an_answer_beside_it()
    {
        await using var app = await StartAsync();
        await WriteAsync("sas.csv", "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;54,5\n");
        await LookAsync();
        await WriteAsync("sas.csv", "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;54,5\nAhus;ventetid-somatikk;2026-09;abc\n");
        await LookAsync();
        var onItsWay = (await ValuesAsync(app)).Count;

        await LookAsync();

        Assert.Equal(0, onItsWay);
        Assert.Equal([54.5m], await ValuesAsync(app));
        Assert.Equal(
            ["avvist/20261029T080000000-sas.csv", "lest/20261029T080000000-sas.csv", "lest/20261029T080000000-sas.svar.txt"], Files);
        Assert.Contains("Lagret som hentet, ikke bekreftet: 1.", await ReadAsync("lest/20261029T080000000-sas.svar.txt"), StringComparison.Ordinal);
        Assert.Contains("Dette er ikke et tall.", await ReadAsync("avvist/20261029T080000000-sas.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_moved_with_the_reason_and_what_is_no_such_file_is_left_alone()
    {
        await using var app = await StartAsync();
        await WriteAsync("belegg.csv", "HF;mar;apr\nAhus;58;57\n");
        await WriteAsync("les meg.md", "hei");

        await LookAsync();
        await LookAsync();

        Assert.Equal(["avvist/20261029T080000000-belegg.csv", "avvist/20261029T080000000-belegg.svar.txt", "les meg.md"], Files);
        Assert.Contains("Oppgi året", await ReadAsync("avvist/20261029T080000000-belegg.svar.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_can_not_be_moved_is_taken_again_and_stores_nothing_twice()
    {
        await using var app = await StartAsync();
        await WriteAsync("sas.csv", "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;54,5\n");
        // Where the folder should be, there is a file: what was read can't go on.
        await WriteAsync(FigureFolder.Read, "");
        await LookAsync();
        await LookAsync();
        var (held, stored) = (Files, await ValuesAsync(app));

        File.Delete(Path.Combine(_folder.FullName, FigureFolder.Read));
        await LookAsync();

        Assert.Equal(["lest", "sas.csv"], held);
        Assert.Equal([54.5m], stored);
        Assert.Equal(["lest/20261029T080000000-sas.csv", "lest/20261029T080000000-sas.svar.txt"], Files);
        Assert.Single(await app.Services.GetRequiredService<FigureTable>().HistoryAsync(new("ventetid-somatikk"), September, default));
    }

    private IReadOnlyList<string> Files =>
        [.. _folder.GetFiles("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder.FullName, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Without the setting, so that nothing looks but the test.</summary>
    private async Task<BotApp> StartAsync()
    {
        var app = await BotApp.StartAsync();
        _watched = ActivatorUtilities.CreateInstance<FigureFolder>(app.Services, Options.Create(new FigureOptions { Folder = _folder.FullName }));
        return app;
    }

    private Task LookAsync() => _watched!.LookAsync(Now, default);

    private static async Task<IReadOnlyList<decimal>> ValuesAsync(BotApp app) =>
        [.. (await app.Services.GetRequiredService<FigureTable>().OfPeriodsAsync([September], at: null, default)).Select(value => value.Value)];

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_folder.FullName, name));

    private Task WriteAsync(string name, string content) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), content);
}
