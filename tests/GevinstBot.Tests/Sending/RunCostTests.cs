using System.Globalization;
using System.Text;
using GevinstBot.Demo;
using GevinstBot.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>What a run of the whole engine reads when there is nothing to do: it follows the rounds, not the people in them.</summary>
[Trait("Lane", "Slow")]
public sealed class RunCostTests
{
    private static readonly Instant CheckInOpen = Instant.FromUtc(2026, 11, 30, 9, 0);

    [Fact]
    public async Task A_run_over_a_hundred_teams_reads_hardly_more_often_than_one_over_four()
    {
        var (few, many) = (await CostAsync(teams: 4), await CostAsync(teams: 100));

        Assert.InRange(many, few, few * 3 / 2);
    }

    /// <summary>Calls to the tables in one run, when everybody in every team has had their card.</summary>
    private static async Task<long> CostAsync(int teams)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Network(teams));
        await using var app = await BotApp.StartAsync(("Network:File", file), (DemoSlice.SteppedSetting, "true"), ("Delivery:CallsASecond", "1000"));
        File.Delete(file);
        var run = app.Services.GetRequiredService<DeliveryRun>();
        await app.LeapToAsync(CheckInOpen);
        await run.RunAsync(CheckInOpen, CancellationToken.None);
        foreach (var person in app.Everyone.Where(name => name.StartsWith("Leder", StringComparison.Ordinal)))
            Assert.Single(await app.CardsAsync(person));

        return await TableCalls.OfAsync(app, () => run.RunAsync(CheckInOpen + Duration.FromMinutes(1), CancellationToken.None));
    }

    private static string Network(int teams)
    {
        var (people, list) = (new StringBuilder(), new StringBuilder());
        for (var team = 0; team < teams; team++)
        {
            foreach (var (role, number) in new[] { ("leder", 0), ("medlem", 1) })
                people.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: {role}-{team}, aadObjectId: 6e760000-0000-4000-8{number:000}-{team:000000000000}, name: {char.ToUpperInvariant(role[0])}{role[1..]} {team} }}");
            list.AppendLine(CultureInfo.InvariantCulture, $"      - {{ id: team-{team}, name: Team {team}, organization: unn, leader: leder-{team}, members: [medlem-{team}] }}");
        }
        return $$"""
            region: Helse Nord
            lead: sjef
            people:
              - { id: sjef, aadObjectId: 6e760000-0000-4000-9000-000000000001, name: Nettverksleder }
              - { id: unn, aadObjectId: 6e760000-0000-4000-9000-000000000002, name: Kontakt UNN }
            {{people}}
            organizations:
              - { id: unn, name: Universitetssykehuset Nord-Norge HF, kind: healthTrust, contact: unn }
            meetings: { starts: "13:00", days: [2026-12-08] }
            cohorts:
              - id: kull
                name: Kull
                programme:
                  - { kind: check-in, week: 2026-W49, topic: Test }
                teams:
            {{list}}
            """;
    }
}
