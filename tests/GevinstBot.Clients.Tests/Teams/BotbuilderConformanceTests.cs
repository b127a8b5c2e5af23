using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Xunit.Abstractions;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>
/// Microsoft's own SDKs, for Node and for .NET, beside ours, on the same keys at the same hour: what either refuses, we refuse. The
/// converse need not hold; where it doesn't is written out below, case by case.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class BotbuilderConformanceTests(ITestOutputHelper output)
{
    private const int Requests = 6_000;
    private const int AtOnce = 500;

    // Asked once for all cases: each start of Node costs seconds.
    private static readonly Lazy<Task<Dictionary<string, BotbuilderVerdict>>> OnDivergences = new(async () =>
    {
        string[] cases = [.. Divergences().Select(row => (string)row[0])];
        using var provider = new IdentityProvider();
        var verdicts = await BotbuilderVerdict.OfAsync(provider, cases.Select(what => Request(what)));
        return cases.Zip(verdicts).ToDictionary(pair => pair.First, pair => pair.Second);
    });

    [Fact]
    public async Task What_botbuilder_refuses_we_refuse_over_six_thousand_requests()
    {
        await using var bot = await TestBot.StartAsync();
        JudgedRequest[] requests = [.. Enumerable.Range(0, Requests).Select(seed => RequestGenerator.Of(seed))];
        var theirs = await BotbuilderVerdict.OfAsync(bot.Provider, requests);
        Assert.Equal(Requests, theirs.Count);
        var ours = new HttpStatusCode[Requests];
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), async (i, _) => ours[i] = await StatusAsync(bot, requests[i]));

        var laxer = requests.Where((request, i) => !theirs[i].Accepted && IsAccepted(ours[i])).Select(r => r.What);
        output.WriteLine($"Refused of {Requests}: botbuilder {theirs.Count(verdict => !verdict.Accepted)}, GevinstBot {ours.Count(status => !IsAccepted(status))}.");
        Assert.Empty(laxer);
        Assert.DoesNotContain(ours, status => status >= HttpStatusCode.InternalServerError && status is not HttpStatusCode.NotImplemented);
        // Neither side says the same to everything.
        Assert.InRange(theirs.Count(verdict => !verdict.Accepted), Requests / 4, Requests * 3 / 4);
        Assert.InRange(ours.Count(IsAccepted), Requests / 6, Requests * 3 / 4);
    }

    [Fact]
    public async Task What_Microsofts_dotnet_validators_refuse_we_refuse_over_six_thousand_requests()
    {
        await using var bot = await TestBot.StartAsync();
        var (theirs, ours) = (new bool[Requests], new HttpStatusCode[Requests]);
        var whats = new string[Requests];
        foreach (var some in Enumerable.Range(0, Requests).Chunk(AtOnce))
        {
            // A minute's slowness would not matter, and some hundreds take a second.
            var now = DotnetVerdict.Now;
            bot.Clock.UtcNow = now.ToDateTimeOffset();
            await Parallel.ForEachAsync(some, async (i, _) =>
            {
                var request = RequestGenerator.Of(i, now);
                (whats[i], theirs[i], ours[i]) = (request.What, await DotnetVerdict.AcceptsAsync(request), await StatusAsync(bot, request));
            });
        }

        output.WriteLine($"Refused of {Requests}: Microsoft.Bot.Connector {theirs.Count(accepts => !accepts)}, GevinstBot {ours.Count(status => !IsAccepted(status))}.");
        Assert.Empty(whats.Where((_, i) => !theirs[i] && IsAccepted(ours[i])));
        Assert.InRange(theirs.Count(accepts => !accepts), Requests / 4, Requests * 3 / 4);
        Assert.InRange(ours.Count(IsAccepted), Requests / 6, Requests * 3 / 4);
    }

    public static TheoryData<string, bool, bool, HttpStatusCode> Divergences() => new()
    {
        { "key without any endorsements", true, false, HttpStatusCode.Forbidden },
        { "channelId missing", false, true, HttpStatusCode.Forbidden },
        { "body serviceUrl missing", true, true, HttpStatusCode.Forbidden },
        { "host of serviceUrl in another letter case", false, true, HttpStatusCode.Forbidden },
        { "serviceUrl without its trailing slash", false, false, HttpStatusCode.Forbidden },
        { "nbf in the future", false, false, HttpStatusCode.Unauthorized },
        { "alg none", false, false, HttpStatusCode.Unauthorized },
        { "alg HS256", false, false, HttpStatusCode.Unauthorized },
        { "alg RS512", true, true, HttpStatusCode.Unauthorized },
        { "broken signature", false, false, HttpStatusCode.Unauthorized },
        { "expired", false, false, HttpStatusCode.Unauthorized },
        { "unknown kid", false, true, HttpStatusCode.Unauthorized },
        { "list of audiences", false, true, HttpStatusCode.Unauthorized },
        { "activity without type", false, false, HttpStatusCode.BadRequest },
        { "scheme in lower case", false, false, HttpStatusCode.Unauthorized },
        { "another tenant", true, true, HttpStatusCode.Forbidden },
        { "another recipient", true, true, HttpStatusCode.Forbidden },
        { "service URL of a stranger, token and body agreeing", true, true, HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(Divergences))]
    public async Task Where_we_and_botbuilder_part_is_known(string what, bool botbuilderAccepts, bool dotnetAccepts, HttpStatusCode ours)
    {
        await using var bot = await TestBot.StartAsync();
        var (node, dotnet) = ((await OnDivergences.Value)[what].Accepted, await DotnetVerdict.AcceptsAsync(Request(what, DotnetVerdict.Now)));
        Assert.Equal((botbuilderAccepts, dotnetAccepts, ours), (node, dotnet, await StatusAsync(bot, Request(what))));
    }

    private static JudgedRequest Request(string what, Instant? now = null)
    {
        var (claims, body, key, algorithm, keyId, scheme, breaks) = (IdentityProvider.Claims(now), TestBot.Message(), TestKey.Teams, "RS256", (string?)null, "Bearer", false);
        switch (what)
        {
            case "key without any endorsements": key = TestKey.NotEndorsed; break;
            case "channelId missing": body.Remove("channelId"); break;
            case "body serviceUrl missing": body.Remove("serviceUrl"); break;
            case "host of serviceUrl in another letter case": body["serviceUrl"] = "https://SMBA.trafficmanager.net/emea/"; break;
            case "serviceUrl without its trailing slash": body["serviceUrl"] = "https://smba.trafficmanager.net/emea"; break;
            case "nbf in the future": claims["nbf"] = IdentityProvider.At(now, 6); break;
            case "alg none": algorithm = "none"; break;
            case "alg HS256": algorithm = "HS256"; break;
            case "alg RS512": algorithm = "RS512"; break;
            case "broken signature": breaks = true; break;
            case "expired": claims["exp"] = IdentityProvider.At(now, -6); break;
            case "unknown kid": keyId = "nobody"; break;
            case "list of audiences": claims["aud"] = new JsonArray(IdentityProvider.AppId); break;
            case "activity without type": body.Remove("type"); break;
            case "scheme in lower case": scheme = "bearer"; break;
            case "another tenant": body["conversation"]!["tenantId"] = "99999999-0000-4000-8000-000000000000"; break;
            case "another recipient": body["recipient"]!["id"] = "28:somebody"; break;
            case "service URL of a stranger, token and body agreeing":
                (claims["serviceurl"], body["serviceUrl"]) = ("https://evil.no/", "https://evil.no/");
                break;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such case.");
        }
        var token = key.Sign(claims, algorithm, keyId);
        return new($"{scheme} {(breaks ? token[..^8] + "AAAAAAAA" : token)}", body, what);
    }

    private static bool IsAccepted(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.NotImplemented;

    private static async Task<HttpStatusCode> StatusAsync(TestBot bot, JudgedRequest request)
    {
        using var response = await bot.PostAsync(TestBot.Json(System.Text.Encoding.UTF8.GetBytes(request.Body.ToJsonString())), request.Authorization);
        return response.StatusCode;
    }
}
