using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Tests.Register;

/// <summary>A network from nothing: a lead's object id in the settings, an empty store, and «kom i gang».</summary>
[Trait("Lane", "Slow")]
public sealed class SetupTests
{
    [Fact]
    public async Task A_lead_sets_up_a_network_from_nothing_sees_the_first_month_and_the_first_round_goes_out()
    {
        await using var app = await NothingAsync();
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");

        var refused = await NextAsync(app, card, new { region = "Helse Nord" });
        var regionless = await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "" });
        var organizations = await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });
        var indicators = await NextAsync(app, Shown(card, organizations), new { organizations = "unn,nordland" });
        var contacts = await NextAsync(app, Shown(card, indicators), new Dictionary<string, string> { ["indicators-waitingTimes"] = "fristbrudd", ["indicators-sickLeave"] = "sykefravaer" });
        var meetings = await NextAsync(app, Shown(card, contacts), new Dictionary<string, string>
        {
            ["contact-name-unn"] = "Kari Nordmann",
            ["contact-id-unn"] = app.ObjectIdOf(BotApp.Contact("Ahus")),
        });
        var preview = await NextAsync(app, Shown(card, meetings), new { });
        var before = await app.SayAsync(BotApp.Lead, "nettverk");
        var done = await app.PressAsync(BotApp.Lead, Shown(card, preview), SetupUseSubmit.VerbName);
        await app.MoveClockToAsync("2026-12-10T12:00");

        Assert.Contains("⚠ Fyll ut feltet.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg regionen nettverket hører til.", regionless.Words, StringComparison.Ordinal);
        Assert.Contains("Steg 6 av 6", preview.Words, StringComparison.Ordinal);
        Assert.Contains("UNN: \nKari Nordmann", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Du er kontakt hos Nordlandssykehuset til du velger en annen.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 15. desember: \nmøte", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket er ikke satt opp ennå.", before.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket gjelder fra nå.", done.Words, StringComparison.Ordinal);
        Assert.Equal(("Helse Nord", 2), (Network(app).Roster.Region, Network(app).Roster.Organizations.Count));
        await TheSameElsewhereAsync(app);
        Assert.Contains(await app.CardsAsync(BotApp.Contact("Ahus")), message => message.Summary!.StartsWith("Måleindikatorer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Until_then_everybody_else_hears_that_it_is_not_set_up_and_nobody_else_can()
    {
        await using var app = await NothingAsync();

        foreach (var typed in (string[])["hjelp", "kom i gang", "rapport", "hva som helst"])
            Assert.Contains("Nettverkslederen gjør det", (await app.SayAsync(BotApp.Contact("Ahus"), typed)).Words, StringComparison.Ordinal);
        Assert.Contains("Skriv kom i gang", (await app.SayAsync(BotApp.Lead, "hjelp")).Words.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await app.MoveClockByAsync("P3D");
        Assert.False(Network(app).IsSetUp);
    }

    [Fact]
    public async Task A_network_that_is_there_is_not_set_up_again()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Nettverket er satt opp.", (await app.SayAsync(BotApp.Lead, "kom i gang")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_are_named_by_e_mail_and_one_who_goes_back_may_name_another_or_nobody()
    {
        var graph = new GraphBench();
        graph.Graph.People["6e760000-0000-4000-8000-000000000901"] = ("Kari Nordmann", "kari@unn.example.no");
        graph.Graph.People["6e760000-0000-4000-8000-000000000902"] = ("Ola Hansen", "ola@unn.example.no");
        await using var app = await NothingAsync(graph);
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });
        await NextAsync(app, card, new { organizations = "unn,nordland" });
        await NextAsync(app, card, new Dictionary<string, string> { ["indicators-sickLeave"] = "sykefravaer" });

        var unknown = await NextAsync(app, card, Contacts("ingen@unn.example.no", "ola@unn.example.no"));
        await NextAsync(app, card, Contacts("kari@unn.example.no", "ola@unn.example.no"));
        var back = await app.PressAsync(BotApp.Lead, card, SetupEditSubmit.VerbName);
        await NextAsync(app, card, Contacts("ola@unn.example.no", ""));
        await NextAsync(app, card, new { });
        await app.PressAsync(BotApp.Lead, card, SetupUseSubmit.VerbName);

        Assert.Contains("⚠ Jeg finner ingen i organisasjonens katalog med «ingen@unn.example.no».", unknown.Words, StringComparison.Ordinal);
        Assert.Equal("Kari Nordmann", CardReading.ValueOf(back.Card!.Value, "contact-name-unn"));
        Assert.Equal("6e760000-0000-4000-8000-000000000902", Network(app).Roster.ContactOf(new("unn"))?.Value);
        Assert.Equal("Åse Næss", Network(app).Roster.Find(Network(app).Roster.ContactOf(new("nordland"))!.Value)?.Name);

        static Dictionary<string, string> Contacts(string unn, string nordland) =>
            new() { ["contact-name-unn"] = unn, ["contact-name-nordland"] = nordland };
    }

    [Fact]
    public async Task One_may_go_back_and_what_was_filled_in_stands()
    {
        await using var app = await NothingAsync();
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        var organizations = await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Vest" });

        var back = await app.PressAsync(BotApp.Lead, Shown(card, organizations), SetupEditSubmit.VerbName);

        Assert.Equal(("Åse Næss", "Helse Vest"), (CardReading.ValueOf(back.Card!.Value, "lead-name"), CardReading.ValueOf(back.Card!.Value, "region")));
    }

    [Fact]
    public async Task Who_is_to_set_it_up_is_welcomed_with_how_to_begin_and_may_write_it_in_one_word()
    {
        await using var app = await NothingAsync();

        var welcome = (await app.CardsAsync(BotApp.Lead))[0];
        var others = (await app.MessagesAsync(BotApp.Contact("Ahus")))[0];
        var begun = await app.SayAsync(BotApp.Lead, "komigang");

        Assert.Contains("Nettverket er ikke satt opp ennå.", welcome.Words, StringComparison.Ordinal);
        Assert.Contains("Kom i gang", welcome.Words, StringComparison.Ordinal);
        Assert.Empty(others.Cards);
        Assert.Contains("Steg 1 av 6", begun.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_looked_up_name_and_object_id_are_asked_for_and_no_e_mail()
    {
        await using var app = await NothingAsync();
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });

        await NextAsync(app, card, new { organizations = "unn" });
        var contacts = await NextAsync(app, card, new { });

        Assert.Contains("Skriv navn og objekt-ID", contacts.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("e-post", contacts.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_looked_up_no_form_asks_for_an_e_mail_address()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "nettverk");

        var form = await app.PressAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, new { what = "contact", organization = "ahus" });
        var missing = await app.PressAsync(BotApp.Lead, Shown(card, form), RegisterAnswerSubmit.VerbName, new { });
        var away = await app.SayAsync(BotApp.Contact("Ahus"), "borte");

        Assert.All([form.Words, missing.Words, away.Words], words => Assert.DoesNotContain("e-post", words, StringComparison.Ordinal));
        Assert.Contains("Er personen ny her, skriv navn og objekt-ID.", form.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg en person, eller fyll ut en ny.", missing.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_would_be_dropped_and_an_object_id_that_is_nobody_s_are_refused_beside_their_fields()
    {
        await using var app = await NothingAsync();
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });
        await NextAsync(app, card, new { organizations = "unn,nordland" });
        await NextAsync(app, card, new { });

        var refused = await NextAsync(app, card, new Dictionary<string, string>
        {
            ["contact-name-unn"] = "Kari Nordmann",
            ["contact-id-unn"] = app.ObjectIdOf(BotApp.Lead),
            ["contact-name-nordland"] = "Ola Hansen",
            ["contact-id-nordland"] = "00000000-0000-0000-0000-000000000000",
        });

        Assert.Contains("⚠ Objekt-ID-en er allerede brukt for Åse Næss.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Skriv objekt-ID-en slik den står i Entra", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Kari Nordmann", CardReading.ValueOf(refused.Card!.Value, "contact-name-unn"));
    }

    [Fact]
    public async Task In_the_demo_the_people_on_the_page_are_found_by_name_and_of_several_one_is_chosen()
    {
        await using var app = await FromReadmeAsync(_ => { });
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Sør-Øst" });
        await NextAsync(app, card, new { organizations = "ahus,ous" });
        await NextAsync(app, card, new { });

        var several = await NextAsync(app, card, Contacts("Ahus", "nettverkskontakt ous"));
        var meetings = await NextAsync(app, card, new Dictionary<string, string>
        {
            ["contact-name-ahus"] = "Ahus",
            ["contact-found-ahus"] = app.ObjectIdOf(BotApp.Contact("Ahus")),
            ["contact-name-ous"] = "nettverkskontakt ous",
        });
        var preview = await NextAsync(app, card, new { });

        Assert.Contains("Stedfortreder Ahus", several.Words, StringComparison.Ordinal);
        Assert.Contains("Steg 5 av 6", meetings.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus: \nNettverkskontakt Ahus\nOUS: \nNettverkskontakt OUS", preview.Words, StringComparison.Ordinal);

        static Dictionary<string, string> Contacts(string ahus, string ous) =>
            new() { ["contact-name-ahus"] = ahus, ["contact-name-ous"] = ous };
    }

    /// <summary>A first lead, nothing in the store, and another directory than the demo's: none, or Graph's stand-in.</summary>
    private static Task<BotApp> NothingAsync(GraphBench? graph = null) => FromReadmeAsync(services =>
        services.AddSingleton((graph ?? new GraphBench { Options = Options.Create(new GraphOptions()) }).People));

    /// <summary>As README says: the demo with a first lead, and nothing in the store.</summary>
    private static Task<BotApp> FromReadmeAsync(Action<IServiceCollection> services) => BotApp.StartWithAsync(
        services, ("Network:File", ""), ("Network:FirstLead", "6E760000-0000-4000-8000-000000000001"));

    /// <summary>What is exported, imported into an empty store and exported again is the same, byte for byte, and written in its fixed form.</summary>
    private static async Task TheSameElsewhereAsync(BotApp app)
    {
        var exported = await StoredAsync(app);
        await using var other = await NothingAsync();
        var imported = await other.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            exported, seen: null, Instant.FromUtc(2026, 10, 26, 7, 0), CancellationToken.None);

        Assert.Equal(NetworkOutcome.Stored, imported.Outcome);
        Assert.Equal(exported, await StoredAsync(other));
        Assert.Equal(exported, NetworkWriter.Write(NetworkFile.Root(exported)!));

        static async Task<string> StoredAsync(BotApp of) =>
            (await of.Services.GetRequiredService<StoredNetwork>().StandingAsync(CancellationToken.None)).Text!;
    }

    private static Task<Pressed> NextAsync(BotApp app, ChatMessage card, object inputs) =>
        app.PressAsync(BotApp.Lead, card, SetupAnswerSubmit.VerbName, inputs);

    private static ChatMessage Shown(ChatMessage card, Pressed pressed) => card with { Cards = [pressed.Card!.Value] };

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}
