using System.Text;

namespace GevinstBot.Tests.Verbs;

/// <summary>«import figures»: what a file would change is shown, what is wrong comes back as a file, and nothing is stored unasked.</summary>
[Trait("Lane", "Slow")]
public sealed class ImportFiguresTests : IDisposable
{
    /// <summary>Ten kinds of mistake, four rows that are right, a total and a footnote; as Excel in Norway saves it.</summary>
    private const string File = """
        Ventetid etter helseforetak
        Orgnr;Helseforetak;Indikator;Periode;Verdi;Merknad
        ;Ahus;ventetid-somatikk;2026-09;58,2;
        ;OUS;ventetid-somatikk;september 2026;55*;
        ;Sunnaas sykehus HF;ventetid-somatikk;2026-09;..;
        ;Sykehuset Innlandet;ventetid-somatikk;2026-09;abc;
        ;Vestre Viken;ventetid-somatikk;2026-09;12,5,3;
        ;Sørlandet sykehus;ventetid-somatikk;2026-09;999;
        ;Sykehuset Telemark;ventetid-somatikk;2026-T2;54;
        ;Helse Bergen HF;ventetid-somatikk;2026-09;50;
        ;Ahus;ventetiden;2026-09;50;
        123456789;Ahus;ventetid-somatikk;2026-08;57;
        ;Sykehuset Østfold;ventetid-somatikk;2026-09;13097248022;
        ;OUS;ventetid-somatikk;2026-08;=HYPERLINK("http://x");
        ;OUS;ventetid-somatikk;31.02.2026;55;
        ;OUS;ventetid-somatikk;2026-07
        ;Hele landet;ventetid-somatikk;2026-09;60;
        * Foreløpige tall
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-figures-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_with_ten_kinds_of_mistake_is_shown_corrected_and_stored()
    {
        await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "demo.yaml"), "--yes");
        var (file, errors) = (await WriteAsync("tall.csv", File), Path.Combine(_folder.FullName, "avvist.csv"));

        var shown = await RunAsync("import", "figures", file, "--errors", errors);
        var corrected = await System.IO.File.ReadAllTextAsync(errors);
        var stored = await RunAsync("import", "figures", file, "--yes");
        var again = await RunAsync("import", "figures", file, "--yes");
        var second = await RunAsync("import", "figures", await WriteAsync("rettet.csv", corrected.Replace("abc", "64", StringComparison.Ordinal)), "--yes");

        Assert.Equal((0, 0, 0, 0), (shown.ExitCode, stored.ExitCode, again.ExitCode, second.ExitCode));
        Assert.Contains("Lest som Windows-1252, semikolon mellom cellene.", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Tall som er tatt: 2 (nye 2, endret 0, som før 0).", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Celler uten tall: 1 (ikke klart 1, skjult 0, ikke aktuelt 0).", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Rader som er hoppet over: 3.", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Rader med noe som er avvist: 11.", shown.Said, StringComparison.Ordinal);
        Assert.All(
            (string[])[
                "Verdi: Dette er ikke et tall. (2: linje 6 og 7)", "utenfor det måleindikatoren kan være. (1: linje 8)", "er et tertial",
                "legg navnet til i «alsoCalled». Helse Bergen HF (1: linje 10)", "ikke i katalogen", "ikke et organisasjonsnummer",
                "ligner et fødselsnummer", "er en formel", "Datoen finnes ikke", "Raden har 4 celler og overskriften 6.",
            ],
            reason => Assert.Contains(reason, shown.Said, StringComparison.Ordinal));
        Assert.Contains("+ Ventetid, somatikk · september 2026 · Ahus: 58,2 dager", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Ingenting er lagret. Kjør igjen med --yes", shown.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("13097248022", shown.Said + corrected, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", corrected, StringComparison.Ordinal);
        Assert.Contains("Lagret som hentet, ikke bekreftet: 2.", stored.Said, StringComparison.Ordinal);
        Assert.Contains("Ingenting nytt å lagre.", again.Said, StringComparison.Ordinal);
        Assert.Contains("Tall som er tatt: 1 (nye 1, endret 0, som før 0).", second.Said, StringComparison.Ordinal);
        Assert.Contains("Rader med noe som er avvist: 10.", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_without_a_file_and_with_one_that_is_not_understood_it_says_so()
    {
        var (file, folder) = (await WriteAsync("tall.csv", "HF;mar;apr\nAhus;58;57"), Path.Combine(_folder.FullName, "store"));
        var none = await RunAsync("import", "figures", file);
        Directory.CreateDirectory(folder);
        await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "demo.yaml"), "--yes");

        var withoutFile = await RunAsync("import", "figures");
        var withoutYear = await RunAsync("import", "figures", file, "--indicator", "ventetid-somatikk");
        var moved = await RunAsync("import", "figures", "--from-network", "--yes");

        Assert.Equal((1, 2, 1, 0), (none.ExitCode, withoutFile.ExitCode, withoutYear.ExitCode, moved.ExitCode));
        Assert.Contains("Oppgi filen.", withoutFile.Said, StringComparison.Ordinal);
        Assert.Contains("Oppgi året med --year.", withoutYear.Said, StringComparison.Ordinal);
        Assert.Contains("Du kan ta «imports» ut av nettverksfilen.", moved.Said, StringComparison.Ordinal);
    }

    private Task<VerbRun> RunAsync(params string[] args) =>
        VerbRun.HereAsync([.. args, "--Storage:Folder", Path.Combine(_folder.FullName, "store")]);

    private async Task<string> WriteAsync(string name, string content)
    {
        var file = Path.Combine(_folder.FullName, name);
        await System.IO.File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(content.TrimStart('\uFEFF')));
        return file;
    }
}
