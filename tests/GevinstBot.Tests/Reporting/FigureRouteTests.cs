using System.Text;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Insights;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Reporting.Figures;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>A figure from a file, through card, table, report and draft, and months later.</summary>
public sealed class FigureRouteTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly LocalDate Meeting = new(2026, 11, 17);

    [Fact]
    public async Task What_a_file_says_is_shown_on_the_card_and_one_press_confirms_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-29T09:00");
        await ImportAsync(app, "HF;Indikator;Periode;Verdi;Kilde\nAhus;innleie;2026-09;6120,5;Agresso\nAhus;utskrivningsklare;2026-09;210;NPR");

        await app.MoveClockToAsync("2026-10-30T09:00");
        var card = await app.LastCardAsync(Ahus);
        var receipt = await app.PressAsync(Ahus, card, "Bekreft alle");

        Assert.Contains("6 tall er hentet inn", card.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet fra Agresso 29.10.2026", card.Words, StringComparison.Ordinal);
        Assert.Contains("6 120,5 tusen kr", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra Nettverkskontakt Ahus", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_has_changed_since_the_card_was_shown_is_shown_before_it_is_confirmed()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var card = await app.LastCardAsync(BotApp.Contact("OUS"));
        await ImportAsync(app, "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;57");

        var pressed = await app.PressAsync(BotApp.Contact("OUS"), card, "Bekreft alle");

        Assert.Contains("57 dager", pressed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Svar fra", pressed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unconfirmed_figures_are_counted_their_deviations_reach_report_and_draft_and_an_old_report_never_changes()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await ImportAsync(app, "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;71,5");

        await app.MoveClockToAsync("2026-11-06T09:00");
        var report = await ReportAsync(app);
        var draft = await app.LastCardAsync(BotApp.Lead);
        await ImportAsync(app, "HF;Indikator;Periode;Verdi\nOUS;ventetid-somatikk;2026-09;59");
        await app.MoveClockToAsync("2027-02-10T09:00");
        var later = await ReportAsync(app);

        var deviation = Assert.Single(report.Deviations, one => one.Organization.Value == "ous");
        Assert.Equal((71.5m, "fil"), (deviation.Value, deviation.Unconfirmed!.Source));
        Assert.Contains(report.Summaries, summary => summary.Unconfirmed.Any(organization => organization.Value == "ous"));
        Assert.Contains("72 dager i september 2026 (hentet, ikke bekreftet)", draft.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(71.5m, Assert.Single(later.Deviations, one => one.Organization.Value == "ous").Value);
        Assert.Equal([71.5m, 59m], (await HistoryAsync(app)).Select(version => version.Values.Single().Value));
    }

    [Fact]
    public async Task The_figures_of_the_network_file_move_to_the_table_and_are_shown_as_before()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var (before, import) = (await app.LastCardAsync(BotApp.Contact("OUS")), app.Services.GetRequiredService<FigureImport>());
        var difference = await import.OfNetworkAsync(default);

        await import.StoreAsync(difference, by: null, Instant.FromUtc(2026, 10, 30, 8, 5), default);

        Assert.NotEmpty(difference.Changes);
        Assert.Empty((await import.OfNetworkAsync(default)).Changes);
        var receipt = await app.PressAsync(BotApp.Contact("OUS"), before, "Bekreft alle");
        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
    }

    private static async Task ImportAsync(BotApp app, string file)
    {
        var (import, clock) = (app.Services.GetRequiredService<FigureImport>(), app.Services.GetRequiredService<IClock>());
        var today = app.Services.GetRequiredService<CurrentNetwork>().DayOf(clock.GetCurrentInstant());
        var read = await import.PlanAsync(Encoding.UTF8.GetBytes(file), new FigureRequest { Source = "fil", Date = today }, today, default);
        var plan = read.Match(plan => plan, problems => throw new InvalidOperationException(string.Join(' ', problems)));
        Assert.Empty(plan.Reading.Refused);
        await import.StoreAsync(plan.Difference, by: null, clock.GetCurrentInstant(), default);
    }

    private static async Task<IndicatorReport> ReportAsync(BotApp app)
    {
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var report = await app.Services.GetRequiredService<RegionalReportReader>().ForMeetingAsync(Meeting, now, default);
        return report.Report.Indicators!;
    }

    private static Task<IReadOnlyList<PeriodFigures>> HistoryAsync(BotApp app) => app.Services.GetRequiredService<FigureTable>()
        .HistoryAsync(new IndicatorId("ventetid-somatikk"), ReportingPeriod.Month(2026, 9), default);
}
