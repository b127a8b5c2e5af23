using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Teams.Inbound;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Tokens that Teams gets for whoever has the tab open: of this tenant, for this app, on a person's behalf, or none.</summary>
public sealed class TabTokenTests
{
    private const string Kari = "3b1f2c44-1111-4222-8333-944455566677";
    private const string Other = "bad0bad0-0000-4000-8000-000000000001";
    private const string Teams = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";

    /// <summary>What makes a good token a bad one.</summary>
    private static readonly Dictionary<string, Action<JsonObject>> Wrong = new()
    {
        ["another tenant's issuer"] = claims => claims["iss"] = $"https://login.microsoftonline.com/{Other}/v2.0",
        ["the issuer of version 1"] = claims => claims["iss"] = $"https://sts.windows.net/{IdentityProvider.TenantId}/",
        ["the issuer with a slash"] = claims => claims["iss"] = $"https://login.microsoftonline.com/{IdentityProvider.TenantId}/v2.0/",
        ["the bot's issuer"] = claims => claims["iss"] = IdentityProvider.Issuer,
        ["no issuer"] = claims => claims.Remove("iss"),
        ["version 1"] = claims => claims["ver"] = "1.0",
        ["another tenant"] = claims => claims["tid"] = Other,
        ["no tenant"] = claims => claims.Remove("tid"),
        ["another audience"] = claims => claims["aud"] = Other,
        ["the address as audience, which version 1 has"] = claims => claims["aud"] = $"api://gevinstbot.example.no/{IdentityProvider.AppId}",
        ["a list of audiences"] = claims => claims["aud"] = new JsonArray(IdentityProvider.AppId),
        ["expired"] = claims => claims["exp"] = IdentityProvider.At(minutes: -6),
        ["no end"] = claims => claims.Remove("exp"),
        ["not begun"] = claims => claims["nbf"] = IdentityProvider.At(minutes: 6),
        ["no object id"] = claims => claims.Remove("oid"),
        ["an object id that is none"] = claims => claims["oid"] = "kari",
        ["got by another app"] = claims => claims["azp"] = Other,
        ["got by nobody"] = claims => claims.Remove("azp"),
        ["another scope"] = claims => claims["scp"] = "access_as_user_too User.Read",
        ["no scope"] = claims => claims.Remove("scp"),
        ["an app's own"] = claims => claims["idtyp"] = "app",
    };

    public static TheoryData<string> Wrongs => [.. Wrong.Keys];

    [Fact]
    public async Task A_token_of_this_tenant_for_this_app_says_who_has_the_tab_open()
    {
        var tokens = Tokens();

        Assert.Equal(Kari, (await ReadAsync(tokens, Token())).ObjectId);
        // Among others, and in Teams in a browser.
        Assert.Equal(Kari, (await ReadAsync(tokens, Token(claims =>
        {
            claims["scp"] = $"User.Read {claims["scp"]}";
            claims["azp"] = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
        }))).ObjectId);
    }

    [Theory, MemberData(nameof(Wrongs))]
    public async Task A_token_is_refused_that_has(string wrong) => await ExpectUnauthorizedAsync(Tokens(), $"Bearer {Token(Wrong[wrong])}");

    [Fact]
    public async Task A_token_is_refused_that_no_key_of_the_tenant_has_signed()
    {
        var tokens = Tokens();

        await ExpectUnauthorizedAsync(tokens, $"Bearer {TestKey.Teams.Sign(Claims(), "none")}");
        await ExpectUnauthorizedAsync(tokens, $"Bearer {TestKey.Teams.Sign(Claims(), "HS256")}");
        await ExpectUnauthorizedAsync(tokens, $"Bearer {TestKey.Stranger.Sign(Claims())}");
        await ExpectUnauthorizedAsync(tokens, $"Bearer {TestKey.Stranger.Sign(Claims(), keyId: TestKey.Teams.Id)}");
        await ExpectUnauthorizedAsync(Tokens(keyIssuer: $"https://login.microsoftonline.com/{Other}/v2.0"), $"Bearer {Token()}");
        await ExpectUnauthorizedAsync(Tokens(keyIssuer: null), $"Bearer {Token()}");
    }

