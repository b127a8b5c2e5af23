using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>Two instances that bring the same card up to date at once.</summary>
public sealed class RefreshTests
{
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly RoundId Id = RoundId.Parse("indicators_2026-11")!.Value;
    private static readonly Instant Morning = Instant.FromUtc(2026, 10, 30, 8, 0);

    [Fact]
    public async Task C18_A_card_shows_the_newest_answer_though_the_update_for_an_older_one_arrives_last()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var (slow, quick) = (Instance(app), Instance(app));

        await CorrectAsync(app, Morning + Duration.FromMinutes(5));
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "PUT" });
        var older = RefreshAsync(app, slow);
        await CrashHarness.UntilAsync(async () => await app.HeldAsync() > 0);
        await CorrectAsync(app, Morning + Duration.FromMinutes(10));
        await RefreshAsync(app, quick);
        var between = await app.LastCardAsync(Ous);
        await app.ClearFaultsAsync();
        await older;

        Assert.Contains("Endret av Nettverkskontakt OUS, fredag 30. oktober kl. 09.10", between.Words, StringComparison.Ordinal);
        Assert.Contains("Endret av Nettverkskontakt OUS, fredag 30. oktober kl. 09.10", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
    }

    /// <summary>The next version of OUS' answer, as another instance would have stored it.</summary>
    private static async Task CorrectAsync(BotApp app, Instant at)
    {
        var answers = app.Services.GetRequiredService<IndicatorAnswerTable>();
        var ous = new OrganizationId("ous");
        var before = (await answers.FindAsync(Id, ous, CancellationToken.None))!;
        var result = await answers.StoreAsync(
            Id, ous, before.Version, (_, version) => before with { Values = [.. before.Values.SkipLast(1)], At = at, Version = version }, CancellationToken.None);
        Assert.Equal(StoreOutcome.Stored, result.Outcome);
    }

    private static async Task RefreshAsync(BotApp app, CardRefresh instance)
    {
        var round = await app.Services.GetRequiredService<RoundCatalog>().FindAsync(Id, Morning, CancellationToken.None);
        var state = await app.Services.GetRequiredService<RoundReader>().OfRoundAsync(round!, CancellationToken.None);
        await instance.RefreshAsync(state, Morning, CancellationToken.None);
    }

    /// <summary>Another instance's refresh: it doesn't wait its turn for the chat behind ours.</summary>
    private static CardRefresh Instance(BotApp app)
    {
        var rate = ActivatorUtilities.CreateInstance<SendRate>(app.Services, ActivatorUtilities.CreateInstance<CallRoom>(app.Services));
        return ActivatorUtilities.CreateInstance<CardRefresh>(app.Services, ActivatorUtilities.CreateInstance<Messenger>(app.Services, rate));
    }
}
