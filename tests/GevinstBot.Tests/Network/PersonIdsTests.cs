using System.Net;
using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.Network;
using GevinstBot.Tests.Graph;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Network;

/// <summary>People who are named by e-mail in a network file get their object id from the directory, once.</summary>
public sealed class PersonIdsTests : IDisposable
{
    private const string Kari = "6e760000-0000-4000-8000-000000000901";
    private const string Ola = "6e760000-0000-4000-8000-000000000902";

    private static readonly string Demo = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo.yaml"));

    private readonly GraphBench _bench = new();
    private readonly string _path = Path.GetTempFileName();

    public PersonIdsTests()
    {
        _bench.Graph.People[Kari] = ("Kari Nordmann", "kari@ahus.example.no");
        _bench.Graph.People[Ola] = ("Ola Nordmann", "ola@ous.example.no");
    }

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("- { id: a, email: kari@ahus.example.no, name: K }", $"- {{ id: a, email: kari@ahus.example.no, aadObjectId: {Kari}, name: K }}")]
    [InlineData("- { email: 'kari@ahus.example.no' }", $"- {{ email: 'kari@ahus.example.no', aadObjectId: {Kari} }}")]
    [InlineData("- id: a\n    email: kari@ahus.example.no\n    name: K", $"- id: a\n    email: kari@ahus.example.no\n    aadObjectId: {Kari}\n    name: K")]
    [InlineData("- email: \"Kari@Ahus.example.no\"  # ny\r\n    id: a", $"- email: \"Kari@Ahus.example.no\"  # ny\r\n    aadObjectId: {Kari}\r\n    id: a")]
    [InlineData("- { id: a,\n      email: kari@ahus.example.no,\n      name: K }", $"- {{ id: a,\n      email: kari@ahus.example.no, aadObjectId: {Kari},\n      name: K }}")]
    [InlineData("- { id: a, email: kari@ahus.example.no, aadObjectId: x }", "- { id: a, email: kari@ahus.example.no, aadObjectId: x }")]
    [InlineData("- { id: a, name: K }", "- { id: a, name: K }")]
    public async Task The_id_is_written_beside_the_e_mail_and_nothing_else_is_touched(string person, string filled)
    {
        var ids = new PersonIds(_bench.People, NoStore);

        var (text, problems) = await ids.FillAsync($"people:\n  {person}\nregion: Helse Sør-Øst\n", CancellationToken.None);

        Assert.Empty(problems);
        Assert.Equal($"people:\n  {filled}\nregion: Helse Sør-Øst\n", text);
    }

    [Fact]
    public async Task Two_people_on_one_line_get_each_their_own()
    {
        var (text, _) = await new PersonIds(_bench.People, NoStore).FillAsync(
            "people: [{ email: ola@ous.example.no }, { email: kari@ahus.example.no }]", CancellationToken.None);

        Assert.Equal($"people: [{{ email: ola@ous.example.no, aadObjectId: {Ola} }}, {{ email: kari@ahus.example.no, aadObjectId: {Kari} }}]", text);
    }

    [Theory]
    [InlineData("ingen@ahus.example.no", true, "Linje 9: katalogen har ingen med e-postadressen ingen@ahus.example.no")]
    [InlineData("kari@ahus.example.no", false, "Linje 9: objekt-ID-en til kari@ahus.example.no kan ikke slås opp, for Graph er ikke satt opp. Skriv aadObjectId, eller sett Graph:TeamsAppId")]
    public async Task Whoever_is_not_found_is_said_with_the_line_and_what_to_do(string email, bool isSet, string said)
    {
        var bench = isSet ? _bench : new GraphBench { Options = Microsoft.Extensions.Options.Options.Create(new GraphOptions()) };

        Assert.Contains(said, await ReadAsync(new PersonIds(bench.People, NoStore), ByMail(email)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "for tillatelsen User.ReadBasic.All er ikke gitt. Kjør «check»")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "for Microsoft Graph svarte ikke. Prøv igjen senere, eller skriv aadObjectId")]
    public async Task A_directory_that_cannot_be_asked_is_said_to_be_that(HttpStatusCode status, string said)
    {
        _bench.Graph.Instead = (_, _) => StrictGraph.Error(status, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

        Assert.Contains(said, await ReadAsync(new PersonIds(_bench.People, NoStore), ByMail("kari@ahus.example.no")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_with_one_address_are_nobody_s_guess()
    {
        _bench.Graph.People[Ola] = ("Kari Nordmann (admin)", "kari@ahus.example.no");

        Assert.Contains("flere med e-postadressen", await ReadAsync(new PersonIds(_bench.People, NoStore), ByMail("kari@ahus.example.no")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_has_the_id_and_the_next_start_asks_nobody()
    {
        await using var app = await BotApp.StartWithAsync(services => services.AddSingleton(_bench.People));
        await File.WriteAllTextAsync(_path, ByMail("kari@ahus.example.no"), Encoding.UTF8);
        var (file, network) = (app.Services.GetRequiredService<NamedNetworkFile>(), app.Services.GetRequiredService<CurrentNetwork>());

        var read = await file.ReadAsync(_path, TextWriter.Null, CancellationToken.None);
        await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            read!, network.Version, Instant.FromUtc(2026, 11, 1, 8, 0), CancellationToken.None);
        var asked = _bench.Graph.Calls.Count;
        var again = await file.ReadAsync(_path, TextWriter.Null, CancellationToken.None);

        Assert.NotNull(network.Roster.Find(new PersonId(Kari)));
        Assert.Equal((1, 1), (asked, _bench.Graph.Calls.Count));
        Assert.Equal(await app.Services.GetRequiredService<StoredNetwork>().TextAsync(CancellationToken.None), again);
    }

    private static Task<string?> NoStore(CancellationToken ct) => Task.FromResult<string?>(null);

    private static string ByMail(string email) => Demo.Replace("{ id: kontakt-ahus, aadObjectId: 6e760000-0000-4000-8000-000000000101,", $"{{ id: kontakt-ahus, email: {email},", StringComparison.Ordinal);

    private async Task<string> ReadAsync(PersonIds ids, string text)
    {
        await File.WriteAllTextAsync(_path, text, Encoding.UTF8);
        using var complaints = new StringWriter();
        Assert.Null(await new NamedNetworkFile(new NetworkFile([]), ids, new TextCatalog()).ReadAsync(_path, complaints, CancellationToken.None));
        return complaints.ToString().Replace('\u00a0', ' ');
    }
}
