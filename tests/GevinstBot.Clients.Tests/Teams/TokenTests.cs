using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Who may speak to the bot: protocol table 1.3, steps 2 to 7.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async Task InitializeAsync() => bot = await TestBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_token_from_Bot_Service_lets_the_message_in()
    {
        using var response = await bot.PostAsync(TestBot.Message());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["message: status"], bot.Seen);
    }

    [Fact]
    public async Task A01_No_authorization_is_refused_with_a_bare_401()
    {
        using var response = await bot.PostAsync(Body());
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Refused(response);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer  e30.e30.AAAA")]
    [InlineData("Bearer e30=.e30.AAAA")]
    [InlineData("Bearer bnVsbA.bnVsbA.AAAA")]
    public async Task A02_Another_scheme_or_no_token_is_refused(string header) => Refused(await bot.PostAsync(Body(), header));

    [Fact]
    public async Task A02_Two_headers_are_refused_though_both_are_good() =>
        Refused(await bot.PostAsync(Body(), $"Bearer {IdentityProvider.Token()}", $"Bearer {IdentityProvider.Token()}"));

    [Fact]
    public async Task A02_Two_tokens_in_one_header_are_refused() =>
        Refused(await bot.PostAsync(Body(), $"Bearer {IdentityProvider.Token()}, Bearer {IdentityProvider.Token()}"));

    [Fact]
    public async Task A02_A_header_of_nine_KiB_is_refused() =>
        Refused(await bot.PostAsync(Body(), $"Bearer {IdentityProvider.Token(c => c["padding"] = new string('x', 9 * 1024))}"));

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("rs256")]
    public async Task A03_An_algorithm_that_is_not_RS256_is_refused(string algorithm) =>
        Refused(await bot.PostAsync(TestBot.Message(), TestKey.Teams.Sign(IdentityProvider.Claims(), algorithm)));

    [Fact]
    public async Task A03_A_signature_that_is_missing_or_broken_is_refused()
    {
        var token = IdentityProvider.Token();
        Refused(await bot.PostAsync(TestBot.Message(), token[..(token.LastIndexOf('.') + 1)]));
        Refused(await bot.PostAsync(TestBot.Message(), token[..^8] + "AAAAAAAA"));
    }

    [Fact]
    public async Task A04_A_strangers_signature_under_a_real_key_id_is_refused() =>
        Refused(await bot.PostAsync(TestBot.Message(), TestKey.Stranger.Sign(IdentityProvider.Claims(), keyId: "teams-key")));

    [Theory]
    [InlineData("""{"alg":"RS256"}""")]
    [InlineData("""{"alg":"RS256","kid":""}""")]
    [InlineData("""{"alg":"RS256","kid":7}""")]
    [InlineData("""{"alg":"RS256","kid":"teams-key","crit":["exp"]}""")]
    [InlineData("""{"alg":"RS256","kid":"other","kid":"teams-key"}""")]
    [InlineData("""{"alg":"none","alg":"RS256","kid":"teams-key"}""")]
    public async Task A04_A_header_without_one_key_id_or_with_a_demand_we_do_not_know_is_refused(string header) =>
        Refused(await bot.PostAsync(TestBot.Message(), TestKey.Teams.Sign(header, IdentityProvider.Claims().ToJsonString())));

    [Fact]
    public async Task A06_A_token_for_another_app_is_refused() =>
        Refused(await PostAsync(c => c["aud"] = "11111111-2222-4333-8444-555555555555"));

    [Fact]
    public async Task A06_A_list_of_audiences_is_refused_though_the_app_is_in_it() =>
        Refused(await PostAsync(c => c["aud"] = new JsonArray(IdentityProvider.AppId)));

    [Fact]
    public async Task A06_A_token_without_audience_is_refused() => Refused(await PostAsync(c => c.Remove("aud")));

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("http://api.botframework.com")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("")]
    public async Task A07_An_issuer_that_is_not_letter_for_letter_Bot_Service_is_refused(string issuer)
    {
        await bot.Provider.FetchedAsync();
        Refused(await PostAsync(c => c["iss"] = issuer));
        Assert.Equal(1, bot.Provider.MetadataFetches);
    }

    [Theory]
    [InlineData("exp", -4, HttpStatusCode.OK)]
    [InlineData("exp", -6, HttpStatusCode.Unauthorized)]
    [InlineData("nbf", 4, HttpStatusCode.OK)]
    [InlineData("nbf", 6, HttpStatusCode.Unauthorized)]
    public async Task A08_Clocks_may_differ_by_five_minutes(string claim, int minutes, HttpStatusCode expected)
    {
        using var response = await PostAsync(c =>
        {
            c["nbf"] = IdentityProvider.At(minutes: -60);
            c[claim] = IdentityProvider.At(minutes: minutes);
        });
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A08_A_token_that_ends_before_it_begins_is_refused() =>
        Refused(await PostAsync(c => (c["nbf"], c["exp"]) = (IdentityProvider.At(minutes: -1), IdentityProvider.At(minutes: -2))));

    [Theory]
    [InlineData("exp")]
    [InlineData("nbf")]
    public async Task A08_A_token_without_times_is_refused(string claim)
    {
        Refused(await PostAsync(c => c.Remove(claim)));
        Refused(await PostAsync(c => c[claim] = "1795420800"));
        Refused(await PostAsync(c => c[claim] = null));
    }

    private static HttpContent Body() => TestBot.Json(Encoding.UTF8.GetBytes(TestBot.Message().ToJsonString()));

    private Task<HttpResponseMessage> PostAsync(Action<JsonObject> change) => bot.PostAsync(TestBot.Message(), IdentityProvider.Token(change));

    private void Refused(HttpResponseMessage response)
    {
        using (response)
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Seen);
    }
}
