using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>One request for both to judge, and what is the matter with it.</summary>
internal sealed record JudgedRequest(string Authorization, JsonObject Body, string What);

/// <summary>Microsoft's <c>botbuilder</c> 4.23.3 against the same identity provider, at the same hour.</summary>
internal sealed record BotbuilderVerdict(bool Accepted, int Status)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<BotbuilderVerdict>> OfAsync(IdentityProvider provider, IEnumerable<JudgedRequest> requests)
    {
        var setup = new JsonObject
        {
            ["appId"] = IdentityProvider.AppId,
            ["tenantId"] = IdentityProvider.TenantId,
            ["issuer"] = IdentityProvider.Issuer,
            ["now"] = TestBot.Start.ToUnixTimeMilliseconds(),
            ["keySet"] = JsonNode.Parse(provider.KeySet()),
        };
        var lines = requests.Select(r => new JsonObject { ["authorization"] = r.Authorization, ["body"] = r.Body.DeepClone() }).Prepend(setup);
        var result = await NodeScript.RunAsync(Path.Combine(Npm.Directory, "botbuilder-verdicts.cjs"), [], string.Join('\n', lines.Select(l => l.ToJsonString())));
        return [.. result.RequireOutput().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<BotbuilderVerdict>(line, CamelCase)!)];
    }
}
