using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Tokens issued by Entra: refused until switched on, and then only from whom the settings name.</summary>
public sealed class EntraTokenTests
{
    private const string BotServiceTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Caller = "0d0d0d0d-0000-4000-8000-000000000001";
    private const string Attacker = "bad0bad0-0000-4000-8000-000000000001";

    [Fact]
    public async Task A16_An_Entra_token_is_refused_while_the_validator_is_off()
    {
        await using var bot = await TestBot.StartAsync();
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, _ => { });
    }

    [Fact]
    public async Task A16_Switched_on_it_takes_both_forms_of_a_listed_issuer_from_a_listed_caller()
    {
        await using var bot = await EntraBotAsync();
        await ExpectAsync(bot, HttpStatusCode.OK, _ => { });
        await ExpectAsync(bot, HttpStatusCode.OK, c =>
        {
            c["iss"] = $"https://sts.windows.net/{BotServiceTenant}/";
            c.Remove("azp");
            c["appid"] = Caller;
        });
        await ExpectAsync(bot, HttpStatusCode.OK, c => c.Remove("serviceurl"));
    }

    [Fact]
    public async Task A16_The_attackers_own_tenant_is_refused()
    {
        await using var bot = await EntraBotAsync();
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => (c["iss"], c["tid"]) = ($"https://login.microsoftonline.com/{Attacker}/v2.0", Attacker));
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => c["tid"] = Attacker);
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => c.Remove("tid"));
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => c["azp"] = Attacker);
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => c.Remove("azp"));
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, c => c["aud"] = Attacker);
    }

    [Fact]
    public async Task A16_A_key_of_another_issuer_is_refused()
    {
        await using var bot = await EntraBotAsync($"https://login.microsoftonline.com/{Attacker}/v2.0");
        await ExpectAsync(bot, HttpStatusCode.Unauthorized, _ => { });
        await using var bare = await EntraBotAsync(keyIssuer: null);
        await ExpectAsync(bare, HttpStatusCode.Unauthorized, _ => { });
    }

    [Fact]
    public async Task A16_A_service_URL_in_the_token_must_be_the_bodys()
    {
        await using var bot = await EntraBotAsync();
        await ExpectAsync(bot, HttpStatusCode.Forbidden, c => c["serviceurl"] = "https://smba.trafficmanager.net/amer/");
    }

    [Fact]
    public async Task Switched_on_without_naming_anybody_the_bot_does_not_start() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(o => o.Entra.Enabled = true));

    private static Task<TestBot> EntraBotAsync(string? keyIssuer = "https://login.microsoftonline.com/{tenantid}/v2.0") => TestBot.StartAsync(
        options =>
        {
            options.Entra.Enabled = true;
            options.Entra.OpenIdMetadata = new($"https://login.botframework.com/{BotServiceTenant}/v2.0/.well-known/openid-configuration");
            options.Entra.IssuerTenantIds.Add(BotServiceTenant);
            options.Entra.CallerAppIds.Add(Caller);
        },
        new() { KeyIssuer = keyIssuer });

    private static async Task ExpectAsync(TestBot bot, HttpStatusCode expected, Action<JsonObject> change)
    {
        using var response = await bot.PostAsync(TestBot.Message(), IdentityProvider.Token(claims =>
        {
            claims["iss"] = $"https://login.microsoftonline.com/{BotServiceTenant}/v2.0";
            claims["tid"] = BotServiceTenant;
            claims["azp"] = Caller;
            change(claims);
        }));
        Assert.Equal(expected, response.StatusCode);
    }
}
