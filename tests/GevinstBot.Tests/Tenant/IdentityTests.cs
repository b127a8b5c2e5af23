using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.Verbs;

namespace GevinstBot.Tests.Tenant;

/// <summary>
/// Who the program is to whom (decision 8), seen from outside of it: in Production, with the settings of the deployment and no other,
/// by the addresses that it calls in a tenant.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class IdentityTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Exchange = "api://AzureADTokenExchange";

    [BicepFact]
    public async Task Each_token_is_asked_for_by_the_right_client_with_the_audience_of_its_use_and_no_secret_is_anywhere()
    {
        await using var outside = await Outside.StartAsync();
        outside.Connector.HasChatWith(Ous);
        await using var bot = await TenantProcess.StartAsync(outside);

        using var answer = await bot.PostAsync(TenantActivity.Message(Ous, "hjelp"));

        answer.EnsureSuccessStatusCode();
        // A process that has just started may need longer than Teams waits, and then the card comes by itself.
        await CrashHarness.UntilAsync(() => Task.FromResult(outside.Connector.CardsOf(Ous).Count > 0));
        Assert.Equal("Healthy", await bot.HealthAsync());
        Assert.Contains("hva venter", Assert.Single(outside.Connector.CardsOf(Ous)).Body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(outside.Connector.Complaints);
        AskedToken[] expected =
        [
            new("the host", TenantSettings.IdentityClientId, "https://storage.azure.com", TenantIdentity.Header),
            new("the host", TenantSettings.IdentityClientId, Exchange, TenantIdentity.Header),
            new("Entra", TenantApp.AppId, "https://api.botframework.com/.default", TenantIdentity.TokenFor(Exchange)),
        ];
        // Graph is asked when somebody gets their first message, which the hour decides here; telemetry leaves when some has come together.
        var asked = outside.Asked.Distinct().Where(token => token.Audience is not (StrictGraph.Scope or TenantMonitor.Audience));
        Assert.Equal(expected.Order(ByText), asked.Order(ByText));
    }

    [BicepFact]
    public async Task Application_Insights_is_told_what_was_done_as_the_host_s_identity_and_not_for_whom()
    {
        await using var outside = await Outside.StartAsync();
        outside.Connector.HasChatWith(Ous);
        await using var bot = await TenantProcess.StartAsync(outside);

        using var answer = await bot.PostAsync(TenantActivity.Message(Ous, "hjelp"));

        answer.EnsureSuccessStatusCode();
        // Whatever came first: of the spans those are kept that the sampler chooses.
        await CrashHarness.UntilAsync(() => Task.FromResult(outside.Monitor.Taken.Contains("gevinstbot", StringComparison.Ordinal)));
        Assert.Contains(
            new AskedToken("the host", TenantSettings.IdentityClientId, TenantMonitor.Audience, TenantIdentity.Header), outside.Asked);
        Assert.DoesNotContain(Ous, outside.Monitor.Taken, StringComparison.OrdinalIgnoreCase);
    }

    [BicepFact]
    public async Task Graph_is_asked_as_the_app_registration_that_the_host_s_identity_vouches_for()
    {
        await using var outside = await Outside.StartAsync();

        var run = await VerbRun.ProductAsync(await TenantProcess.SettingsAsync(outside), "check");

        Assert.Contains("✔ Graph: tillatelsene som trengs, er gitt", run.Said, StringComparison.Ordinal);
        Assert.Contains($"✔ Graph: Teams-appen {TenantApp.AppId} er i organisasjonens katalog", run.Said, StringComparison.Ordinal);
        Assert.Contains(new AskedToken("Entra", TenantApp.AppId, StrictGraph.Scope, TenantIdentity.TokenFor(Exchange)), outside.Asked);
        Assert.Empty(outside.Graph.Complaints);
    }

    [BicepTheory]
    [InlineData("Bot__MicrosoftAppType")]
    [InlineData("Bot__MicrosoftAppId")]
    [InlineData("Bot__MicrosoftAppTenantId")]
    [InlineData("Bot__FederatedIdentityClientId")]
    [InlineData("Storage__Endpoint")]
    [InlineData("Storage__IdentityClientId")]
    [InlineData("Network__File")]
    public async Task Without_any_one_of_its_settings_nobody_is_answered_from_the_tables_in_Azure(string setting)
    {
        await using var outside = await Outside.StartAsync();

        Assert.False(await AnswersAsync(outside, setting) && outside.Asked.Any(asked => asked.Audience == "https://storage.azure.com"));
    }

    private static Comparer<AskedToken> ByText { get; } = Comparer<AskedToken>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"));

    private static async Task<bool> AnswersAsync(Outside outside, string without)
    {
        try
        {
            outside.Connector.HasChatWith(Ous);
            await using var bot = await TenantProcess.StartAsync(outside, without);
            using var answer = await bot.PostAsync(TenantActivity.Message(Ous, "hjelp"));
            return answer.IsSuccessStatusCode && outside.Connector.CardsOf(Ous).Count > 0;
        }
        catch (InvalidOperationException ended) when (ended.Message.Contains("and ended with", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