    [Fact]
    public async Task Without_a_token_nobody_is_known()
    {
        var tokens = Tokens();

        await ExpectUnauthorizedAsync(tokens, "");
        await ExpectUnauthorizedAsync(tokens, $"Basic {Token()}");
        await ExpectUnauthorizedAsync(tokens, $"Bearer {Token()}", $"Bearer {Token()}");
    }

    [Fact]
    public async Task In_local_development_no_token_of_Entra_s_is_good() =>
        await ExpectUnauthorizedAsync(Tokens(options => options.AllowAnonymousLocal = true), $"Bearer {Token()}");

    [Fact]
    public async Task While_the_keys_can_t_be_fetched_nobody_is_let_in_and_the_page_is_told_to_come_again()
    {
        var tokens = Tokens(provider: new() { Broken = () => throw new HttpRequestException("down") });

        Assert.Equal(TabReader.Refused(StatusCodes.Status503ServiceUnavailable), await ReadAsync(tokens, Token()));
    }

    [Fact]
    public void The_clients_that_are_believed_are_those_that_the_app_registration_trusts()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("infra", "registration", "api.json")));
        var registration = api.RootElement.GetProperty("api");

        Assert.Equal(
            registration.GetProperty("preAuthorizedApplications").EnumerateArray().Select(one => one.GetProperty("appId").GetString()),
            EntraTabTokens.Clients);
        Assert.Equal(2, registration.GetProperty("requestedAccessTokenVersion").GetInt32());
        Assert.Equal(EntraTabTokens.Scope, registration.GetProperty("oauth2PermissionScopes")[0].GetProperty("value").GetString());
    }

    private static JsonObject Claims()
    {
        var claims = IdentityProvider.Claims();
        claims.Remove("serviceurl");
        (claims["iss"], claims["tid"]) = ($"https://login.microsoftonline.com/{IdentityProvider.TenantId}/v2.0", IdentityProvider.TenantId);
        (claims["ver"], claims["azp"], claims["scp"], claims["oid"]) = ("2.0", Teams, "access_as_user", Kari);
        return claims;
    }

    private static string Token(Action<JsonObject>? change = null)
    {
        var claims = Claims();
        change?.Invoke(claims);
        return TestKey.Teams.Sign(claims);
    }

    private static ITabTokens Tokens(
        Action<BotOptions>? configure = null, string? keyIssuer = "https://login.microsoftonline.com/{tenantid}/v2.0", IdentityProvider? provider = null)
    {
        provider ??= new() { KeyIssuer = keyIssuer, KeysUri = "https://login.microsoftonline.com/common/discovery/v2.0/keys" };
        var services = new ServiceCollection().AddLogging(log => log.ClearProviders())
            .AddSingleton<TimeProvider>(new ManualTimeProvider(TestBot.Start))
            .Configure<BotOptions>(options =>
            {
                (options.MicrosoftAppId, options.MicrosoftAppTenantId) = (IdentityProvider.AppId, IdentityProvider.TenantId);
                configure?.Invoke(options);
            });
        services.AddHttpClient(TeamsBotRegistration.KeysClient).ConfigurePrimaryHttpMessageHandler(() => provider);
        return services.AddTabTokens().BuildServiceProvider().GetRequiredService<ITabTokens>();
    }

    private static Task<TabReader> ReadAsync(ITabTokens tokens, string token) => ReadAsync(tokens, [$"Bearer {token}"]);

    private static Task<TabReader> ReadAsync(ITabTokens tokens, string[] authorization)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = authorization;
        return tokens.ReadAsync(context, CancellationToken.None);
    }

    private static async Task ExpectUnauthorizedAsync(ITabTokens tokens, params string[] authorization) =>
        Assert.Equal(TabReader.Refused(StatusCodes.Status401Unauthorized), await ReadAsync(tokens, authorization));
}
