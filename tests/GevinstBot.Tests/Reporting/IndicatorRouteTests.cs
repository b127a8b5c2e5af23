using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>Indicators as the contacts meet them, from the card on 30 October to the lock on 6 November.</summary>
public sealed class IndicatorRouteTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task Nothing_comes_before_the_twelfth_working_day_and_then_everyone_gets_their_own_card()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T08:29");
        Assert.Empty(await app.CardsAsync(Ahus));

        await app.MoveClockToAsync("2026-10-30T09:00");

        var ahus = await app.LastCardAsync(Ahus);
        Assert.Equal("Måleindikatorer: 2 av 6 trenger svar", ahus.Summary);
        Assert.Contains("4 av 6 tall er hentet inn – bekreft, 2 trenger svar · ca. 1 minutt · frist fredag 6. november kl. 08.30", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet fra NPR 22.10.2026", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("høyst 58\nnådd", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("6 tall er hentet inn", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
        Assert.Contains("6 dager over mål (avvik)", (await app.LastCardAsync(Innlandet)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ventetid", (await app.LastCardAsync(BotApp.Contact("Sykehuspartner"))).Words, StringComparison.Ordinal);
        Assert.Empty(await app.CardsAsync(BotApp.Lead));
    }

    [Fact]
    public async Task In_the_demo_network_at_least_five_only_have_to_confirm_and_two_hospitals_have_a_fetched_deviation()
    {
        await using var app = await BotApp.StartAsync();
        var (rounds, network) = (app.Services.GetRequiredService<IndicatorRounds>(), app.Services.GetRequiredService<CurrentNetwork>());
        var round = rounds.In(November)!;

        var asked = new List<IReadOnlyList<AskedIndicator>>();
        foreach (var organization in network.Roster.Organizations)
            asked.Add(await rounds.AskedOfAsync(round, organization.Id, default));

        Assert.Equal(11, round.Addressees.Count);
        Assert.True(asked.Count(questions => questions.All(question => !question.NeedsAnswer)) >= 5);
        Assert.Equal(2, asked.Count(questions => questions.Any(question => question.ImportDeviates)));
        Assert.All(network.Roster.Organizations.Zip(asked).Where(pair => pair.First.Kind == OrganizationKind.HealthTrust), pair =>
        {
            Assert.Equal(6, pair.Second.Count);
            Assert.All(pair.Second, question => Assert.Equal(Frequency.Monthly, question.Definition.Frequency));
        });
        Assert.All(network.Roster.Organizations.Zip(asked).Where(pair => pair.First.Kind == OrganizationKind.ServiceProvider), pair =>
            Assert.DoesNotContain(pair.Second, question => question.Id.Value.StartsWith("ventetid", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Confirming_is_one_press_and_a_second_press_changes_nothing()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var card = await app.LastCardAsync(Ous);

        var first = await app.PressAsync(Ous, card, "Bekreft alle");
        await app.MoveClockToAsync("2026-10-30T10:00");
        var again = await RepeatAsync(app, "ous", card);

        Assert.Contains("Svar fra Nettverkskontakt OUS, fredag 30. oktober kl. 09.12", first.Words, StringComparison.Ordinal);
        Assert.Contains("Dere kan endre det frem til fredag 6. november kl. 08.30.", first.Words, StringComparison.Ordinal);
        Assert.Contains("fredag 30. oktober kl. 09.12", again, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync(app, "ous"));
        await app.MoveClockToAsync("2026-11-05T09:00");
        Assert.Single(await app.CardsAsync(Ous), shown => shown.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_will_not_do_is_told_beside_its_field_and_all_else_is_kept()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var rejected = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", new Dictionary<string, string>
        {
            ["value-innleie"] = "abc",
            ["value-utskrivningsklare"] = "1 234,5",
        });

        Assert.Contains("Dette er ikke et tall", rejected.Words, StringComparison.Ordinal);
        Assert.Equal("abc", CardReading.ValueOf(rejected.Card!.Value, "value-innleie"));
        Assert.Equal("1 234,5", CardReading.ValueOf(rejected.Card!.Value, "value-utskrivningsklare"));
        Assert.Empty(await HistoryAsync(app, "ahus"));
    }

    [Fact]
    public async Task A_missing_number_can_be_typed_or_said_to_be_missing()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var receipt = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", new Dictionary<string, string>
        {
            ["value-innleie"] = "6 120,5",
            ["state-utskrivningsklare"] = "not-yet",
        });

        Assert.Contains("6 120,5 tusen kr", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("1 skrevet inn · 1 uten tall", receipt.Words, StringComparison.Ordinal);
        var answer = Assert.Single(await HistoryAsync(app, "ahus"));
        Assert.Equal((6120.5m, IndicatorState.Reported), (answer.Of(new IndicatorId("innleie"))!.Value!.Value, answer.Of(new IndicatorId("innleie"))!.State));
        Assert.Null(answer.Of(new IndicatorId("utskrivningsklare"))!.Value);
    }

    [Fact]
    public async Task A_fetched_deviation_needs_cause_measure_and_date_and_reaches_the_report()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var card = await app.LastCardAsync(Innlandet);

        var empty = await app.PressAsync(Innlandet, card, "Send inn", new Dictionary<string, string> { ["cause-ventetid-somatikk"] = "Få **stuer**" });
        var receipt = await app.PressAsync(Innlandet, card, "Send inn", Explanation("ventetid-somatikk"));

        Assert.Contains("Fyll ut feltet.", empty.Words, StringComparison.Ordinal);
        Assert.Equal("Få **stuer**", CardReading.ValueOf(empty.Card!.Value, "cause-ventetid-somatikk"));
        Assert.Contains("Ekstra kveldspoliklinikk", receipt.Words, StringComparison.Ordinal);
        var report = (await app.Services.GetRequiredService<ReportingReader>().ForMeetingAsync(app.Services.GetRequiredService<CurrentNetwork>(), November, default))!;
        var deviation = Assert.Single(report.Deviations, deviation => deviation.Unconfirmed is null);
        var fetched = Assert.Single(report.Deviations, deviation => deviation.Unconfirmed is not null);
        Assert.Equal(("innlandet", 64m, 58m, new LocalDate(2026, 12, 31)), (
            deviation.Organization.Value, deviation.Value, deviation.Target.High!.Value, deviation.Explanation!.FullEffect));
        Assert.Equal(("vestre-viken", 47m, "NPR"), (fetched.Organization.Value, fetched.Value, fetched.Unconfirmed!.Source));
        Assert.Equal((1, 11, 10), (report.Answered, report.Expected, report.Missing.Count));
        Assert.DoesNotContain(report.Summaries, summary => summary.Definition.Frequency == Frequency.Tertial);
    }

    [Fact]
    public async Task Correcting_is_about_the_chosen_indicator_asks_kindly_about_a_new_deviation_and_keeps_both_values()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");

        var form = await ChooseAsync(app, "Endre", "ventetid-somatikk");
        var asked = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Lagre", new Dictionary<string, string> { ["value-ventetid-somatikk"] = "62" });
        await app.MoveClockToAsync("2026-11-02T10:05");
        var receipt = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Lagre", Explanation("ventetid-somatikk"));

        Assert.Equal("55", CardReading.ValueOf(form.Card!.Value, "value-ventetid-somatikk"));
        Assert.DoesNotContain("value-innleie", CardReading.InputIds(form.Card!.Value));
        Assert.Contains("Nesten ferdig: «Ventetid, somatikk» er utenfor målet.", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", asked.Words, StringComparison.Ordinal);
        Assert.Equal("62", CardReading.ValueOf(asked.Card!.Value, "value-ventetid-somatikk"));
        Assert.Contains("Endret av Nettverkskontakt OUS, mandag 2. november kl. 10.05", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Endret fra 55 dager (NPR 22.10.2026)", receipt.Words, StringComparison.Ordinal);
        var history = await HistoryAsync(app, "ous");
        Assert.Equal([55m, 62m], history.Select(answer => answer.Of(new IndicatorId("ventetid-somatikk"))!.Value!.Value));
        Assert.Equal(55m, history[1].Of(new IndicatorId("ventetid-somatikk"))!.Imported!.Value);
    }

    [Fact]
    public async Task A_confirmation_that_was_overtaken_is_not_told_that_something_was_written()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var open = await app.LastCardAsync(Ous);
        await ChooseAsync(app, "Endre …", "innleie");
        var taken = await app.PressAsync(
            Ous, await app.LastCardAsync(Ous), "Endre tallet", new Dictionary<string, string> { ["value-innleie"] = "9 900" });
        Assert.Contains("Endret: «Innleie av helsepersonell». Det er ikke sendt inn ennå.", taken.Words, StringComparison.Ordinal);
        Assert.Empty(await HistoryAsync(app, "ous"));
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Send inn");
        Assert.Equal(9900, Assert.Single(await HistoryAsync(app, "ous")).Of(new IndicatorId("innleie"))!.Value);

        var late = await app.PressCopyAsync(Ous, open, IndicatorAnswerSubmit.VerbName);

        Assert.Contains("Trykket ditt har ikke endret noe. Nedenfor står svaret slik det er nå.", late.Words, StringComparison.Ordinal);
        Assert.Empty(CardReading.InputIds(late.Card!.Value));
        Assert.Single(await HistoryAsync(app, "ous"));
    }

    [Fact]
    public async Task A_late_confirmation_never_undoes_a_correction_unseen()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var open = await app.LastCardAsync(Ous);
        await app.PressAsync(Ous, open, "Bekreft alle");
        await ChooseAsync(app, "Endre", "innleie");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Lagre", new Dictionary<string, string> { ["value-innleie"] = "9 900" });

        var late = await RepeatAsync(app, "ous", open);

        Assert.Contains("Svaret ble endret fredag 30. oktober kl. 09.12 av Nettverkskontakt OUS", late, StringComparison.Ordinal);
        Assert.Equal(2, (await HistoryAsync(app, "ous")).Count);
    }

    [Fact]
    public async Task Somebody_else_can_not_answer_with_the_card()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var foreign = await RepeatAsync(app, "ahus", await app.LastCardAsync(Ous), by: Ahus);

        Assert.Contains("ikke sendt til deg", foreign, StringComparison.Ordinal);
        Assert.Empty(await HistoryAsync(app, "ous"));
    }

    [Fact]
    public async Task After_the_lock_the_card_says_so_has_no_buttons_and_stores_nothing()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var open = await app.LastCardAsync(Ahus);

        await app.MoveClockToAsync("2026-11-06T08:31");
        var late = await RepeatAsync(app, "ahus", open);

        var locked = await app.LastCardAsync(Ous);
        Assert.Contains("Låst fredag 6. november kl. 08.30", locked.Words, StringComparison.Ordinal);
        Assert.Empty(CardReading.Verbs(locked.Card));
        Assert.Contains("uten svar fra Ahus", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
        Assert.Contains("uten svar fra Ahus", late, StringComparison.Ordinal);
        Assert.Empty(await HistoryAsync(app, "ahus"));
    }

    [Fact]
    public async Task A_tertial_indicator_comes_in_December_when_its_numbers_are_there()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-27T09:00");

        var december = await app.LastCardAsync(Ous);

        Assert.Contains("Pasientavtaler passert planlagt tid", december.Words, StringComparison.Ordinal);
        Assert.Contains("2. tertial 2026", december.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_on_the_card_is_there_again_after_the_list_the_form_and_their_cancelling()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var typed = new Dictionary<string, string> { ["value-innleie"] = "abc", ["state-utskrivningsklare"] = "not-yet" };

        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Endre …", typed);
        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Gå videre", Pick("ventetid-somatikk"));
        var refused = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Endre tallet", Value("ventetid-somatikk", "12,5,3"));
        var back = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Avbryt");

        Assert.Equal("12,5,3", CardReading.ValueOf(refused.Card!.Value, "value-ventetid-somatikk"));
        Assert.Equal(("abc", "not-yet"), (
            CardReading.ValueOf(back.Card!.Value, "value-innleie"), CardReading.ValueOf(back.Card!.Value, "state-utskrivningsklare")));
        Assert.DoesNotContain("value-ventetid-somatikk", CardReading.InputIds(back.Card!.Value));

        await ChooseAsync(app, "Endre …", "ventetid-somatikk", Ahus);
        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Endre tallet", Value("ventetid-somatikk", "57"));
        await ChooseAsync(app, "Endre …", "ventetid-somatikk", Ahus);
        var again = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Avbryt", Value("ventetid-somatikk", "40"));
        Assert.Equal("57", CardReading.ValueOf(again.Card!.Value, "value-ventetid-somatikk"));
        Assert.Empty(await HistoryAsync(app, "ahus"));
    }

    [Fact]
    public async Task Going_on_from_the_list_without_a_choice_says_so()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var first = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Endre …");
        var again = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Gå videre");

        Assert.DoesNotContain("⚠", first.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg ett av alternativene.", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_all_values_that_was_sent_by_an_earlier_version_is_still_read()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var open = await app.LastCardAsync(Ous);
        var question = await app.Services.GetRequiredService<IndicatorRounds>().AskedOfAsync(
            app.Services.GetRequiredService<IndicatorRounds>().In(November)!, new OrganizationId("ous"), default);
        var typed = question.Select(asked => (IndicatorField.Value(asked.Id), asked.Id.Value == "innleie" ? "9 900" : $"{asked.Imported!.Value}".Replace('.', ',')));

        // Its button had neither what was seen nor what is changed.
        var receipt = await app.PressCopyAsync(
            Ous, open with { Cards = [CardReading.Without(open.Card, IndicatorForm.SeenField)] }, IndicatorAnswerSubmit.VerbName, [.. typed]);

        Assert.Contains("5 bekreftet · 1 endret", receipt.Words, StringComparison.Ordinal);
        Assert.Equal(9900, Assert.Single(await HistoryAsync(app, "ous")).Of(new IndicatorId("innleie"))!.Value);
    }

    [Theory]
    [InlineData("value-innleie", "abc", "Dette er ikke et tall")]
    [InlineData("value-innleie", "12,5,3", "⚠")]
    [InlineData("value-innleie", "1e9", "⚠")]
    [InlineData("value-innleie", "=HYPERLINK(\"http://evil.example\")", "⚠")]
    [InlineData("value-innleie", "999 %", "⚠ Skriv tallet i tusen kr.")]
    [InlineData("value-innleie", "-5", "⚠")]
    [InlineData("value-innleie", "01010012356", "⚠")]
    public async Task Bad_input_is_answered_beside_its_field_and_the_rest_is_kept(string field, string typed, string said)
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var refused = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", new Dictionary<string, string>
        {
            [field] = typed,
            ["value-utskrivningsklare"] = "12",
        });

        Assert.Contains(said, refused.Words, StringComparison.Ordinal);
        Assert.Contains("Rett feltet merket ⚠", refused.Words, StringComparison.Ordinal);
        Assert.Equal("12", CardReading.ValueOf(refused.Card!.Value, "value-utskrivningsklare"));
        Assert.Empty(await HistoryAsync(app, "ahus"));
    }

    [Fact]
    public async Task A_day_that_does_not_exist_and_a_megabyte_of_text_are_answered_beside_their_fields()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");

        var refused = await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "For lite kapasitet eller bemanning",
            ["measure-ventetid-somatikk"] = new string('å', 15_000),
            ["effect-ventetid-somatikk"] = "2027-02-31",
        });

        Assert.Contains("⚠ Teksten er for lang.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Skriv en dato som finnes, slik: dd.mm.åååå.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("For lite kapasitet eller bemanning", CardReading.ValueOf(refused.Card!.Value, "cause-ventetid-somatikk"));
        Assert.Empty(await HistoryAsync(app, "innlandet"));
    }

    /// <summary>A list that opens is two taps, a text one, a button one.</summary>
    [Fact]
    public async Task Confirming_takes_one_tap_and_a_deviation_at_most_ten()
    {
        await using var app = await OpenAsync("2026-10-30T09:12");
        var card = await app.LastCardAsync(Innlandet);

        var asked = CardReading.InputIds(card.Card).Where(id => id.EndsWith("-ventetid-somatikk", StringComparison.Ordinal)).ToList();
        var receipt = await app.PressAsync(Innlandet, card, "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "For lite kapasitet eller bemanning",
            ["measure-ventetid-somatikk"] = "Kveldspoliklinikk",
            ["effect-ventetid-somatikk"] = "2026-12-31",
        });

        Assert.Equal(["cause-ventetid-somatikk", "measure-ventetid-somatikk", "effect-ventetid-somatikk"], asked);
        Assert.Contains("Svar fra", receipt.Words, StringComparison.Ordinal);
        var taps = 1 + CardReading.InputTypes(card.Card).Where(input => asked.Contains(input.Id)).Sum(input => input.Type == "Input.ChoiceSet" ? 2 : 1);
        Assert.InRange(taps, 1, 10);
        var confirm = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        Assert.Contains("6 bekreftet", confirm.Words, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Pick(string indicator) => new() { [IndicatorForm.PickField] = indicator };

    private static Dictionary<string, string> Value(string indicator, string typed) => new() { [$"value-{indicator}"] = typed };

    /// <summary>The form of one indicator, by the list.</summary>
    private static async Task<Pressed> ChooseAsync(BotApp app, string button, string indicator, string? by = null)
    {
        var person = by ?? Ous;
        await app.PressAsync(person, await app.LastCardAsync(person), button);
        return await app.PressAsync(person, await app.LastCardAsync(person), "Gå videre", Pick(indicator));
    }

    private static Dictionary<string, string> Explanation(string indicator) => new()
    {
        [$"cause-{indicator}"] = "Få operasjonsstuer i drift",
        [$"measure-{indicator}"] = "Ekstra kveldspoliklinikk",
        [$"effect-{indicator}"] = "2026-12-31",
    };

    private static async Task<BotApp> OpenAsync(string wallTime)
    {
        var app = await BotApp.StartAtAsync(wallTime);
        return app;
    }

    private static Task<IReadOnlyList<IndicatorAnswer>> HistoryAsync(BotApp app, string organization) =>
        app.Services.GetRequiredService<IndicatorAnswerTable>()
            .HistoryAsync(IndicatorRhythm.IdFor(new LocalDate(2026, 11, 17)), new OrganizationId(organization), default);

    /// <summary>The press of a card that is no longer on the screen, as Teams delivers one again.</summary>
    private static async Task<string> RepeatAsync(BotApp app, string organization, ChatMessage card, string? by = null)
    {
        var person = by ?? BotApp.Contact(organization == "ahus" ? "Ahus" : "OUS");
        var answer = await app.PressCopyAsync(person, card, CardReading.Verbs(card.Card)[0]);
        return answer.Message ?? answer.Words;
    }
}
