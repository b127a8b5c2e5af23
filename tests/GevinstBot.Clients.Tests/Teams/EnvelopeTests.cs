using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>What an activity must say of itself: protocol table 1.3, steps 9 to 13.</summary>
public sealed class EnvelopeTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async Task InitializeAsync() => bot = await TestBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A09_The_claim_is_spelled_in_lower_case_and_no_other_spelling_will_do()
    {
        var token = IdentityProvider.Token(c =>
        {
            c.Remove("serviceurl");
            c["serviceUrl"] = IdentityProvider.ServiceUrl;
        });
        Forbidden(await bot.PostAsync(TestBot.Message(), token));
    }

    [Theory]
    [InlineData("https://europe.botframework.com/emea/")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/EMEA/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("")]
    [InlineData("https://SMBA.trafficmanager.net/emea/")]
    [InlineData(null)]
    public async Task A10_The_body_must_name_the_service_URL_of_the_token(string? serviceUrl) =>
        Forbidden(await PostAsync(a => a["serviceUrl"] = serviceUrl));

    [Fact]
    public async Task A10_A_body_without_a_service_URL_is_refused() => Forbidden(await PostAsync(a => a.Remove("serviceUrl")));

    [Theory]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.no/")]
    [InlineData("https://smba.trafficmanager.net@evil.no/")]
    [InlineData("https://smba.trafficmanager.net:evil@evil.no/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://20.50.2.1/emea/")]
    [InlineData("https://[2603:1020::1]/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://xn--smb-1la.trafficmanager.net/")]
    [InlineData("https://xn--smb-1la.botframework.com/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil.no")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("https://smba.trafficmanager.net/emea/../amer/")]
    [InlineData("https://smba.trafficmanager.net\\@evil.no/")]
    [InlineData("https://smba.trafficmanager.net/99999999-0000-4000-8000-000000000000/")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("file:///etc/passwd")]
    public async Task A11_An_address_that_is_not_Microsofts_is_refused_though_token_and_body_agree(string serviceUrl)
    {
        var token = IdentityProvider.Token(c => c["serviceurl"] = serviceUrl);
        Forbidden(await bot.PostAsync(TestBot.With(TestBot.Message(), a => a["serviceUrl"] = serviceUrl), token));
        Assert.Empty(bot.Teams.Requests);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/6f1d0c3e-0000-4000-8000-0000000000aa/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://europe.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    public async Task A11_Microsofts_addresses_are_taken_as_they_are(string serviceUrl)
    {
        var token = IdentityProvider.Token(c => c["serviceurl"] = serviceUrl);
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a => a["serviceUrl"] = serviceUrl), token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(serviceUrl, bot.Script.Turns.Single().Activity.ServiceUrl);
    }

    [Fact]
    public async Task A12_A_key_that_is_not_endorsed_for_Teams_is_refused()
    {
        Forbidden(await bot.PostAsync(TestBot.Message(), IdentityProvider.Token(key: TestKey.WebChatOnly)));
        Forbidden(await bot.PostAsync(TestBot.Message(), IdentityProvider.Token(key: TestKey.NotEndorsed)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Msteams")]
    [InlineData("emulator")]
    [InlineData("directline")]
    [InlineData("webchat")]
    public async Task A13_Another_channel_is_refused(string? channelId) => Forbidden(await PostAsync(a => a["channelId"] = channelId));

    [Fact]
    public async Task A14_Another_tenant_is_refused()
    {
        const string other = "99999999-0000-4000-8000-000000000000";
        Forbidden(await PostAsync(a => a["conversation"]!["tenantId"] = other));
        Forbidden(await PostAsync(a => a["channelData"]!["tenant"]!["id"] = other));
        Forbidden(await PostAsync(a => (a["conversation"]!["tenantId"], a["channelData"]!["tenant"]!["id"]) = (other, other)));
    }

    [Fact]
    public async Task A14_A_body_that_names_no_tenant_is_refused_and_one_place_is_enough()
    {
        using var response = await PostAsync(a => a.Remove("channelData"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        bot.Script.Seen.Clear();
        Forbidden(await PostAsync(a =>
        {
            a.Remove("channelData");
            a["conversation"]!.AsObject().Remove("tenantId");
        }));
    }

    [Theory]
    [InlineData("28:11111111-2222-4333-8444-555555555555")]
    [InlineData("9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112")]
    [InlineData(null)]
    public async Task A15_An_activity_for_another_bot_is_refused(string? recipient) => Forbidden(await PostAsync(a => a["recipient"]!["id"] = recipient));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kari@example.no")]
    [InlineData("{3b1f2c44-1111-4222-8333-944455566677}")]
    public async Task B11_A_press_by_nobody_is_refused(string? aadObjectId)
    {
        void Nobody(JsonObject activity) => activity["from"]!["aadObjectId"] = aadObjectId;
        Forbidden(await bot.PostAsync(TestBot.With(TestBot.Execute(), Nobody)));
        Forbidden(await PostAsync(a =>
        {
            Nobody(a);
            a["value"] = new JsonObject { ["verb"] = "answer" };
        }));
        Forbidden(await bot.PostAsync(TestBot.With(TestBot.Execute(), a =>
        {
            Nobody(a);
            a["name"] = "task/submit";
        })));
    }

    [Fact]
    public async Task B11_A_system_event_needs_no_person()
    {
        using var response = await PostAsync(a =>
        {
            (a["type"], a["action"]) = ("installationUpdate", "add");
            a.Remove("from");
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["installed"], bot.Seen);
    }

    private Task<HttpResponseMessage> PostAsync(Action<JsonObject> change) => bot.PostAsync(TestBot.With(TestBot.Message(), change));

    private void Forbidden(HttpResponseMessage response)
    {
        using (response)
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Seen);
    }
}
