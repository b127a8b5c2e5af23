using System.Text.Json;
using GevinstBot.LocalTeams;

namespace GevinstBot.Tests;

/// <summary>Teams' stand-in as a process of its own: its chats and its log outlive the product's.</summary>
public sealed class TeamsProcess : IAsyncDisposable
{
    public const string TenantId = "10ca1000-0000-4000-8000-000000000001";

    /// <summary>The file of the chats.</summary>
    public const string Store = "teams.db";

    private readonly DotnetProcess _process;

    private TeamsProcess(DotnetProcess process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => At(Port);

    /// <summary>Where it is, or will be.</summary>
    public static Uri At(int port) => new($"http://127.0.0.1:{port}/");

    /// <summary>What a product is told, so that it opens chats here.</summary>
    public static (string Key, string Value) ServiceUrlOf(int port) => ("Messenger:ServiceUrl", $"{At(port)}connector/");

    /// <summary>Starts beside products that run, with the chats that its file has.</summary>
    /// <param name="folder">Where it keeps its chats.</param>
    /// <param name="port">The port that the products were told.</param>
    /// <param name="people">Everybody, as the product's own stand-in lists them.</param>
    /// <param name="bot">The product that what people do goes to.</param>
    public static async Task<TeamsProcess> StartAsync(string folder, int port, JsonElement people, ProductProcess bot)
    {
        var file = Path.Combine(folder, "people.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { people = people.EnumerateArray().Select(Named) }));
        var process = await DotnetProcess.StartAsync(
            typeof(LocalTeamsHost).Assembly,
            [
                "--people", file, "--bot", $"gevinstbot={bot.Address}api/messages", "--store", Path.Combine(folder, Store),
                "--tenant", TenantId, "--urls", $"http://127.0.0.1:{port}",
            ],
            [],
            readyWhenItSays: "Application started");
        return new TeamsProcess(process, port);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static object Named(JsonElement person) => new
    {
        aadObjectId = person.GetProperty("aadObjectId").GetString(),
        name = person.GetProperty("name").GetString(),
        title = person.GetProperty("title").GetString(),
    };
}
