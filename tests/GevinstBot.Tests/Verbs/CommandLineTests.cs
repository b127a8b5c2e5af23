using GevinstBot.Demo;
using GevinstBot.Verbs;

namespace GevinstBot.Tests.Verbs;

/// <summary>
/// What the words on the command line lead to, from outside: no word starts a server by mistake. In a process of its own where it says what
/// it is called, and one of each other kind.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Verbs = ["check", "import", "export", "package", "backup", "restore", "incident"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-verbs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("retsore", "backup.gz")]
    [InlineData("start")]
    [InlineData("-v")]
    [InlineData("--Storage:Folder", "somewhere", "eksport")]
    [InlineData("Storage:Folder=somewhere", "Check")]
    public async Task A_word_that_is_no_verb_is_refused_with_all_that_are(params string[] args)
    {
        var run = await VerbRun.HereAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.All(Verbs, verb => Assert.Contains($"«{verb}»", run.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Simulate_is_in_the_demo_and_the_product_says_where()
    {
        var run = await VerbRun.ProductAsync("simulate", "--months", "3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("dotnet run --project src/GevinstBot.Demo -- simulate", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_every_verb_and_starts_nothing(string question)
    {
        var run = await VerbRun.HereAsync(question);

        Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
        Assert.All(Verbs, verb => Assert.Contains($"  {verb} ", run.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_verb_tells_what_it_may_be_told()
    {
        foreach (var verb in Verbs)
        {
            var run = await VerbRun.ProductAsync(verb, "--help");
            Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
            Assert.Contains($"GevinstBot {verb}", run.Said, StringComparison.Ordinal);
            Assert.DoesNotMatch("Usage|Options|Arguments|Description|Show ", run.Said);
        }
    }

    [Fact]
    public async Task The_help_of_a_verb_has_its_headings_in_the_language_of_its_lines()
    {
        var run = await VerbRun.ProductAsync("import", "--help");

        Assert.Equal(
            """
            Leser en nettverksfil, viser hva som er ulikt det som er lagret, og lagrer den med --yes.

            Bruk:
              GevinstBot import <fil> [valg]

            Argumenter:
              <fil>  Nettverksfilen (YAML).

            Valg:
              --yes             Lagre, så nettverket i filen gjelder.
              -? | -h | --help  Viser denne hjelpen.

            Kommandoer:
              figures [<fil>]  Leser kjente tall fra CSV eller Excel, viser hva de endrer, og lagrer dem som hentet, ikke bekreftet, med --yes.

            """,
            run.Said);
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var run = await VerbRun.ProductAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(typeof(Program).Assembly.GetName().Version!.ToString(3), run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oppgi filen.", "restore")]
    [InlineData("Oppgi filen.", "backup", "--Storage:Folder", "somewhere")]
    [InlineData("«--force» hører ikke hjemme her.", "restore", "backup.gz", "--force")]
    [InlineData("«to» hører ikke hjemme her.", "backup", "one", "to")]
    [InlineData("«--host» mangler en verdi.", "package", "--host")]
    [InlineData("Skriv dagen som 2027-01-04.", "incident", "--from", "2027-02-30")]
    public async Task A_verb_that_is_told_nonsense_does_nothing_and_says_why(string why, params string[] args)
    {
        var run = await VerbRun.HereAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains(why, run.Said, StringComparison.Ordinal);
        Assert.Contains($"«{args[0]} --help»", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:Folder", "{0}", "export")]
    [InlineData("/Storage:Folder", "{0}", "export")]
    [InlineData("Storage:Folder={0}", "export")]
    [InlineData("export", "--Storage:Folder", "{0}")]
    [InlineData("export", "--Storage:Folder={0}")]
    [InlineData("export", "Storage:Folder={0}")]
    public async Task A_verb_is_run_with_the_settings_beside_it(params string[] args)
    {
        var missing = Path.Combine(_folder.FullName, "missing");

        var run = await VerbRun.HereAsync([.. args.Select(arg => arg.Replace("{0}", missing, StringComparison.Ordinal))]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Det finnes ikke noe lager i mappen {missing}.", run.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task The_demo_refuses_words_the_same_way()
    {
        var run = await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, "simulat");

        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains("«simulate»", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls http://localhost:5000 --Network:File a.yaml", "--urls http://localhost:5000 --Network:File a.yaml", "")]
    [InlineData("/Network:File a.yaml Delivery:TickSeconds=5", "/Network:File a.yaml Delivery:TickSeconds=5", "")]
    [InlineData("--Bot:AllowAnonymousLocal=true", "--Bot:AllowAnonymousLocal=true", "")]
    [InlineData("backup /tmp/a=b.gz --Storage:Folder x", "--Storage:Folder x", "backup /tmp/a=b.gz")]
    [InlineData("import C:\\net.yaml --yes --environment Development", "--environment Development", "import C:\\net.yaml --yes")]
    [InlineData("--Storage:Folder", "--Storage:Folder", "")]
    [InlineData("--help", "", "--help")]
    [InlineData("export --Storage:Folder=a /Network:File b", "--Storage:Folder=a /Network:File b", "export")]
    public void Settings_and_words_are_told_apart(string line, string settings, string words)
    {
        var given = GivenLine.Of(line.Split(' '));

        Assert.Equal((settings, words), (string.Join(' ', given.Settings), string.Join(' ', given.Words)));
    }
}
