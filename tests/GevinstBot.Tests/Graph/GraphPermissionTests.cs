using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Graph;

/// <summary>What is asked for, held against what the recorded calls need: neither more nor less.</summary>
public sealed partial class GraphPermissionTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.PathOf("infra", "README.md"));

    [Fact]
    public async Task Consent_is_asked_for_exactly_what_the_calls_need_and_Exchange_gives_the_rest()
    {
        var calls = await RecordAsync();

        var needed = calls.Select(call => GraphCall.Needs[call]).ToHashSet();
        Assert.Equal(GraphCall.Needs.Keys.ToHashSet(), calls.ToHashSet());
        Assert.Equal(needed.Except(GraphCall.GivenByExchange).Order(), Asked().Order());
        Assert.Superset(GraphCall.GivenByExchange.Intersect(needed).ToHashSet(), GivenByTheScript().ToHashSet());
    }

    [Fact]
    public void The_program_says_the_same_names() => Assert.Equal(
        GraphCall.Needs.Values.Distinct().Order(),
        typeof(GraphPermissions).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order());

    [Fact]
    public async Task Check_tries_every_permission_that_is_consented_to()
    {
        var bench = new GraphBench();
        foreach (var probe in new GraphProbes(bench.People, bench.Installer).All)
        {
            Assert.Null(await GraphProbes.TryAsync(probe, CancellationToken.None));
            bench.Graph.Granted.Remove(probe.Permission);
            Assert.Equal(GraphOutcome.NotPermitted, (await GraphProbes.TryAsync(probe, CancellationToken.None))?.Outcome);
        }

        Assert.Equal(GraphCall.GivenByExchange, bench.Graph.Granted.Order());
        Assert.Equal(0, bench.Graph.CountOf(GraphCall.Install));
    }

    /// <summary>All that the product asks of Graph.</summary>
    private static async Task<IReadOnlyList<GraphCall>> RecordAsync()
    {
        var (bench, ct) = (new GraphBench(), CancellationToken.None);
        var kari = new PersonId("6e760000-0000-4000-8000-000000000901");
        await bench.People.FindAsync("kari", ct);
        await bench.People.FindGroupsAsync("kli", ct);
        await bench.People.MembersAsync("9a000000-0000-4000-8000-000000000001", ct);
        await bench.People.AbsenceAsync(kari, ct);
        await bench.Calendar.PutAsync(null, CalendarTests.Meeting, ct);
        var made = Assert.Single(bench.Graph.Calendar.Standing);
        await bench.Calendar.PutAsync(made.Id, CalendarTests.Meeting with { Says = "other" }, ct);
        await bench.Calendar.CancelAsync(made.Id, "Avlyst", ct);
        await bench.Installer.InstallAsync(kari, ct);
        Assert.Empty(bench.Graph.Complaints);
        return [.. bench.Graph.Calls];
    }

    /// <summary>By their names; permissions.json has ids, and the readme which is which.</summary>
    private static IEnumerable<string> Asked()
    {
        var names = Row().Matches(Readme).ToDictionary(row => row.Groups["id"].Value, row => row.Groups["name"].Value);
        var asked = JsonNode.Parse(File.ReadAllText(RepositoryRoot.PathOf("infra", "registration", "permissions.json")))!.AsArray();
        return asked.SelectMany(api => api!["resourceAccess"]!.AsArray()).Select(permission => names[(string)permission!["id"]!]);
    }

    private static IEnumerable<string> GivenByTheScript() =>
        Role().Matches(File.ReadAllText(RepositoryRoot.PathOf("infra", "register-app.sh"))).Select(role => role.Groups["name"].Value);

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z.]+)` \| `(?<id>[0-9a-f-]{36})` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("-Role \"Application (?<name>[A-Za-z.]+)\"")]
    private static partial Regex Role();
}
