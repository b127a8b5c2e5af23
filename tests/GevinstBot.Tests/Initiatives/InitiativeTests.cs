using GevinstBot.Domain.Network;
using GevinstBot.Initiatives;
using GevinstBot.Network;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Initiatives;

/// <summary>«tiltak»: an initiative's phase is changed in the chat, and it is ended when the line can follow what it leaves.</summary>
[Trait("Lane", "Slow")]
public sealed class InitiativeTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string Following = "hjemmeoppfolging";

    [Fact]
    public async Task The_common_plan_is_in_the_order_of_priority_and_what_is_over_has_a_portfolio_of_its_own()
    {
        await using var app = await BotApp.StartAsync();

        var list = await app.SayAsync(BotApp.Lead, "tiltak");
        var contact = await app.SayAsync(BotApp.Contact("Ahus"), "tiltak");

        Assert.Contains("2 tiltak pågår, og 1 er avsluttet.", Plain(list.Words), StringComparison.Ordinal);
        Assert.Matches("(?s)Felles plan.*Digital hjemmeoppfølging.*høy.*Riktig oppgavedeling.*middels.*Avsluttet.*multimediearkiv.*1 igjen", list.Words);
        Assert.DoesNotContain(InitiativesOpenSubmit.VerbName, CardReading.Verbs(contact.Card));
    }

    [Fact]
    public async Task A_new_one_is_made_in_the_chat_refused_beside_its_fields_and_planned_for_by_those_who_take_part()
    {
        await using var app = await BotApp.StartAsync();
        var list = await app.SayAsync(BotApp.Lead, "tiltak");
        var opened = await app.PressCopyAsync(BotApp.Lead, list, InitiativesOpenSubmit.VerbName, ("new", "yes"));
        var form = list with { Cards = [opened.Card!.Value] };

        var refused = await SaveAsync(app, form, ("name", "riktig oppgavedeling"), ("kind", "product-development"), ("phase", "Idé"), ("organizations", ""));
        var added = await SaveAsync(app, form, ("name", "Tale til tekst"), ("kind", "product-development"), ("phase", "Idé"), ("organizations", "ous,sunnaas"));
        var again = await SaveAsync(app, form, ("name", "Tale til tekst"), ("kind", "product-development"), ("phase", "Idé"), ("organizations", "ous,sunnaas"));
        var plans = await app.SayAsync(BotApp.Contact("OUS"), "ny gevinst");
        var there = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await there.LoadAsync(CancellationToken.None);

        Assert.Contains("Et tiltak heter allerede riktig oppgavedeling.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Velg minst ett helseforetak.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("riktig oppgavedeling", CardReading.ValueOf(refused.Card!.Value, "name"));
        Assert.Contains("Produktutvikling · Idé", added.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("er lagt til", again.Words, StringComparison.Ordinal);
        Assert.Contains("tale-til-tekst_ous", plans.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["ous", "sunnaas"], Assert.Single(there.Roster.Initiatives, one => one.Name == "Tale til tekst").Organizations.Select(one => one.Value));
    }

    [Fact]
    public async Task One_with_a_benefit_that_nobody_could_follow_is_not_ended_and_says_which()
    {
        await using var app = await BotApp.StartAsync();
        var form = await FormAsync(app, "oppgavedeling");

        var refused = await SaveAsync(app, form, ("phase", "Avslutte"), ("closed", "2026-10-31"));
        var unended = await SaveAsync(app, form, ("phase", "Avslutte"), ("closed", ""));

        Assert.Contains("«Leger gjør mindre av det andre kan gjøre» (Ahus): gevinstansvarlig", refused.Words, StringComparison.Ordinal);
        Assert.Equal("2026-10-31", CardReading.ValueOf(refused.Card!.Value, "closed"));
        Assert.Equal("Avslutte", CardReading.ValueOf(refused.Card!.Value, "phase"));
        Assert.Contains("er oppdatert", unended.Words, StringComparison.Ordinal);
        Assert.Equal(("Avslutte", null), Of(app, "oppgavedeling"));
    }

    [Fact]
    public async Task When_it_is_ended_the_line_has_its_benefits_and_is_asked_of_them_months_later()
    {
        await using var app = await BotApp.StartAsync();

        var done = await SaveAsync(app, await FormAsync(app, Following), ("phase", "Realisere"), ("closed", "2026-10-31"));
        await app.MoveClockToAsync("2026-11-02T09:00");
        var list = await app.SayAsync(BotApp.Lead, "tiltak");
        await app.MoveClockToAsync("2027-02-25T12:00");
        var asked = await app.CardSayingAsync("Teamleder Hjertesengeposten", "Gevinster i januar");
        var then = await app.Services.GetRequiredService<CurrentNetwork>().AtAsync(Instant.FromUtc(2026, 10, 26, 5, 0), CancellationToken.None);

        Assert.Contains("4 gevinster er ikke nådd ennå. De gevinstansvarlige i linjen blir spurt hvert halvår.", Plain(done.Words), StringComparison.Ordinal);
        Assert.Contains("Avsluttet 31.10.2026", list.Words, StringComparison.Ordinal);
        Assert.Contains("Frigjort tid for sykepleiere", asked.Words, StringComparison.Ordinal);
        Assert.Equal("Gjennomføre", then.Roster.Initiative(new InitiativeId(Following)).Phase);
    }

    [Fact]
    public async Task A_store_that_fails_changes_nothing_and_what_another_instance_changed_meanwhile_stays()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await FormAsync(app, Following);
        trouble.Refused = StoreTrouble.Transaction;
        var failed = await SaveAsync(app, form, ("phase", "Avslutte"));
        trouble.Refused = null;
        var there = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await there.LoadAsync(CancellationToken.None);
        var kari = new Person(new PersonId("6e760000-0000-4000-8000-000000000901"), "Kari Nordmann", Title: "", Language.Bokmål);
        await ActivatorUtilities.CreateInstance<NetworkSaving>(app.Services, there).EditAsync(
            root => root.WithKnown(kari), there.Version, by: null, Instant.FromUtc(2026, 10, 26, 9, 0), CancellationToken.None);

        var told = await SaveAsync(app, form, ("phase", "Avslutte"));
        var untouched = Of(app, Following);
        var saved = await SaveAsync(app, form with { Cards = [told.Card!.Value] }, ("phase", "Avslutte"));
        await there.LoadAsync(CancellationToken.None);

        Assert.DoesNotContain("er oppdatert", failed.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket er endret siden kortet ble laget", told.Words, StringComparison.Ordinal);
        Assert.Equal("Avslutte", CardReading.ValueOf(told.Card!.Value, "phase"));
        Assert.Equal("Gjennomføre", untouched.Phase);
        Assert.Contains("er oppdatert", saved.Words, StringComparison.Ordinal);
        Assert.Equal(("Avslutte", "Kari Nordmann"), (there.Roster.Initiative(new(Following)).Phase, there.Roster.Find(kari.Id)?.Name));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_phase_is_changed_and_stored()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 2, 8, 0));
        app.Connector.HasChatWith(LeadId);
        await app.PostAsync(TenantActivity.Message(LeadId, "tiltak"));
        var list = app.Connector.CardsOf(LeadId)[^1].Body;

        var one = await app.PostAsync(TenantActivity.Press(LeadId, list, ("which", Following)));
        var form = await app.PostAsync(TenantActivity.Press(LeadId, one));
        await app.PostAsync(TenantActivity.Press(LeadId, form, ("phase", "Avslutte")));

        // A press that takes more than its four seconds goes on, and is stored all the same.
        await CrashHarness.UntilAsync(() =>
            Task.FromResult(app.Services.GetRequiredService<CurrentNetwork>().Roster.Initiative(new(Following)).Phase == "Avslutte"));
        Assert.Empty(app.Connector.Complaints);
    }

    /// <summary>As a lead comes to it: «tiltak», «Vis tiltaket», «Endre fase og prioritet».</summary>
    private static async Task<ChatMessage> FormAsync(BotApp app, string which)
    {
        var list = await app.SayAsync(BotApp.Lead, "tiltak");
        var one = await app.PressCopyAsync(BotApp.Lead, list, InitiativesOpenSubmit.VerbName, ("which", which));
        var form = await app.PressCopyAsync(
            BotApp.Lead, list with { Cards = [one.Card!.Value] }, InitiativesOpenSubmit.VerbName, ("which", which), ("form", "yes"));
        return list with { Cards = [form.Card!.Value] };
    }

    private static Task<Pressed> SaveAsync(BotApp app, ChatMessage form, params (string, string)[] typed) =>
        app.PressCopyAsync(BotApp.Lead, form, InitiativesAnswerSubmit.VerbName, typed);

    private static (string Phase, LocalDate? Closed) Of(BotApp app, string id) =>
        app.Services.GetRequiredService<CurrentNetwork>().Roster.Initiative(new InitiativeId(id)) is var one ? (one.Phase, one.Closed) : default;

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
