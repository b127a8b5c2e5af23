using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>The keys: fetched seldom, renewed, kept through an outage, and never made up.</summary>
public sealed class SigningKeyTests
{
    [Fact]
    public async Task A05_Made_up_key_ids_however_many_cost_two_fetches_a_minute_at_most()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Provider.FetchedAsync();
        await PostMadeUpAsync(bot, 10_000);
        Assert.Equal(2, bot.Provider.MetadataFetches);
        bot.Clock.Advance(Duration.FromSeconds(29));
        await PostMadeUpAsync(bot, 10);
        Assert.Equal(2, bot.Provider.MetadataFetches);
        bot.Clock.Advance(Duration.FromSeconds(1));
        await PostMadeUpAsync(bot, 10);
        Assert.Equal(3, bot.Provider.MetadataFetches);
    }

    [Fact]
    public async Task A05_A18_A_new_key_is_believed_within_half_a_minute_whatever_was_made_up_before()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Provider.FetchedAsync();
        await PostMadeUpAsync(bot, 10);
        bot.Provider.Keys = [TestKey.Rotated];
        bot.Clock.Advance(Duration.FromSeconds(30));
        await Task.WhenAll(PostMadeUpAsync(bot, 10), PostRotatedAsync());

        async Task PostRotatedAsync()
        {
            using var rotated = await PostAsync(bot, TestKey.Rotated);
            Assert.Equal(HttpStatusCode.OK, rotated.StatusCode);
        }
    }

    [Fact]
    public async Task A17_Without_keys_the_bot_is_not_ready_and_believes_nobody()
    {
        var provider = new IdentityProvider { Broken = () => new(HttpStatusCode.ServiceUnavailable) };
        await using var bot = await TestBot.StartAsync(provider: provider);
        await provider.FetchedAsync();
        using var early = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(bot));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Critical 204", StringComparison.Ordinal));
        Assert.Empty(bot.Seen);

        provider.Broken = null;
        bot.Clock.Advance(Duration.FromSeconds(30));
        using var late = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(bot));
    }

    [Fact]
    public async Task A17_While_there_are_no_keys_requests_ask_for_them_twice_a_minute_at_most()
    {
        var provider = new IdentityProvider { Broken = () => new(HttpStatusCode.ServiceUnavailable) };
        await using var bot = await TestBot.StartAsync(provider: provider);
        await provider.FetchedAsync();
        for (var i = 0; i < 50; i++)
            (await PostAsync(bot, TestKey.Teams)).Dispose();
        Assert.Equal(1, provider.MetadataFetches);
    }

    [Theory]
    [InlineData("<html>sign in</html>")]
    [InlineData("""{"jwks_uri":"https://evil.no/keys"}""")]
    [InlineData("""{"jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""")]
    [InlineData("""{"jwks_uri":"https://login.botframework.com:444/keys"}""")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("[]")]
    public async Task A17_Metadata_that_is_not_metadata_gives_no_keys(string metadata)
    {
        await using var bot = await TestBot.StartAsync(provider: new() { Broken = () => new(HttpStatusCode.OK) { Content = new StringContent(metadata) } });
        using var response = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task A17_An_empty_key_set_or_one_too_large_gives_no_keys()
    {
        await using var empty = await TestBot.StartAsync(provider: new() { Keys = [] });
        using var first = await PostAsync(empty, TestKey.Teams);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        await using var large = await TestBot.StartAsync(provider: new() { Broken = () => new(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[300_000]) } });
        using var second = await PostAsync(large, TestKey.Teams);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
    }

    [Fact]
    public async Task A17_An_outage_later_keeps_the_old_keys_for_five_days_and_no_longer()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Provider.FetchedAsync();
        (await PostAsync(bot, TestKey.Teams)).Dispose();
        bot.Provider.Broken = () => throw new HttpRequestException("no route");

        bot.Clock.Advance(Duration.FromDays(5) - Duration.FromMinutes(1));
        using var kept = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        bot.Clock.Advance(Duration.FromMinutes(1));
        using var expired = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, expired.StatusCode);
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(bot));
    }

    [Fact]
    public async Task A18_A_new_key_is_believed_after_one_fetch_and_an_old_one_no_more()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Provider.FetchedAsync();
        (await PostAsync(bot, TestKey.Teams)).Dispose();
        bot.Provider.Keys = [TestKey.Rotated];
        using var rotated = await PostAsync(bot, TestKey.Rotated);
        Assert.Equal(HttpStatusCode.OK, rotated.StatusCode);
        Assert.Equal(2, bot.Provider.MetadataFetches);
        using var old = await PostAsync(bot, TestKey.Teams);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        Assert.Equal(2, bot.Provider.MetadataFetches);
    }

    [Fact]
    public async Task A18_Keys_are_renewed_every_day_without_anybody_asking()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Provider.FetchedAsync();
        (await PostAsync(bot, TestKey.Teams)).Dispose();
        bot.Clock.Advance(Duration.FromHours(25));
        await bot.Provider.FetchedAsync();
        Assert.Equal(2, bot.Provider.MetadataFetches);
    }

    [Fact]
    public async Task Many_first_requests_share_one_fetch()
    {
        await using var bot = await TestBot.StartAsync();
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(bot, TestKey.Teams)));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(1, bot.Provider.MetadataFetches);
    }

    private static Task PostMadeUpAsync(TestBot bot, int count) => Parallel.ForEachAsync(Enumerable.Range(0, count), async (i, _) =>
    {
        using var response = await bot.PostAsync(
            "{}", TestKey.Stranger.Sign($$"""{"alg":"RS256","kid":"k{{i}}"}""", $$"""{"iss":"{{IdentityProvider.Issuer}}"}"""));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    });

    private static async Task<HealthStatus> HealthAsync(TestBot bot) =>
        (await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    // A token that is good for a week, so that only the keys' age decides.
    private static Task<HttpResponseMessage> PostAsync(TestBot bot, TestKey key) =>
        bot.PostAsync(TestBot.Message(), IdentityProvider.Token(c => c["exp"] = IdentityProvider.At(minutes: 7 * 24 * 60), key));
}
