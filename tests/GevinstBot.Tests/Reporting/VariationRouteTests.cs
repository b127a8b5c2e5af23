using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Insights;
using GevinstBot.Network;
using GevinstBot.Reporting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>A direction's whole way, in a network whose figures of the year before are known: the card, the draft, the report, and March.</summary>
[Trait("Lane", "Slow")]
public sealed class VariationRouteTests
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task Ordinary_variation_is_asked_for_the_process_and_a_signal_is_told_with_its_rule_then_and_in_March()
    {
        await using var app = await BotApp.StartAsync();
        await KnowTheYearBeforeAsync(app);
        await app.MoveClockToAsync("2026-10-30T09:12");
        var card = await app.LastCardAsync(Innlandet);

        var empty = await app.PressAsync(Innlandet, card, "Send inn");
        var receipt = await app.PressAsync(Innlandet, card, "Send inn", new Dictionary<string, string>
        {
            ["measure-ventetid-somatikk"] = "Poliklinikk på kveldstid",
            ["effect-ventetid-somatikk"] = "2026-12-31",
        });
        await app.MoveClockToAsync("2026-11-06T12:00");
        var draft = await app.LastCardAsync(BotApp.Lead);
        var report = await app.SayAsync(BotApp.Lead, "rapport 2026-11");
        var november = await ChangesAsync(app, Instant.FromUtc(2026, 11, 6, 11, 0));
        var inMarch = await ChangesAsync(app, Instant.FromUtc(2027, 3, 22, 8, 0));

        Assert.Contains("Vanlig variasjon: ingen regel slår ut", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("cause-ventetid-somatikk", CardReading.InputIds(card.Card));
        Assert.Contains("Fyll ut feltet.", empty.Words, StringComparison.Ordinal);
        Assert.Contains("Poliklinikk på kveldstid", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Ventetid, somatikk hos Sykehuset Innlandet: Hva vil endre prosessen?", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Målet er 58. Vanlig variasjon: ingen regel slår ut.", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Bedring: under den nedre grensen", report.Words, StringComparison.Ordinal);
        Assert.Equal(november, inMarch);
        Assert.Contains("ahus Improvement OutsideLimits", november);
        var noted = await app.Services.GetRequiredService<IndicatorSeriesTable>().OfAsync(new OrganizationId("innlandet"), default);
        Assert.Contains(noted, value => value.Period == ReportingPeriod.Month(2026, 9) && value.Value == 64);
    }

    /// <summary>What November's report says has changed, as it is asked for at a moment.</summary>
    private static async Task<IReadOnlyList<string>> ChangesAsync(BotApp app, Instant at)
    {
        var (report, _) = await app.Services.GetRequiredService<RegionalReportReader>().ForMeetingAsync(new LocalDate(2026, 11, 17), at, default);
        return
        [
            .. report.Indicators!.Changes.Select(change => $"{change.Organization} {change.Variation.Kind} {change.Variation.Signal!.Value.Rule}"),
            .. report.WorstFirst.Select(deviation => $"{deviation.Organization} {deviation.Variation}"),
        ];
    }

    /// <summary>Innlandet's waiting was as it is, and that of Ahus was higher.</summary>
    internal static async Task KnowTheYearBeforeAsync(BotApp app)
    {
        int[] rows = [63, 65, 64, 63, 65, 64, 63, 65, 64, 63, 65, 64, 64];
        var imports = rows.Select((days, at) =>
        {
            var period = ReportingPeriod.Containing(new LocalDate(2025, 8, 1).PlusMonths(at), Frequency.Monthly);
            return $"  - {{ indicator: ventetid-somatikk, period: {period}, source: NPR, date: 2026-10-22, values: {{ innlandet: {days}, ahus: {days + 6} }} }}";
        });
        var (network, clock) = (app.Services.GetRequiredService<CurrentNetwork>(), app.Services.GetRequiredService<IClock>());
        var text = (await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default))!
            .Replace("\nimports:\n", $"\nimports:\n{string.Join('\n', imports)}\n", StringComparison.Ordinal);
        var result = await app.Services.GetRequiredService<NetworkSaving>()
            .ImportAsync(text, network.Version, clock.GetCurrentInstant(), default);
        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
    }
}
