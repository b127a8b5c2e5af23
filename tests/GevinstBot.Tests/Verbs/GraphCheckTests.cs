using System.Net;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Tenant;

namespace GevinstBot.Tests.Verbs;

/// <summary>What «check» says of Graph, one thing wrong at a time, with the deployment's settings against a tenant of stand-ins.</summary>
[Trait("Lane", "Slow")]
public sealed class GraphCheckTests : IAsyncLifetime
{
    private Outside _outside = null!;

    public async Task InitializeAsync() => _outside = await Outside.StartAsync();

    public async Task DisposeAsync() => await _outside.DisposeAsync();

    [BicepFact]
    public async Task Each_thing_that_is_wrong_with_Graph_is_a_line_with_what_to_do()
    {
        var right = await LinesAsync();
        _outside.Graph.Granted.Remove("User.ReadBasic.All");
        _outside.Graph.Granted.Remove("GroupMember.Read.All");
        var unpermitted = await LinesAsync();
        _outside.Graph.Granted.UnionWith(GraphCall.Needs.Values);
        _outside.Graph.IsInCatalogue = false;
        var unknown = await LinesAsync();
        _outside.Graph.Instead = (_, _) => StrictGraph.Error(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", "");
        var away = await LinesAsync();

        Assert.Equal(
            [
                "✔ Graph: GevinstBot får token for https://graph.microsoft.com/.default",
                "✔ Graph: tillatelsene som trengs, er gitt",
                $"✔ Graph: Teams-appen {TenantApp.AppId} er i organisasjonens katalog",
            ],
            right);
        var consent = $"https://login.microsoftonline.com/{TenantApp.TenantId}/adminconsent?client_id={TenantApp.AppId}";
        Assert.Equal($"✘ Graph: mangler User.ReadBasic.All og GroupMember.Read.All. Be en administrator samtykke: {consent}", unpermitted[1]);
        Assert.Equal(
            $"✘ Graph: Teams-appen {TenantApp.AppId} er ikke i organisasjonens katalog. Last den opp i administrasjonssenteret for Teams, eller rett Graph:TeamsAppId.",
            unknown[2]);
        Assert.Equal("✘ Graph: tillatelsene kan ikke sjekkes: Unavailable (503 ServiceUnavailable).", away[1]);
        Assert.All([unpermitted[0], unpermitted[2], unknown[0], unknown[1], away[0]], line => Assert.StartsWith("✔", line, StringComparison.Ordinal));
    }

    [BicepFact]
    public async Task Without_a_token_nothing_more_is_asked_and_without_the_setting_nothing_at_all()
    {
        var without = await LinesAsync(("Bot__FederatedIdentityClientId", "11111111-2222-4333-8444-555555555555"));
        var unset = await LinesAsync(("Graph__TeamsAppId", ""));

        Assert.StartsWith("✘ Graph: GevinstBot får ikke token for https://graph.microsoft.com/.default: ", Assert.Single(without), StringComparison.Ordinal);
        Assert.StartsWith("– Graph: ikke sjekket, for Graph:TeamsAppId er ikke satt. Uten Graph kan ikke GevinstBot slå opp folk", Assert.Single(unset), StringComparison.Ordinal);
        Assert.Empty(_outside.Graph.Calls);
    }

    [BicepFact]
    public async Task What_is_wrong_with_the_organiser_s_calendar_is_a_line_with_what_to_do()
    {
        var right = await CalendarAsync();
        _outside.Graph.Granted.Remove("Calendars.ReadWrite");
        var unpermitted = await CalendarAsync();
        _outside.Graph.Granted.Add("Calendars.ReadWrite");
        var nobody = await CalendarAsync(("Graph__Organiser", "ingen@hso.example.no"));
        var unset = await CalendarAsync(("Graph__Organiser", ""));
        var wrong = await VerbRun.ProductAsync((await TenantProcess.SettingsAsync(_outside)).Append(("Graph__Organiser", "moterommet")), "check");

        Assert.Equal("✔ Kalender: GevinstBot får skrive i kalenderen til moter@hso.example.no", right);
        Assert.StartsWith("✘ Kalender: mangler Calendars.ReadWrite for postboksen moter@hso.example.no. Be en administrator gi den i Exchange", unpermitted, StringComparison.Ordinal);
        Assert.Equal("✘ Kalender: postboksen ingen@hso.example.no finnes ikke, eller er ikke i Exchange Online. Rett Graph:Organiser.", nobody);
        Assert.StartsWith("– Kalender: ikke sjekket, for Graph:Organiser er ikke satt.", unset, StringComparison.Ordinal);
        Assert.Contains("Graph:Organiser must be a mailbox's e-mail address or object id.", wrong.Said + wrong.Complaints, StringComparison.Ordinal);
        Assert.Equal(0, _outside.Graph.CountOf(GraphCall.MakeEvent));
    }

    private async Task<string> CalendarAsync(params (string Key, string Value)[] settings) =>
        Assert.Single(await LinesAsync(" Kalender", settings));

    private Task<IReadOnlyList<string>> LinesAsync(params (string Key, string Value)[] settings) => LinesAsync(" Graph", settings);

    private async Task<IReadOnlyList<string>> LinesAsync(string about, params (string Key, string Value)[] settings)
    {
        var run = await VerbRun.ProductAsync((await TenantProcess.SettingsAsync(_outside)).Concat(settings), "check");
        Assert.DoesNotContain(StrictGraph.Token, run.Said, StringComparison.Ordinal);
        return [.. run.Said.Split('\n').Where(line => line.Length > 1 && line[1..].StartsWith(about, StringComparison.Ordinal))];
    }
}
