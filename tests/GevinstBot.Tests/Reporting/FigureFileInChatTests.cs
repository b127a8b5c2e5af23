using System.Text;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Reporting.Figures;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>A file of figures that is sent to the bot in the chat: shown with what would be stored, and stored when the lead says so.</summary>
[Trait("Lane", "Slow")]
public sealed class FigureFileInChatTests
{
    private const string Heading = "HF;Indikator;Periode;Verdi\n";
    private const string Two = Heading + "OUS;ventetid-somatikk;2026-08;54,5\nAhus;ventetid-somatikk;2026-08;61,5\n";

    /// <summary>Ten kinds of mistake, two rows that are right, and a total.</summary>
    private const string Mistakes = Heading + """
        OUS;ventetid-somatikk;2026-08;54,5
        Ahus;ventetid-somatikk;2026-08;61,5
        Sunnaas;ventetid-somatikk;2026-08;abc
        Sunnaas;ventetid-somatikk;2026-08;12,5,3
        Nordlandssykehuset;ventetid-somatikk;2026-08;40
        Sunnaas;ventetida;2026-08;40
        Sunnaas;ventetid-somatikk;2026;40
        Sunnaas;ventetid-somatikk;2026-13;40
        Sunnaas;ventetid-somatikk;2026-08;999
        Sunnaas;ventetid-somatikk;2026-08;40;7
        Sunnaas;ventetid-somatikk;2026-08;=HYPERLINK("http://example.no")
        Sunnaas;ventetid-somatikk;2026-08;01010112345
        Sunnaas;ventetid-somatikk;2026-08;15076500565
        Sunnaas;sykefravaer;2026-08;0,04
        Sum;ventetid-somatikk;2026-08;58
        """;

    private static readonly ReportingPeriod August = ReportingPeriod.Month(2026, 8);

