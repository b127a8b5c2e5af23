using System.Net;
using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Register;

/// <summary>A network file that is sent to the bot in the chat: checked, shown beside what counts, and used when a lead says so.</summary>
[Trait("Lane", "Slow")]
public sealed class NetworkFileInChatTests
{
    [Fact]
    public async Task A_lead_sends_a_file_sees_what_will_be_other_and_it_counts_when_they_say_so()
    {
        await using var app = await BotApp.StartAsync();
        var (stored, kari) = (await StoredAsync(app), "Kari Nordmann");

        var card = await app.SendFileAsync(BotApp.Lead, stored.Replace(BotApp.Contact("OUS"), kari, StringComparison.Ordinal));
        var before = Network(app).Roster.ContactOf(new("ous")) is { } contact ? Network(app).Roster.Find(contact)?.Name : null;
        var used = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);
        var twice = await app.PressCopyAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);

        Assert.Contains("2 linjer blir annerledes:", card.Words, StringComparison.Ordinal);
        Assert.Contains(kari, card.Words, StringComparison.Ordinal);
        Assert.Equal(BotApp.Contact("OUS"), before);
        Assert.Contains("Tatt i bruk", used.Words, StringComparison.Ordinal);
        Assert.Contains("Tatt i bruk", twice.Words, StringComparison.Ordinal);
        Assert.Equal(kari, Network(app).Roster.Find(Network(app).Roster.ContactOf(new("ous"))!.Value)?.Name);
        Assert.Contains(BotApp.Lead, (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_fetches_the_network_as_a_file_for_ten_minutes_and_sends_it_back_changed()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "eksporter");
        using var browser = new HttpClient();
        var link = new Uri(app.Address, new Uri(LinkOf(card)).AbsolutePath);

        var fetched = await browser.GetStringAsync(link);
        var sent = await app.SendFileAsync(BotApp.Lead, fetched.Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal));
        using var guessed = await browser.GetAsync(new Uri(app.Address, $"nettverk/{new string('0', 32)}.yaml"));
        await app.MoveClockByAsync("PT10M");
        using var late = await browser.GetAsync(link);
        var contact = await app.SayAsync(BotApp.Contact("Ahus"), "eksporter");

        Assert.Equal(await StoredAsync(app), fetched);
        Assert.Contains("2 linjer blir annerledes:", sent.Words, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (guessed.StatusCode, late.StatusCode));
        Assert.Contains("Bare nettverkslederen kan be om dette.", contact.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet ut nettverksfilen", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_told_with_line_and_field_and_nothing_is_stored_or_asked()
    {
        await using var app = await BotApp.StartAsync();
        var stored = await StoredAsync(app);
        var versions = await VersionsAsync(app);

        var region = await app.SendFileAsync(BotApp.Lead, stored.Replace("region: Helse Sør-Øst", "region: Helse Vest", StringComparison.Ordinal));
        var newer = await app.SendFileAsync(BotApp.Lead, "format: 9\n" + stored);
        var broken = await app.SendFileAsync(BotApp.Lead, stored.Replace("kind: healthTrust", "kind: sykehus", StringComparison.Ordinal));
        var picture = await app.SendFileAsync(BotApp.Lead, "\u0089PNG\r\n\u001a\n\0");
        var same = await app.SendFileAsync(BotApp.Lead, stored);

        Assert.Contains("regionen er «Helse Vest»", region.Words, StringComparison.Ordinal);
        Assert.Contains("Linje 1: filen er skrevet i form 9", newer.Words, StringComparison.Ordinal);
        Assert.Matches(@"\nLinje \d+, kind: «sykehus» er ikke et av valgene", broken.Words);
        Assert.Contains("Nettverksfilen kan ikke brukes", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Filen er lik nettverket som gjelder.", same.Words, StringComparison.Ordinal);
        Assert.Equal(versions, await VersionsAsync(app));
        Assert.Contains("Ingenting venter på deg nå.", (await app.SayAsync(BotApp.Lead, "hva venter")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_leads_may_and_whoever_asks_is_told_how()
    {
        await using var app = await BotApp.StartAsync();
        var stored = await StoredAsync(app);
        var changed = stored.Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal);

        var contact = await app.SendFileAsync(BotApp.Contact("Ahus"), changed);
        var asked = await app.SayAsync(BotApp.Lead, "nettverksfil");

        Assert.Contains("Bare nettverkslederen kan be om dette.", contact.Words, StringComparison.Ordinal);
        Assert.Contains("Dra nettverksfilen (YAML) hit", asked.Words, StringComparison.Ordinal);
        Assert.Equal(stored, await StoredAsync(app));
    }

    [Fact]
    public async Task A_file_that_was_declined_may_be_sent_again_and_what_was_changed_meanwhile_is_shown_before_it_is_lost()
    {
        await using var app = await BotApp.StartAsync();
        var stored = await StoredAsync(app);
        var changed = stored.Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal);

        var first = await app.SendFileAsync(BotApp.Lead, changed);
        var declined = await app.PressAsync(BotApp.Lead, first, NetworkFileDeclineSubmit.VerbName);
        var again = await app.SendFileAsync(BotApp.Lead, changed);
        await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithKnown(new Person(new("6e760000-0000-4000-8000-000000000901"), "Ola Hansen", Title: "", Language.Bokmål)),
            Network(app).Version, Network(app).Roster.Leads.First(), NodaTime.Instant.FromUtc(2026, 10, 26, 8, 0), CancellationToken.None);
        var overtaken = await app.PressAsync(BotApp.Lead, again, NetworkFileUseSubmit.VerbName);

        Assert.Contains("Ikke tatt i bruk", declined.Words, StringComparison.Ordinal);
        Assert.Contains("blir annerledes", again.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverket er endret siden kortet ble laget", overtaken.Words, StringComparison.Ordinal);
        Assert.Contains("Ola Hansen", await StoredAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_comes_from_nothing_by_a_file_and_is_the_same_when_it_is_exported_again()
    {
        string exported;
        await using (var from = await BotApp.StartAsync())
            exported = await StoredAsync(from);
        await using var app = await BotApp.StartAsync(("Network:File", ""), ("Network:FirstLead", "6e760000-0000-4000-8000-000000000001"));

        var card = await app.SendFileAsync(BotApp.Lead, exported);
        var used = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);

        Assert.Contains("Nettverket er ikke satt opp ennå. Det blir som i filen", card.Words, StringComparison.Ordinal);
        Assert.Contains("Helse Sør-Øst · organisasjoner: 11", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("blir annerledes", card.Words, StringComparison.Ordinal);
        Assert.Contains("Tatt i bruk", used.Words, StringComparison.Ordinal);
        Assert.Equal(exported, await StoredAsync(app));
        Assert.True(Network(app).IsSetUp);
    }

    [Fact]
    public async Task A_store_that_fails_takes_nothing_and_the_same_file_sent_again_is_asked_about()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var changed = (await StoredAsync(app)).Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal);
        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.SendFileAsync(BotApp.Lead, changed);
        trouble.Refused = null;

        var card = await app.SendFileAsync(BotApp.Lead, changed);
        trouble.Refused = StoreTrouble.Transaction;
        await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);
        var meanwhile = await StoredAsync(app);
        trouble.Refused = null;
        var used = await app.PressAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);

        Assert.DoesNotContain("blir annerledes", failed.Words, StringComparison.Ordinal);
        Assert.NotEqual(changed, meanwhile);
        Assert.Contains("Tatt i bruk", used.Words, StringComparison.Ordinal);
        Assert.Equal(changed, await StoredAsync(app));
    }

    [Fact]
    public async Task Two_instances_that_get_the_same_file_ask_one_question()
    {
        await using var app = await BotApp.StartAsync();
        var changed = (await StoredAsync(app)).Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal);
        var there = ActivatorUtilities.CreateInstance<SentNetworkFiles>(
            app.Services, ActivatorUtilities.CreateInstance<NetworkProposalTable>(app.Services));
        var (bytes, now) = (Encoding.UTF8.GetBytes(changed), NodaTime.Instant.FromUtc(2026, 10, 26, 8, 0));

        var offered = await Task.WhenAll(
            app.Services.GetRequiredService<SentNetworkFiles>().OfferAsync(bytes, now, CancellationToken.None),
            there.OfferAsync(bytes, now, CancellationToken.None));

        Assert.Equal([1, 1], offered.Select(one => one.Offered!.Version));
        Assert.Single(await app.Services.GetRequiredService<NetworkProposalTable>().SinceAsync(now, CancellationToken.None));
    }

    [Fact]
    public async Task Months_later_it_is_told_who_used_it_and_an_old_card_stores_nothing()
    {
        await using var app = await BotApp.StartAsync();
        var changed = (await StoredAsync(app)).Replace(BotApp.Contact("OUS"), "Kari Nordmann", StringComparison.Ordinal);
        var card = await app.SendFileAsync(BotApp.Lead, changed);
        await app.MoveClockToAsync("2027-01-12T09:00");

        var late = await app.PressCopyAsync(BotApp.Lead, card, NetworkFileUseSubmit.VerbName);
        var then = (await app.CardsAsync(BotApp.Lead)).Single(message => message.ActivityId == card.ActivityId);
        var again = await app.SendFileAsync(BotApp.Lead, changed);

        Assert.DoesNotContain("Tatt i bruk", late.Words + late.Message, StringComparison.Ordinal);
        Assert.Contains("Ingen svarte i tide", then.Words, StringComparison.Ordinal);
        Assert.NotEqual(changed, await StoredAsync(app));
        Assert.Contains("blir annerledes", again.Words, StringComparison.Ordinal);
    }

    private static string LinkOf(ChatMessage card) => card.Card.GetProperty("actions")[0].GetProperty("url").GetString()!;

    private static async Task<string> StoredAsync(BotApp app) =>
        (await app.Services.GetRequiredService<StoredNetwork>().StandingAsync(CancellationToken.None)).Text!;

    private static async Task<int> VersionsAsync(BotApp app) =>
        (await app.Services.GetRequiredService<NetworkTable>().NamesAsync(CancellationToken.None)).Count;

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}
