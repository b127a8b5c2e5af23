using System.Text;
using GevinstBot.Network;

namespace GevinstBot.Tests.Verbs;

/// <summary>«import» and «export»: a file goes in when told so, and comes out byte for byte.</summary>
[Trait("Lane", "Slow")]
public sealed class ImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_stored_only_when_told_so()
    {
        var file = await WriteAsync("network.yaml", Encoding.UTF8.GetBytes(Demo));

        var shown = await RunAsync("import", file);
        var before = await OnScreenAsync();
        var stored = await RunAsync("import", file, "--yes");
        var after = await OnScreenAsync();

        Assert.Equal((0, 1, 0, 0), (shown.ExitCode, before.ExitCode, stored.ExitCode, after.ExitCode));
        Assert.Contains("Filen er uten feil: Helse Sør-Øst (organisasjoner: 11, personer: ", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Ingenting er lagret. Kjør igjen med --yes", shown.Said, StringComparison.Ordinal);
        Assert.Contains("Ingen nettverksfil er lagret.", before.Said, StringComparison.Ordinal);
        Assert.Contains("Lagret.", stored.Said, StringComparison.Ordinal);
        Assert.Equal(Demo, after.Text);
    }

    [Fact]
    public async Task What_is_other_than_what_is_stored_is_shown_line_by_line()
    {
        await RunAsync("import", await WriteAsync("network.yaml", Encoding.UTF8.GetBytes(Demo)), "--yes");
        var changed = Demo.Replace("days: [2026-11-17, 2026-12-15]", "days: [2026-11-24, 2026-12-15]", StringComparison.Ordinal);
        var line = Demo.Split('\n').Index().Single(line => line.Item.Contains("days: [2026-11-17", StringComparison.Ordinal)).Index + 1;

        var run = await RunAsync("import", await WriteAsync("changed.yaml", Encoding.UTF8.GetBytes(changed)));
        var same = await RunAsync("import", await WriteAsync("same.yaml", Encoding.UTF8.GetBytes(Demo)));

        Assert.Contains("Ulike linjer (- lagret, + i filen): 2", run.Said, StringComparison.Ordinal);
        Assert.Matches($@"(?m)^- +{line}:.*2026-11-17", run.Said);
        Assert.Matches($@"(?m)^\+ +{line}:.*2026-11-24", run.Said);
        Assert.Contains("Filen er lik den som er lagret.", same.Said, StringComparison.Ordinal);
        Assert.Equal(Demo, (await OnScreenAsync()).Text);
    }

    [Fact]
    public async Task A_file_with_a_mistake_is_refused_with_its_line_and_stores_nothing()
    {
        var wrong = Demo.Replace("contact: kontakt-ahus", "contact: kontakten", StringComparison.Ordinal);

        var run = await RunAsync("import", await WriteAsync("wrong.yaml", Encoding.UTF8.GetBytes(wrong)), "--yes");

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains("personen «kontakten» står ikke i listen «people»", run.Said, StringComparison.Ordinal);
        Assert.Equal(1, (await OnScreenAsync()).ExitCode);
    }

    [Theory]
    [InlineData("title: Gevinstkoordinator", "title: \"Pasient 131169 00216\"")]
    [InlineData("region: Helse Sør-Øst", "region: Helse Sør-Øst # 13116900216")]
    public async Task A_file_with_a_fødselsnummer_in_it_is_refused_with_its_line(string from, string to)
    {
        var at = Demo.IndexOf(from, StringComparison.Ordinal);
        var wrong = Demo.Remove(at, from.Length).Insert(at, to);
        var line = Demo[..at].Count(letter => letter == '\n') + 1;

        var run = await RunAsync("import", await WriteAsync("wrong.yaml", Encoding.UTF8.GetBytes(wrong)), "--yes");

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Contains($"Linje {line}: her står det som ser ut som et fødselsnummer", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_from_Windows_comes_out_byte_for_byte_and_no_file_is_written_over()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Demo.ReplaceLineEndings("\r\n"))];
        await RunAsync("import", await WriteAsync("windows.yaml", bytes), "--yes");
        var written = Path.Combine(_folder.FullName, "written.yaml");

        var first = await RunAsync("export", written);
        var second = await RunAsync("export", written);

        Assert.Equal((0, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains("blir ikke skrevet over", second.Said, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(written));
    }

    [Fact]
    public async Task A_file_of_another_region_is_refused_and_stores_nothing()
    {
        await RunAsync("import", await WriteAsync("network.yaml", Encoding.UTF8.GetBytes(Demo)), "--yes");
        var north = Demo.Replace("region: Helse Sør-Øst", "region: Helse Nord", StringComparison.Ordinal);

        var run = await RunAsync("import", await WriteAsync("north.yaml", Encoding.UTF8.GetBytes(north)), "--yes");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("uten feil", run.Said, StringComparison.Ordinal);
        Assert.Contains("Linje 3: regionen er «Helse Nord», men nettverket som er lagret, er «Helse Sør-Øst»", run.Said, StringComparison.Ordinal);
        Assert.Equal(Demo, (await OnScreenAsync()).Text);
    }

    [Fact]
    public async Task The_program_starts_on_the_network_that_was_imported()
    {
        await RunAsync("import", await WriteAsync("network.yaml", Encoding.UTF8.GetBytes(Demo)), "--yes");

        await using var product = await DotnetProcess.StartAsync(
            typeof(Program).Assembly, ["--urls", "http://127.0.0.1:0", "--Storage:Folder", Store],
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("Bot__AllowAnonymousLocal", "true"), ("Bot__MicrosoftAppTenantId", TeamsProcess.TenantId)],
            readyWhenItSays: "Now listening on");
    }

    [Fact]
    public async Task Whoever_still_has_a_place_in_the_network_is_not_erased_and_the_place_is_said_in_words()
    {
        await RunAsync("import", await WriteAsync("network.yaml", Encoding.UTF8.GetBytes(Demo)), "--yes");

        var run = await RunAsync("erase", "6e760000-0000-4000-8000-000000000101", "--yes");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Personen er fortsatt nettverkskontakt", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nb\nc", "a\nB\nc", "-2b +2B")]
    [InlineData("a\nb\nc", "a\nc", "-2b")]
    [InlineData("a\nc", "a\nb\nc", "+2b")]
    [InlineData("a\nb\nc\nd", "d\na\nb\nc", "+1d -4d")]
    [InlineData("a", "b\nc", "-1a +1b +2c")]
    [InlineData("\uFEFFa\r\nb\r\n", "a\nb\n", "")]
    public void Lines_that_differ_are_found_and_no_others(string before, string after, string changes) => Assert.Equal(
        changes,
        string.Join(' ', LineDifference.Between(before, after).Select(change => $"{(change.IsNew ? '+' : '-')}{change.Number}{change.Text}")));

    private string Store => Path.Combine(_folder.FullName, "store");

    private static string Demo { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo.yaml"));

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.HereAsync([.. args, "--Storage:Folder", Store]);

    private Task<VerbRun> OnScreenAsync() => VerbRun.ProductAsync("export", "--Storage:Folder", Store);

    private async Task<string> WriteAsync(string name, byte[] content)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, content);
        return file;
    }
}
