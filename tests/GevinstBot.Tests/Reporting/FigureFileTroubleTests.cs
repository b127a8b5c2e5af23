using System.Text.Json;
using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Reporting.Figures;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>A file of figures in the chat where the store is slow or gives up halfway, with another instance, and with the deployment's settings.</summary>
[Trait("Lane", "Slow")]
public sealed class FigureFileTroubleTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string Heading = "HF;Indikator;Periode;Verdi\n";
    private const string Two = Heading + "OUS;ventetid-somatikk;2026-08;54,5\nAhus;ventetid-somatikk;2026-08;61,5\n";

    private static readonly ReportingPeriod July = ReportingPeriod.Month(2026, 7);
    private static readonly ReportingPeriod August = ReportingPeriod.Month(2026, 8);

    [Fact]
    public async Task A_slow_store_is_waited_for_and_the_figures_are_stored_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await SendAsync(app, Two);

        trouble.Held = StoreTrouble.Transaction;
        var slow = app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var again = app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var meanwhile = await ValuesAsync(app.Services, August);
        trouble.Release.SetResult();
        await Task.WhenAll(slow, again);
        await CrashHarness.UntilAsync(async () => (await ShownAsync(app, card)).Contains("tall er lagret", StringComparison.Ordinal));

        Assert.Empty(meanwhile);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app.Services, August));
        Assert.Single(await HistoryAsync(app.Services, August));
        Assert.Contains("2 tall er lagret: nye 2, endret 0", await ShownAsync(app, card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_store_that_keeps_the_file_shows_it_when_it_has_it()
    {
        var trouble = new StoreTrouble { Held = FigureFileTable.Name };
        await using var app = await StoreTrouble.StartAsync(trouble);

        var sending = app.SendFileAsync(BotApp.Lead, Two, "sas.csv");
        trouble.Release.SetResult();
        await sending;
        await CrashHarness.UntilAsync(async () => (await app.MessagesAsync(BotApp.Lead))[^1].Words.Contains("blir lagret", StringComparison.Ordinal));
        var used = await app.PressAsync(BotApp.Lead, (await app.MessagesAsync(BotApp.Lead))[^1], FigureFileUseSubmit.VerbName);

        Assert.Contains("2 tall er lagret", Plain(used.Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_off_between_two_months_says_truly_what_is_left_and_the_rest_is_stored_at_the_next_press()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await SendAsync(app, Two + "Ahus;ventetid-somatikk;2026-07;60\n");
        var table = app.Services.GetRequiredService<FigureTable>();
        // As it stands where a press was cut off after the first of its months.
        await table.StoreAsync(
            July, [new(new("ventetid-somatikk"), new("ahus"), July, 60, Denominator: null, "sas", new LocalDate(2026, 10, 26)) { DefinitionVersion = 1 }],
            app.Services.GetRequiredService<IClock>().GetCurrentInstant(), default);

        var shown = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var used = await app.PressAsync(BotApp.Lead, card with { Cards = [shown.Card!.Value] }, FigureFileUseSubmit.VerbName);

        Assert.Contains("Noe er endret siden kortet ble laget. Dette trykket lagret ingenting.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("2 tall blir lagret", Plain(shown.Words), StringComparison.Ordinal);
        Assert.Contains("2 tall er lagret: nye 2, endret 0", Plain(used.Words), StringComparison.Ordinal);
        Assert.Equal([60m], await ValuesAsync(app.Services, July));
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app.Services, August));
    }

    [Fact]
    public async Task Another_instance_reads_what_was_sent_to_this_one_and_what_it_stored_is_not_stored_again()
    {
        await using var app = await BotApp.StartAsync();
        var (files, figures) = (ActivatorUtilities.CreateInstance<FigureFileTable>(app.Services), ActivatorUtilities.CreateInstance<FigureTable>(app.Services));
        var import = ActivatorUtilities.CreateInstance<FigureImport>(app.Services, figures);
        var there = ActivatorUtilities.CreateInstance<FigureFileReader>(app.Services, files, import);
        var card = await SendAsync(app, Two);
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var form = Assert.Single(await app.Services.GetRequiredService<AskedFormTable>().AllAsync(FigureFileRhythm.Kind, default));

        var plan = (await there.FindAsync(form, now, default))!;
        var seen = CardReading.DataOf(card.Card)[FigureFileCard.SeenField];
        await import.StoreAsync(plan.Difference, new(LeadId), now, default);
        var used = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);

        Assert.Equal(seen, plan.Difference.Print);
        Assert.Contains("Tallene sto der allerede", used.Words, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync(app.Services, August));
        Assert.Null(await files.FindAsync(form.Fields["kept"], default));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_s_file_is_fetched_from_where_Teams_keeps_it_and_counts_after_a_press()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 29, 11, 0));
        app.Connector.HasChatWith(LeadId);
        app.Files.Kept["tall.csv"] = Two + "Sunnaas;ventetid-somatikk;2026-08;abc\n";

        await app.PostAsync(TenantActivity.File(LeadId, "tall.csv"));
        await app.PostAsync(TenantActivity.File(LeadId, "borte.csv"));
        var (shown, gone) = (app.Connector.CardsOf(LeadId)[0].Body, app.Connector.CardsOf(LeadId)[1].Body);
        var refused = await RefusedAsync(app, shown);
        var used = await app.PostAsync(TenantActivity.Press(LeadId, shown));

        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Files.Complaints);
        Assert.Contains("fikk ikke hentet filen", gone.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("er lagret: nye 2, endret 0", used.GetRawText(), StringComparison.Ordinal);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app.Services, August));
        Assert.Contains("Dette er ikke et tall.", refused, StringComparison.Ordinal);
    }

    /// <summary>Fetched with a browser: the link is the deployment's own address.</summary>
    private static async Task<string> RefusedAsync(TenantApp app, JsonElement message)
    {
        var link = new Uri(message.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions").EnumerateArray()
            .Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!);
        using var browser = app.CreateClient();
        return await browser.GetStringAsync(new Uri(link.AbsolutePath, UriKind.Relative));
    }

    private static Task<ChatMessage> SendAsync(BotApp app, string file) => app.SendFileAsync(BotApp.Lead, file, "sas.csv");

    private static async Task<string> ShownAsync(BotApp app, ChatMessage card) =>
        Plain((await app.CardsAsync(BotApp.Lead)).Single(message => message.ActivityId == card.ActivityId).Words);

    private static string Plain(string words) => words.Replace('\u00a0', ' ');

    private static async Task<IReadOnlyList<decimal>> ValuesAsync(IServiceProvider services, ReportingPeriod period) =>
        [.. (await services.GetRequiredService<FigureTable>().OfPeriodsAsync([period], at: null, default)).Select(value => value.Value)];

    private static Task<IReadOnlyList<Domain.Figures.PeriodFigures>> HistoryAsync(IServiceProvider services, ReportingPeriod period) =>
        services.GetRequiredService<FigureTable>().HistoryAsync(new IndicatorId("ventetid-somatikk"), period, default);
}
