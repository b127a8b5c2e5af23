using System.Reflection;
using GevinstBot.Demo;
using GevinstBot.TestKit;
using GevinstBot.Tests.Verbs;

namespace GevinstBot.Tests.Simulation;

/// <summary>«simulate» as a lead runs it: a process, its exit code, and what stands on the screen.</summary>
[Trait("Lane", "Slow")]
public sealed class SimulateTests
{
    [Fact]
    public async Task A_month_of_the_demo_network_is_simulated_and_the_same_seed_gives_the_same_table()
    {
        var first = await KnownMonth.RunAsync();
        var second = await RunAsync(KnownMonth.Options);

        Assert.Contains("Prøvekjøring av Helse Sør-Øst, 26.10.2026 til 26.11.2026", first.Text, StringComparison.Ordinal);
        Assert.Matches("Måleindikatorer +│ 11 ", first.Text);
        Assert.Contains("✔ Ingen fikk det samme kortet to ganger", first.Text, StringComparison.Ordinal);
        Assert.Contains("✔ Ingen ble utelatt", first.Text, StringComparison.Ordinal);
        Assert.Contains("✔ Hvert svar som ble kvittert, står i tabellene", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text.Contains('✘', StringComparison.Ordinal) ? 1 : 0, first.ExitCode);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_imported_file_is_simulated_from_before_its_first_meeting()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Network);
        try
        {
            var run = await RunAsync("--months", "2", "--network", file);

            Assert.Contains("Prøvekjøring av Helse Nord, 11.01.2027 til 11.03.2027", run.Text, StringComparison.Ordinal);
            Assert.Matches("Agenda +│ 2 ", run.Text);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_copy_of_the_demo_s_file_keeps_the_promises_and_is_found_where_the_person_stands()
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-simulate-");
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "demo.yaml"), Path.Combine(folder.FullName, "my-network.yaml"));
            var run = await VerbRun.StartAsync(
                folder.FullName, [], "run", "--no-build", "--configuration", Built, "--project", RepositoryRoot.PathOf("src", "GevinstBot.Demo"), "--",
                "simulate", "--months", "1", "--seed", "7", "--network", "my-network.yaml");

            Assert.Contains("Prøvekjøring av Helse Sør-Øst, 20.10.2026 til 20.11.2026", run.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("✘", run.Text, StringComparison.Ordinal);
            Assert.Equal((0, ""), (run.ExitCode, run.Complaints));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("simulate", "--months", "0")]
    [InlineData("simulate", "--months", "abc")]
    [InlineData("simulate", "--seed", "abc")]
    [InlineData("simulate", "--from", "2026-02-30")]
    [InlineData("simulate", "--network")]
    [InlineData("simulat", "--months", "3")]
    public async Task What_can_t_be_simulated_is_refused_with_words_before_anything_starts(params string[] arguments)
    {
        var run = await VerbRun.DemoHereAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("✔", run.Text, StringComparison.Ordinal);
        Assert.NotEmpty(run.Complaints);
        Assert.DoesNotContain("   at ", run.Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("simulate", "-h")]
    public async Task Help_is_written_and_nothing_starts(params string[] arguments)
    {
        var run = await VerbRun.DemoHereAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("simulate", run.Text, StringComparison.Ordinal);
    }

    /// <summary>As these tests were: Debug or Release.</summary>
    private static string Built => typeof(SimulateTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private const string Network =
        """
        region: Helse Nord
        lead: leder
        people:
          - { id: leder, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: Nettverksleder }
          - { id: unn, aadObjectId: 6e760000-0000-4000-8000-000000000002, name: Kontakt UNN }
          - { id: nord, aadObjectId: 6e760000-0000-4000-8000-000000000003, name: Kontakt Nordland }
        organizations:
          - { id: unn, name: Universitetssykehuset Nord-Norge HF, kind: healthTrust, contact: unn }
          - { id: nlsh, name: Nordlandssykehuset HF, kind: healthTrust, contact: nord }
        meetings: { starts: "13:00", days: [2027-02-08] }
        """;

    private static Task<VerbRun> RunAsync(params string[] options) =>
        VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, ["simulate", .. options]);
}
