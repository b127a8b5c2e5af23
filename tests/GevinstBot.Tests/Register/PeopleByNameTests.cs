using System.Net;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GevinstBot.Tests.Register;

/// <summary>Somebody new is named by name or e-mail, and the directory says who it is; where it can't, the object id still works.</summary>
[Trait("Lane", "Slow")]
public sealed class PeopleByNameTests : IAsyncLifetime
{
    private const string Kari = "6e760000-0000-4000-8000-000000000901";
    private const string Karin = "6e760000-0000-4000-8000-000000000903";

    private static readonly OrganizationId Ahus = new("ahus");

    private readonly GraphBench _bench = new();
    private BotApp _app = null!;

    public async Task InitializeAsync()
    {
        _bench.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ahus.example.no");
        _bench.Graph.People[Karin] = ("Karin Moe", "karin.moe@ous.example.no");
        _app = await BotApp.StartWithAsync(services => services.AddSingleton(_bench.People));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("KARI.Nordmann@ahus.example.no", Kari, "Kari Nordmann")]
    [InlineData("karin", Karin, "Karin Moe")]
    public async Task Whoever_the_directory_finds_is_the_contact_by_the_directory_s_name(string typed, string id, string name)
    {
        var saved = await SaveAsync(await FormAsync(), Named(typed));

        Assert.Contains($"{name} er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Equal((id, name), (Contact, Roster.Find(new PersonId(id))?.Name));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task Of_several_one_is_chosen_and_what_was_typed_stands()
    {
        var (form, before) = (await FormAsync(), Contact);

        var several = await SaveAsync(form, Named("kari"));
        var untouched = Contact;
        var saved = await SaveAsync(form with { Cards = [several.Card!.Value] }, new() { ["person-found"] = Karin });

        Assert.Contains("⚠ Flere passer med «kari».", several.Words, StringComparison.Ordinal);
        Assert.Contains("Kari Nordmann · kari.nordmann@ahus.example.no", several.Card!.Value.ToString(), StringComparison.Ordinal);
        Assert.Equal((before, "kari"), (untouched, CardReading.ValueOf(several.Card!.Value, "person-name")));
        Assert.Contains("Karin Moe er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(Karin, Contact);
    }

    [Fact]
    public async Task A_chosen_one_whom_the_directory_no_longer_says_is_asked_about_again_and_nobody_is_put_in_their_place()
    {
        var (form, before) = (await FormAsync(), Contact);
        var several = await SaveAsync(form, Named("kari"));
        _bench.Graph.People.Remove(Karin);

        var refused = await SaveAsync(form with { Cards = [several.Card!.Value] }, new() { ["person-found"] = Karin });
        var untouched = Contact;
        await SaveAsync(form with { Cards = [refused.Card!.Value] }, new() { ["person-found"] = Kari });

        Assert.Contains("Hvem av disse?", refused.Card!.Value.ToString(), StringComparison.Ordinal);
        Assert.Equal((before, Kari), (untouched, Contact));
    }

    [Fact]
    public async Task Whoever_is_not_in_the_tenant_is_said_beside_the_field_and_an_object_id_works()
    {
        var form = await FormAsync();

        var refused = await SaveAsync(form, Named("ola@annetsteds.example.no"));
        var saved = await SaveAsync(form with { Cards = [refused.Card!.Value] }, new() { ["person-object-id"] = Kari });

        Assert.Contains("⚠ Jeg finner ingen i organisasjonens katalog med «ola@annetsteds.example.no».", refused.Words, StringComparison.Ordinal);
        Assert.Equal("ola@annetsteds.example.no", CardReading.ValueOf(refused.Card!.Value, "person-name"));
        Assert.Contains("er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Equal((Kari, 1), (Contact, _bench.Graph.CountOf(GraphCall.FindPeople)));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "⚠ Katalogen svarte ikke. Prøv igjen")]
    [InlineData(HttpStatusCode.Forbidden, "⚠ Jeg kan ikke slå opp personer her.")]
    public async Task A_directory_that_cannot_say_is_said_and_pressing_again_works_when_it_can(HttpStatusCode status, string said)
    {
        var (form, before) = (await FormAsync(), Contact);
        _bench.Graph.Instead = (_, _) => StrictGraph.Error(status, "Authorization_RequestDenied", "Insufficient privileges.");

        var refused = await SaveAsync(form, Named("karin"));
        var untouched = Contact;
        _bench.Graph.Instead = (_, _) => null;
        await SaveAsync(form with { Cards = [refused.Card!.Value] }, []);

        Assert.Contains(said, refused.Words, StringComparison.Ordinal);
        Assert.Equal((before, Karin), (untouched, Contact));
    }

    [Fact]
    public async Task Without_a_directory_the_object_id_is_asked_for()
    {
        await using var app = await BotApp.StartWithAsync(
            services => services.AddSingleton(new GraphBench { Options = Options.Create(new GraphOptions()) }.People));
        var network = await app.SayAsync(BotApp.Lead, "nettverk");
        var form = await app.PressAsync(BotApp.Lead, network, RegisterEditSubmit.VerbName, new { what = "contact", organization = "ahus" });

        var refused = await app.PressAsync(
            BotApp.Lead, network with { Cards = [form.Card!.Value] }, RegisterAnswerSubmit.VerbName, Named("karin"));

        Assert.Contains("⚠ Jeg kan ikke slå opp personer her. Fyll ut navn og objekt-ID.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_names_who_stands_in_by_e_mail()
    {
        var contact = BotApp.Contact("Ahus");
        var card = await _app.SayAsync(contact, "borte");
        var fields = new Dictionary<string, string> { ["from"] = "2026-11-02", ["to"] = "2026-11-04", ["person"] = "", ["person-name"] = "karin.moe@ous.example.no" };

        var saved = await _app.PressAsync(contact, card, AbsenceAnswerSubmit.VerbName, fields);

        Assert.Contains("Karin Moe står inn hos Ahus 2.11.–4.11.", saved.Words, StringComparison.Ordinal);
    }

    private Roster Roster => _app.Services.GetRequiredService<CurrentNetwork>().Roster;

    private string? Contact => Roster.ContactOf(Ahus)?.Value;

    private static Dictionary<string, string> Named(string typed) => new() { ["person-name"] = typed };

    private async Task<ChatMessage> FormAsync()
    {
        var network = await _app.SayAsync(BotApp.Lead, "nettverk");
        var form = await _app.PressAsync(BotApp.Lead, network, RegisterEditSubmit.VerbName, new { what = "contact", organization = "ahus" });
        return network with { Cards = [form.Card!.Value] };
    }

    private Task<Pressed> SaveAsync(ChatMessage form, Dictionary<string, string> fields) =>
        _app.PressAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, fields);
}
