using Azure.Data.Tables;
using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Benefits;

/// <summary>What is asked of benefits where the store fails or is slow, where another instance is asked, and with the deployment's settings.</summary>
[Trait("Lane", "Slow")]
public sealed class BenefitTroubleTests
{
    private const string Line = "Teamleder Hjertesengeposten";
    private const string LineId = "6e760000-0000-4000-8000-000000000301";
    private const string Waiting = "hjemmeoppfolging_ahus_ventetid";
    private const string Change = "Triage på telefon";
    private static readonly YearMonth December = new(2026, 12);

    [Fact]
    public async Task A_store_that_fails_or_is_slow_loses_no_number_and_pressing_again_stores_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2027-01-25T09:00");
        var card = await app.CardSayingAsync(Line, "Gevinster i desember");
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await TellAsync(app, card);
        Assert.Empty(await ToldAsync(app));
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = TellAsync(app, card);
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        var told = await slow;
        await TellAsync(app, card);

        Assert.DoesNotContain("målet er nådd", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Contains("målet er nådd", told.Words, StringComparison.Ordinal);
        var stored = Assert.Single(await ToldAsync(app));
        Assert.Equal((1, Change), (stored.Version, Assert.Single(stored.Changes).What));
    }

    [Fact]
    public async Task Another_instance_knows_what_was_told_here_and_nobody_is_asked_twice()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-25T09:00");
        await TellAsync(app, await app.CardSayingAsync(Line, "Gevinster i desember"));
        var other = ActivatorUtilities.CreateInstance<BenefitStatusReader>(
            app.Services, new BenefitMeasurementTable(app.Services.GetRequiredService<TableServiceClient>(), app.Services.GetRequiredService<UnreadableRows>()));

        var question = await other.OfAsync(
            BenefitStatusRhythm.Id(December), LineId, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None);
        await app.MoveClockToAsync("2027-02-08T09:00");

        Assert.True(question.IsAnswered);
        Assert.Single(await app.CardsAsync(Line), card => card.Summary?.StartsWith("Gevinster i desember", StringComparison.Ordinal) == true);
    }

    [BicepFact]
    public async Task In_production_s_settings_whoever_is_responsible_is_asked_in_the_month_itself_and_the_number_is_stored()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2027, 1, 22, 11, 0));
        app.Connector.HasChatWith(LineId);
        await app.RunAtAsync(Instant.FromUtc(2027, 1, 25, 8, 0));

        var receipt = await app.PostAsync(TenantActivity.Press(LineId, app.Connector.CardsOf(LineId)[^1].Body, ("value-level", "55"), ("carried-out", Change)));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("målet er nådd", receipt.GetRawText(), StringComparison.Ordinal);
        var told = Assert.Single(await app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None));
        Assert.Equal(new Measurement(December, 55), Assert.Single(told.Months));
        Assert.Equal(new PersonId(LineId), told.By);
        Assert.Equal(new CarriedOut(December, Change, new PersonId(LineId)), Assert.Single(told.Changes));
    }

    private static Task<Pressed> TellAsync(BotApp app, ChatMessage card) =>
        app.PressCopyAsync(Line, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", Waiting), ("value-level", "55"), ("carried-out", Change));

    private static Task<IReadOnlyList<BenefitMeasurements>> ToldAsync(BotApp app) =>
        app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None);
}
