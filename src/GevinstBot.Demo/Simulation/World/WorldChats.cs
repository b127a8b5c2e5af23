using System.Globalization;
using System.Net;
using System.Text.Json;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>A message of the bot's in a person's chat, with its card as it looks now.</summary>
public sealed record ChatLine(string ActivityId, PersonId Person, Instant SentAt, string? Summary, SimulatedCard? Card, bool IsReply);

/// <summary>What Teams answers the bot: a status, and an id or the code of an error.</summary>
public sealed record TeamsAnswer(HttpStatusCode Status, string IdOrCode)
{
    public bool IsError => (int)Status >= 400;
}

/// <summary>Everybody's chats, in memory: what Teams keeps, and by which rules it takes messages in.</summary>
public sealed class WorldChats(WorldTime time, Promises promises)
{
    private const string ChatMark = "a:";

    private readonly HashSet<PersonId> _installed = [];
    private readonly Dictionary<string, ChatLine> _lines = [];

    /// <summary>Somebody has a new message.</summary>
    public event Action<ChatLine>? Came;

    public static string ChatOf(PersonId person) => $"{ChatMark}{person}";

    public ChatLine? Find(string activityId) => _lines.GetValueOrDefault(activityId);

    public ChatLine? Newest(PersonId person, Func<SimulatedCard, bool> isSuch) => _lines.Values
        .LastOrDefault(line => line.Person == person && line.Card is { } card && isSuch(card));

    public void Show(ChatLine line) => _lines[line.ActivityId] = line;

    public void Install(PersonId person, bool isThere)
    {
        if (isThere)
            _installed.Add(person);
        else
            _installed.Remove(person);
    }

    public TeamsAnswer Open(string member) => _installed.Contains(new PersonId(member))
        ? new TeamsAnswer(HttpStatusCode.Created, ChatOf(new PersonId(member)))
        : new TeamsAnswer(HttpStatusCode.Forbidden, "ForbiddenOperationException");

    /// <summary>A message comes in.</summary>
    /// <param name="chat">The chat's id.</param>
    /// <param name="message">The message, as it went over the wire.</param>
    /// <param name="left">When it left, by the sender's clock.</param>
    public (TeamsAnswer Answer, Arrival? Arrival) Accept(string chat, JsonElement message, Instant left)
    {
        var person = new PersonId(chat[ChatMark.Length..]);
        if (!_installed.Contains(person))
            return (new TeamsAnswer(HttpStatusCode.Forbidden, "BotNotInConversationRoster"), null);
        var card = Card(message);
        var id = string.Create(CultureInfo.InvariantCulture, $"{_lines.Count + 1:000000}");
        var arrival = promises.Arrived(person, KeyOf(card), left);
        var summary = message.TryGetProperty("summary", out var text) ? text.GetString() : null;
        var line = new ChatLine(id, person, time.Now, summary, card, IsReply: Turn.Current is not null);
        _lines[id] = line;
        Came?.Invoke(line);
        return (new TeamsAnswer(HttpStatusCode.Created, id), arrival);
    }

    /// <summary>A card is replaced in its place.</summary>
    public TeamsAnswer Replace(string activityId, JsonElement message)
    {
        if (Find(activityId) is not { } line)
            return new TeamsAnswer(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        if (!_installed.Contains(line.Person))
            return new TeamsAnswer(HttpStatusCode.Forbidden, "BotNotInConversationRoster");
        _lines[activityId] = line with { Card = Card(message) };
        return new TeamsAnswer(HttpStatusCode.OK, activityId);
    }

    private static DeliveryKey? KeyOf(SimulatedCard? card) =>
        card?.Buttons.Select(button => button.Key).OfType<DeliveryKey>().FirstOrDefault();

    private static SimulatedCard? Card(JsonElement message) =>
        message.TryGetProperty("attachments", out var attachments) && attachments.EnumerateArray().FirstOrDefault() is var first
        && first.ValueKind == JsonValueKind.Object
            ? SimulatedCard.Read(first.GetProperty("content"))
            : null;
}