    [Fact]
    public async Task A_lead_sends_a_file_sees_what_is_stored_and_refused_and_it_counts_when_they_say_so()
    {
        await using var app = await BotApp.StartAsync();

        var card = await SendAsync(app, BotApp.Lead, Mistakes);
        var before = await ValuesAsync(app);
        var kept = await KeptAsync(app);
        var used = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var twice = await app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var again = await SendAsync(app, BotApp.Lead, Two);

        Assert.Contains("2 tall blir lagret", Plain(card.Words), StringComparison.Ordinal);
        Assert.Contains("Ventetid, somatikk", card.Words, StringComparison.Ordinal);
        Assert.Contains("2 nye", card.Words, StringComparison.Ordinal);
        Assert.Contains("12 rader er avvist", card.Words, StringComparison.Ordinal);
        Assert.Contains("Dette er ikke et tall.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Flere årsaker:", card.Words, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.DoesNotContain("15076500565", kept, StringComparison.Ordinal);
        Assert.Contains("2 tall er lagret: nye 2, endret 0", Plain(used.Words), StringComparison.Ordinal);
        Assert.Contains("12 rader ble avvist. Send filen på nytt for å laste dem ned.", Plain(used.Words), StringComparison.Ordinal);
        Assert.Contains("2 tall er lagret: nye 2, endret 0", Plain(twice.Words), StringComparison.Ordinal);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app));
        Assert.Single(await HistoryAsync(app));
        Assert.Contains("Filen har ingenting nytt. Tall som står der fra før: 2.", again.Words, StringComparison.Ordinal);
        Assert.Empty(await KeptAsync(app));
        Assert.Contains("Lagret tall fra en fil", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refused_rows_can_be_fetched_for_ten_minutes_corrected_and_sent_again()
    {
        await using var app = await BotApp.StartAsync();
        var card = await SendAsync(app, BotApp.Lead, Mistakes);
        var link = new Uri(app.Address, new Uri(LinkOf(card)).AbsolutePath);
        using var browser = new HttpClient();

        var refused = await browser.GetStringAsync(link);
        var network = await browser.GetAsync(new Uri(app.Address, link.AbsolutePath.Replace("/tall/", "/nettverk/", StringComparison.Ordinal).Replace(".csv", ".yaml", StringComparison.Ordinal)));
        var row = refused.Split('\n').Single(line => line.Contains(";abc", StringComparison.Ordinal));
        var corrected = await SendAsync(app, BotApp.Lead, $"{refused.Split('\n')[0]}\n{row.Replace(";abc", ";40", StringComparison.Ordinal)}\n");
        await app.MoveClockByAsync("PT10M");
        using var late = await browser.GetAsync(link);

        Assert.Contains("Feil;HF;Indikator;Periode;Verdi", refused, StringComparison.Ordinal);
        Assert.Contains("Dette ligner et fødselsnummer. Ta det bort.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("15076500565", refused, StringComparison.Ordinal);
        Assert.Contains("Ett tall blir lagret", corrected.Words, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, network.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task An_Excel_file_needs_what_it_does_not_say_and_takes_it_from_the_words_beside_it()
    {
        await using var app = await BotApp.StartAsync();
        var file = FigureSheetsTests.Excel("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>HF</t></is></c><c r="B1" t="inlineStr"><is><t>jul</t></is></c><c r="C1" t="inlineStr"><is><t>aug</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Ahus</t></is></c><c r="B2"><v>61</v></c><c r="C2"><v>61.5</v></c></row>
            """);

        var neither = await app.SendFileAsync(BotApp.Lead, file, "ventetid.xlsx", "");
        var half = await app.SendFileAsync(BotApp.Lead, file, "ventetid.xlsx", "for 2026");
        var both = await app.SendFileAsync(BotApp.Lead, file, "Ventetid.XLSX", "tall ventetid-somatikk 2026");
        await app.PressAsync(BotApp.Lead, both, FigureFileUseSubmit.VerbName);

        Assert.Contains("Månedene i filen er uten år. Skriv året sammen med filen", neither.Words, StringComparison.Ordinal);
        Assert.Contains("Filen sier ikke hva som er målt.", half.Words, StringComparison.Ordinal);
        Assert.Contains("ventetid-somatikk", half.Words, StringComparison.Ordinal);
        Assert.Contains("juli 2026 – august 2026", both.Words, StringComparison.Ordinal);
        Assert.Equal([61.5m], await ValuesAsync(app));
    }

    [Fact]
    public async Task What_was_stored_meanwhile_is_shown_before_it_is_lost()
    {
        await using var app = await BotApp.StartAsync();
        var card = await SendAsync(app, BotApp.Lead, Two);
        await ImportAsync(app, Heading + "OUS;ventetid-somatikk;2026-08;70\n");

        var stale = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        var meanwhile = await ValuesAsync(app);
        var used = await app.PressAsync(BotApp.Lead, card with { Cards = [stale.Card!.Value] }, FigureFileUseSubmit.VerbName);

        Assert.Contains("Noe er endret siden kortet ble laget. Dette trykket lagret ingenting.", stale.Words, StringComparison.Ordinal);
        Assert.Contains("dager (var 70", Plain(stale.Words), StringComparison.Ordinal);
        Assert.Equal([70m], meanwhile);
        Assert.Contains("nye 1, endret 1", used.Words, StringComparison.Ordinal);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app));
    }

    [Fact]
    public async Task A_deputy_who_sends_the_same_file_stores_nothing_twice_and_neither_presses_the_other_s_card()
    {
        await using var app = await BotApp.StartAsync();
        var deputy = BotApp.Contact("OUS");
        var network = (await app.Services.GetRequiredService<StoredNetwork>().StandingAsync(default)).Text!;
        var changed = await app.SendFileAsync(BotApp.Lead, network.Replace("\npeople:", "\ndeputies: [kontakt-ous]\npeople:", StringComparison.Ordinal));
        await app.PressAsync(BotApp.Lead, changed, NetworkFileUseSubmit.VerbName);
        var (own, theirs) = (await SendAsync(app, BotApp.Lead, Two), await SendAsync(app, deputy, Two));

        var foreign = await app.PressCopyAsync(deputy, own, FigureFileUseSubmit.VerbName);
        var both = await Task.WhenAll(
            app.PressAsync(BotApp.Lead, own, FigureFileUseSubmit.VerbName), app.PressAsync(deputy, theirs, FigureFileUseSubmit.VerbName));

        Assert.DoesNotContain("er lagret", foreign.Words + foreign.Message, StringComparison.Ordinal);
        Assert.Contains(both, pressed => pressed.Words.Contains("nye 2", StringComparison.Ordinal));
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app));
        Assert.Single(await HistoryAsync(app));
    }

    [Fact]
    public async Task Whoever_says_no_keeps_what_was_and_the_file_is_gone()
    {
        await using var app = await BotApp.StartAsync();
        var card = await SendAsync(app, BotApp.Lead, Mistakes);

        var declined = await app.PressAsync(BotApp.Lead, card, FigureFileDeclineSubmit.VerbName);
        var late = await app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);

        Assert.Contains("Tallene er ikke brukt", declined.Words, StringComparison.Ordinal);
        Assert.Contains("Tallene er ikke brukt", late.Words, StringComparison.Ordinal);
        Assert.Empty(await ValuesAsync(app));
        Assert.Empty(await KeptAsync(app));
        Assert.Contains("Sa nei til tall fra en fil", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_s_ending_says_what_a_file_is_for_and_only_leads_may_send_one()
    {
        await using var app = await BotApp.StartAsync();

        var contact = await SendAsync(app, BotApp.Contact("Ahus"), Two);
        var picture = await app.SendFileAsync(BotApp.Lead, "\u0089PNG", "bilde.png");
        var nobodys = await app.SendFileAsync(BotApp.Contact("Ahus"), "\u0089PNG", "bilde.png");
        var broken = await app.SendFileAsync(BotApp.Lead, "PK\u0003\u0004 er ingen zip", "tall.xlsx");
        var asked = await app.SayAsync(BotApp.Lead, "tallfil");

        Assert.Contains("Bare nettverkslederen kan be om dette.", contact.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg tar imot nettverksfilen (.yaml) og tall", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Bare nettverkslederen kan be om dette.", nobodys.Words, StringComparison.Ordinal);
        Assert.Contains("Excel-filen kan ikke leses.", broken.Words, StringComparison.Ordinal);
        Assert.Contains("Dra en fil med tall (CSV eller Excel) hit", asked.Words, StringComparison.Ordinal);
        Assert.Empty(await KeptAsync(app));
    }

    [Fact]
    public async Task A_store_that_fails_takes_nothing_and_the_same_press_counts_when_it_is_back()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        trouble.Refused = FigureFileTable.Name;
        var failed = await SendAsync(app, BotApp.Lead, Two);
        trouble.Refused = null;
        var card = await SendAsync(app, BotApp.Lead, Two);
        trouble.Refused = StoreTrouble.Transaction;
        await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        trouble.Refused = null;
        var meanwhile = await ValuesAsync(app);
        trouble.Refused = FigureFileTable.Name;
        await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        trouble.Refused = null;

        var used = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);

        Assert.DoesNotContain("blir lagret", failed.Words, StringComparison.Ordinal);
        Assert.Empty(meanwhile);
        Assert.Contains("2 tall er lagret", Plain(used.Words), StringComparison.Ordinal);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app));
        Assert.Single(await HistoryAsync(app));
    }

    [Fact]
    public async Task A_press_that_takes_longer_than_Teams_waits_stores_all_the_same_and_pressed_again_says_so()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await SendAsync(app, BotApp.Lead, Two);
        trouble.Held = IndicatorSeriesTable.Name;

        var slow = await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        trouble.Held = null;
        trouble.Release.SetResult();

        Assert.Contains("Blir kortet stående slik, trykk igjen.", slow.Message, StringComparison.Ordinal);
        await CrashHarness.UntilAsync(async () => (await KeptAsync(app)).Length == 0);
        Assert.Contains("2 tall er lagret", Plain((await app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName)).Words), StringComparison.Ordinal);
        Assert.Equal([61.5m, 54.5m], await ValuesAsync(app));
    }

    [Fact]
    public async Task Months_later_an_old_card_stores_nothing_and_the_file_was_gone_after_a_week()
    {
        await using var app = await BotApp.StartAsync();
        var card = await SendAsync(app, BotApp.Lead, Two);
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var (rows, oslo) = (app.Services.GetRequiredService<RowRetention>(), DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

        await rows.TidyAsync(now + Duration.FromDays(6), oslo, default);
        var kept = await KeptAsync(app);
        await rows.TidyAsync(now + Duration.FromDays(8), oslo, default);
        var gone = await KeptAsync(app);
        await app.MoveClockToAsync("2027-01-12T09:00");
        var late = await app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);

        Assert.NotEmpty(kept);
        Assert.Empty(gone);
        Assert.DoesNotContain("er lagret", late.Words, StringComparison.Ordinal);
        Assert.Empty(await ValuesAsync(app));
    }

    [Fact]
    public async Task A_file_of_ten_years_is_kept_in_pieces_and_read_as_it_was()
    {
        await using var app = await BotApp.StartAsync();
        var rows = from year in Enumerable.Range(2016, 10)
                   from month in Enumerable.Range(1, 12)
                   from indicator in (string[])["ventetid-somatikk", "sykefravaer", "innleie"]
                   from at in Enumerable.Range(0, 40)
                   select FormattableString.Invariant($"{(at % 2 == 0 ? "OUS" : "Ahus")};{indicator};{year}-{month:00};{(at % 2) + 7},5;{new string('æ', 60)}");

        // So large a file may outlive its turn on a busy machine, and so may its press: whoever presses again sees what came of it.
        await SendAsync(app, BotApp.Lead, $"HF;Indikator;Periode;Verdi;Merknad\n{string.Join('\n', rows)}");
        await CrashHarness.UntilAsync(() => ShowsAsync("720 tall blir lagret"));
        var card = await app.LastCardAsync(BotApp.Lead);
        await app.PressAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);
        await CrashHarness.UntilAsync(async () => (await KeptAsync(app)).Length == 0);
        var again = await app.PressCopyAsync(BotApp.Lead, card, FigureFileUseSubmit.VerbName);

        Assert.Contains("720 tall er lagret", Plain(again.Words), StringComparison.Ordinal);
        Assert.Equal(2, (await app.Services.GetRequiredService<FigureTable>().OfPeriodsAsync([ReportingPeriod.Month(2016, 1)], at: null, default))
            .Count(value => value.Indicator.Value == "innleie"));

        async Task<bool> ShowsAsync(string words) => (await app.MessagesAsync(BotApp.Lead)).Any(
            message => message.Cards.Count > 0 && Plain(message.Words).Contains(words, StringComparison.Ordinal));
    }

    private static Task<ChatMessage> SendAsync(BotApp app, string person, string file) => app.SendFileAsync(person, file, "sas.csv");

    private static string Plain(string words) => words.Replace('\u00a0', ' ');

    private static string LinkOf(ChatMessage card) => card.Card.GetProperty("actions").EnumerateArray()
        .Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!;

    private static async Task<IReadOnlyList<decimal>> ValuesAsync(BotApp app) =>
        [.. (await app.Services.GetRequiredService<FigureTable>().OfPeriodsAsync([August], at: null, default)).Select(value => value.Value)];

    private static Task<IReadOnlyList<Domain.Figures.PeriodFigures>> HistoryAsync(BotApp app) =>
        app.Services.GetRequiredService<FigureTable>().HistoryAsync(new IndicatorId("ventetid-somatikk"), August, default);

    /// <summary>All that is kept of files that wait.</summary>
    private static async Task<string> KeptAsync(BotApp app)
    {
        var all = new StringBuilder();
        var table = app.Services.GetRequiredService<Azure.Data.Tables.TableServiceClient>().GetTableClient(FigureFileTable.Name);
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>())
            all.AppendJoin(' ', row.Select(column => column.Value));
        return all.ToString();
    }

    private static async Task ImportAsync(BotApp app, string file)
    {
        var (import, now) = (app.Services.GetRequiredService<FigureImport>(), app.Services.GetRequiredService<IClock>().GetCurrentInstant());
        var today = app.Services.GetRequiredService<CurrentNetwork>().DayOf(now);
        var read = await import.PlanAsync(Encoding.UTF8.GetBytes(file), new() { Source = "fil", Date = today }, today, default);
        await import.StoreAsync(read.Match(plan => plan.Difference, _ => throw new InvalidOperationException("The file isn't read.")), by: null, now, default);
    }
}
