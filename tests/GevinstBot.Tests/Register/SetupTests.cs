using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

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
        var organizations = await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });
        var contacts = await NextAsync(app, Shown(card, organizations), new { organizations = "unn,nordland", indicators = "sykefravaer,fristbrudd" });
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
        Assert.Contains("Steg 5 av 5", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Du er kontakt hos Nordlandssykehuset til du velger en annen.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 15. desember\nmøte", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket er ikke satt opp ennå.", before.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket gjelder fra nå.", done.Words, StringComparison.Ordinal);
        Assert.Equal(("Helse Nord", 2), (Network(app).Roster.Region, Network(app).Roster.Organizations.Count));
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
        await NextAsync(app, card, new { organizations = "unn,nordland", indicators = "sykefravaer" });

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
        Assert.Contains("Steg 1 av 5", begun.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_looked_up_name_and_object_id_are_asked_for_and_no_e_mail()
    {
        await using var app = await NothingAsync();
        var card = await app.SayAsync(BotApp.Lead, "kom i gang");
        await NextAsync(app, card, new Dictionary<string, string> { ["lead-name"] = "Åse Næss", ["region"] = "Helse Nord" });

        var contacts = await NextAsync(app, card, new { organizations = "unn", indicators = "sykefravaer" });

        Assert.Contains("Skriv navn og objekt-ID", contacts.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("e-post", contacts.Words, StringComparison.Ordinal);
    }

    /// <summary>As README says: the demo with a first lead, and nothing in the store.</summary>
    private static Task<BotApp> NothingAsync(GraphBench? graph = null) => BotApp.StartWithAsync(
        services =>
        {
            if (graph is not null)
                services.AddSingleton(graph.People);
        },
        ("Network:File", ""), ("Network:FirstLead", "6E760000-0000-4000-8000-000000000001"));

    private static Task<Pressed> NextAsync(BotApp app, ChatMessage card, object inputs) =>
        app.PressAsync(BotApp.Lead, card, SetupAnswerSubmit.VerbName, inputs);

    private static ChatMessage Shown(ChatMessage card, Pressed pressed) => card with { Cards = [pressed.Card!.Value] };

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}
