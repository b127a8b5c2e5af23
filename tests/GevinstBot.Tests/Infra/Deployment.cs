using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Infra;

/// <summary>
/// What Azure would be asked to make with the parameters of one environment, as Bicep's compiler evaluates it. What only Azure can
/// know stays an expression: <c>[reference(…).outputs.clientId.value]</c>.
/// </summary>
internal sealed class Deployment
{
    public const string AppId = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112";
    public const string TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa";

    // What deploy.sh puts there.
    private static readonly Dictionary<string, string> Given = new()
    {
        ["GEVINSTBOT_APP_ID"] = AppId,
        ["GEVINSTBOT_IMAGE"] = "gevinstbot.azurecr.io/gevinstbot:1.2.3",
        ["GEVINSTBOT_NETWORK_FILE"] = "region: Helse Sør-Øst",
        ["GEVINSTBOT_ALERT_EMAIL"] = "drift@example.no",
        ["GEVINSTBOT_ORGANISER"] = Graph.StrictCalendar.Organiser,
    };

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Snapshots = new();

    private Deployment(JsonArray resources) => Resources = [.. resources.Select(resource => resource!.AsObject())];

    public IReadOnlyList<JsonObject> Resources { get; }

    /// <param name="parameters">Which environment's.</param>
    /// <param name="firstLead">Who sets the network up, in place of a network file; null where there is a file.</param>
    public static async Task<Deployment> EvaluateAsync(string parameters = "production", string? firstLead = null)
    {
        var snapshot = await Snapshots.GetOrAdd(parameters + firstLead, _ => new(() => SnapshotAsync(parameters, firstLead))).Value;
        return new Deployment(JsonNode.Parse(snapshot)!["predictedResources"]!.AsArray());
    }

    public IEnumerable<JsonObject> OfType(string type) => Resources.Where(resource => (string?)resource["type"] == type);

    public JsonObject The(string type) => Assert.Single(OfType(type));

    /// <summary>The one container of the program.</summary>
    public JsonNode Container => Assert.Single(The("Microsoft.App/containerApps")["properties"]!["template"]!["containers"]!.AsArray())!;

    /// <summary>The environment variables of the program.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        Container["env"]!.AsArray().ToDictionary(setting => (string)setting!["name"]!, setting => (string)setting!["value"]!);

    private static async Task<string> SnapshotAsync(string parameters, string? firstLead)
    {
        using var infra = new TemporaryInfra();
        var given = firstLead is null
            ? Given
            : new(Given) { ["GEVINSTBOT_NETWORK_FILE"] = "", ["GEVINSTBOT_FIRST_LEAD"] = firstLead };
        var evaluated = await Bicep.RunAsync(given, "snapshot", infra.PathOf($"{parameters}.bicepparam"), "--tenant-id", TenantId);
        Assert.Equal((0, ""), (evaluated.ExitCode, evaluated.Complaints));
        return await File.ReadAllTextAsync(infra.PathOf($"{parameters}.snapshot.json"));
    }
}
