using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>What came back on a press: the card in the pressed one's place, a short message, or nothing at all.</summary>
public sealed record PressReply(SimulatedCard? Card, string? Message)
{
    /// <summary>No answer, or an error: the person knows only that something went wrong.</summary>
    public bool IsLost => Card is null && Message is null;
}

/// <summary>Teams as a person uses it.</summary>
public sealed class SimulatedTeams(WorldChats chats, WorldFront front, WorldClock clock)
{
    private const int Tries = 4;

    private static readonly Duration BetweenTries = Duration.FromMinutes(1);

    /// <summary>A card as it looks now; null when it isn't there.</summary>
    public SimulatedCard? Look(string activityId) => chats.Find(activityId)?.Card;

    /// <summary>The last message with a button; null when there is none.</summary>
    public ChatLine? Newest(PersonId person, string verb) => Newest(person, card => card.Buttons.Any(button => button.Verb == verb));

    /// <summary>The last message with such a card; null when there is none.</summary>
    public ChatLine? Newest(PersonId person, Func<SimulatedCard, bool> isSuch) => chats.Newest(person, isSuch);

    /// <summary>What came back on a press stands in the pressed card's place.</summary>
    public void Shown(ChatLine line) => chats.Show(line);

    public Task SayAsync(PersonId person, string text) =>
        SureAsync(person, "message", activity => (activity["text"], activity["textFormat"]) = (text, "plain"));

    public Task InstallAsync(PersonId person)
    {
        chats.Install(person, isThere: true);
        return ToldAsync(person, "add", "membersAdded");
    }

    public Task UninstallAsync(PersonId person)
    {
        chats.Install(person, isThere: false);
        return ToldAsync(person, "remove", "membersRemoved");
    }

    public async Task<PressReply> PressAsync(
        PersonId person, string activityId, CardButton button, IReadOnlyDictionary<string, string> inputs, Turn turn)
    {
        var data = button.Data is { } own ? JsonObject.Create(own)! : [];
        foreach (var (id, value) in inputs)
            data[id] = value;
        var answer = await front.TellAsync(person, "invoke", Pressed, turn);
        return answer is { Status: 200, Body: { } body } ? Read(body) : new PressReply(Card: null, Message: null);

        void Pressed(JsonObject activity)
        {
            (activity["name"], activity["replyToId"]) = ("adaptiveCard/action", activityId);
            var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.Verb, ["data"] = data };
            activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        }
    }

    private static PressReply Read(JsonElement body) => body.GetProperty("value") switch
    {
        { ValueKind: JsonValueKind.Object } card when card.TryGetProperty("type", out _) => new PressReply(SimulatedCard.Read(card), null),
        { ValueKind: JsonValueKind.String } text => new PressReply(null, text.GetString()),
        _ => new PressReply(null, null),
    };

    /// <summary>Teams tells of an installation in two ways.</summary>
    private async Task ToldAsync(PersonId person, string action, string members)
    {
        await SureAsync(person, "installationUpdate", activity => activity["action"] = action);
        await SureAsync(
            person, "conversationUpdate", activity => activity[members] = new JsonArray(new JsonObject { ["id"] = WorldFront.Bot }));
    }

    /// <summary>What had no answer is sent again.</summary>
    private async Task SureAsync(PersonId person, string type, Action<JsonObject> more)
    {
        for (var tries = 0; tries < Tries && await front.TellAsync(person, type, more, new Turn()) is not { Status: < 500 }; tries++)
            await clock.WaitAsync(BetweenTries);
    }
}
