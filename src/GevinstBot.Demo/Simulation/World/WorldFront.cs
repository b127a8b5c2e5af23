using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// From Teams to the bot: what people do goes to one of the instances that run, and whoever waits too long for an answer gives up.
/// </summary>
public sealed class WorldFront(WorldClock clock, Random chance)
{
    /// <summary>Teams gives up after about 15 seconds.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(15);

    private readonly List<WorldInstance> _instances = [];
    private int _number;

    public void Open(WorldInstance instance) => _instances.Add(instance);

    public void Close(WorldInstance instance) => _instances.Remove(instance);

    /// <returns>Null when no answer came, whatever became of it.</returns>
    public async Task<BotAnswer?> TellAsync(PersonId person, string type, Action<JsonObject> more, Turn turn)
    {
        await clock.WaitAsync(Duration.FromMilliseconds(chance.Next(20, 200)));
        if (_instances.Count == 0)
            return null;
        var activity = Activity(person, type);
        more(activity);
        Turn.Current = turn;
        var answering = _instances[chance.Next(_instances.Count)].PostAsync(JsonSerializer.SerializeToUtf8Bytes(activity));
        return await Task.WhenAny(answering, clock.WaitAsync(Patience)) == answering ? await answering : null;
    }

    /// <summary>
    /// As Teams sends it, see
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages.
    /// </summary>
    private JsonObject Activity(PersonId person, string type) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"f:{++_number}"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = TeamsDoor.ServiceUrl.AbsoluteUri,
        ["timestamp"] = clock.Now.ToString("uuuu-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.Value },
        ["recipient"] = new JsonObject { ["id"] = Bot },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = DemoProgram.Tenant,
            ["id"] = WorldChats.ChatOf(person),
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoProgram.Tenant } },
    };

    public const string Bot = "28:gevinstbot";
}
