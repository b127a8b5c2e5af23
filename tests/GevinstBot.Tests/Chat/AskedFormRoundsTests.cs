using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>Cards of many kinds that were asked for are read with one question.</summary>
[Trait("Lane", "Slow")]
public sealed class AskedFormRoundsTests
{
    private static readonly Interval Lately = new(Instant.FromUtc(2026, 10, 1, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0));

    [Fact]
    public async Task What_is_read_together_is_what_each_kind_reads_alone()
    {
        await using var app = await BotApp.StartAsync();
        foreach (var command in (string[])["nettverk", "borte", "melding", "flytt møte", "gevinster", "signal"])
            await app.SayAsync(BotApp.Lead, command);
        var asked = Asked(app);

        var together = await asked[0].Shared!.RoundsAsync(asked, Lately, CancellationToken.None);
        var alone = new List<Round>();
        foreach (var source in asked)
            alone.AddRange(await source.RoundsAsync(Lately, CancellationToken.None));

        Assert.True(together.Count > 3, $"Only {together.Count} cards were asked for.");
        Assert.Equal(Names(alone), Names(together));
    }

    [Fact]
    public async Task It_costs_one_call_however_many_kinds_there_are()
    {
        await using var app = await BotApp.StartAsync();
        await app.AtRestAsync();
        var asked = Asked(app);

        var calls = await TableCalls.OfAsync(app, () => asked[0].Shared!.RoundsAsync(asked, Lately, CancellationToken.None));

        Assert.True(asked.Count > 8);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Where_the_table_cannot_be_read_every_one_of_the_kinds_is_said_to_be_unknown()
    {
        await using var app = await BotApp.StartAsync();
        var asked = Asked(app).Select(source => source.Kind).ToList();
        await app.Services.GetRequiredService<Azure.Data.Tables.TableServiceClient>().DeleteTableAsync(AskedFormTable.Name);

        var known = await app.Services.GetRequiredService<RoundCatalog>().AroundAsync(Lately.Start + Duration.FromDays(30), CancellationToken.None);

        Assert.Equal(asked.ToHashSet(), known.Silent.Where(asked.Contains).ToHashSet());
        Assert.Contains(known.All, round => round.Id.Kind.Value == "agenda");
    }

    private static List<RoundSource> Asked(BotApp app) => [.. app.Services.GetServices<RoundSource>().OfType<AskedFormPrompts>()];

    private static IEnumerable<string> Names(IEnumerable<Round> rounds) => rounds.Select(round => round.Id.ToString()).Order(StringComparer.Ordinal);
}
