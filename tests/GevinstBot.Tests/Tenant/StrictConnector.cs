using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace GevinstBot.Tests.Tenant;

/// <summary>What the Connector got: in which chat, which message of it, and what.</summary>
public sealed record Posted(string Method, string Conversation, string? Activity, JsonElement Body);

/// <summary>
/// Stands for the Bot Connector in a tenant, and complains of whatever Teams would refuse or the specification asks a bot to leave to
/// the service. A person's chat gets its id when it is opened.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
public sealed class StrictConnector(string appId, string tenantId) : HttpMessageHandler
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    public const string Token = "a-token-for-the-connector";

    private static readonly string[] OfAnOpening = ["isGroup", "bot", "members", "tenantId", "channelData"];
    private static readonly string[] OfAMessage = ["type", "summary", "text", "textFormat", "attachments"];

    private readonly ConcurrentDictionary<string, string> _people = new();
    private int _ids;

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<Posted> Messages { get; } = new();

    /// <summary>The teams that the bot is in, by their id.</summary>
    public ConcurrentDictionary<string, (IReadOnlyList<(string Id, string Name)> Channels, IReadOnlyList<(string Id, string Role)> Members)> Teams { get; } = new();

    /// <summary>Who has the app: nobody else's chat can be opened. Everybody, where it isn't said.</summary>
    public Func<string, bool> HasApp { get; init; } = _ => true;

    /// <summary>The chat of a person.</summary>
    public static string ChatOf(string person) => $"a:{person}";

    /// <summary>Teams has opened the chat itself: the person wrote, or installed the bot.</summary>
    public void HasChatWith(string person) => _people[ChatOf(person)] = person;

    /// <summary>The cards that a person got and that none has replaced, oldest first.</summary>
    public IReadOnlyList<Posted> CardsOf(string person) =>
        [.. Messages.Where(message => message.Method == "POST" && message.Conversation == ChatOf(person) && message.Body.TryGetProperty("attachments", out _))];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        Check(uri.AbsoluteUri.StartsWith(ServiceUrl, StringComparison.Ordinal), $"{uri} is not where the bot was told to write");
        Check(request.Headers.Authorization?.ToString() == $"Bearer {Token}", "no token, or another");
        var body = request.Content is { } content ? JsonElement.Parse(await content.ReadAsStringAsync(cancellationToken)) : default;
        return uri.AbsolutePath["/teams/".Length..].Split('/') switch
        {
            ["v3", "conversations"] when request.Method == HttpMethod.Post => Open(body),
            ["v3", "conversations", var chat, "activities"] when request.Method == HttpMethod.Post => Take("POST", Text(chat), null, body),
            ["v3", "teams", var team, "conversations"] when request.Method == HttpMethod.Get => ChannelsOf(Text(team)),
            ["v3", "conversations", var chat, "pagedmembers"] when request.Method == HttpMethod.Get => MembersOf(Text(chat), uri.Query),
            ["v3", "conversations", var chat, "activities", var id] when request.Method == HttpMethod.Put => Take("PUT", Text(chat), Text(id), body),
            _ => Answer(HttpStatusCode.MethodNotAllowed, new { error = new { code = "BadArgument", message = "no such call" } }),
        };
    }

    private HttpResponseMessage ChannelsOf(string team) => Teams.TryGetValue(team, out var found)
        ? Answer(HttpStatusCode.OK, new { conversations = found.Channels.Select(channel => new { id = channel.Id, name = channel.Id == team ? null : channel.Name }) })
        : Answer(HttpStatusCode.Forbidden, new { error = new { code = "BotNotInConversationRoster", message = "The bot is not part of the conversation roster." } });

    /// <summary>Two at a time, whatever is asked for: whoever asks must go on until there is no more.</summary>
    private HttpResponseMessage MembersOf(string channel, string query)
    {
        if (Teams.Values.FirstOrDefault(one => one.Channels.Any(each => each.Id == channel)) is not { Channels: not null } team)
            return Answer(HttpStatusCode.NotFound, new { error = new { code = "ConversationNotFound", message = "Conversation not found." } });
        const string Next = "continuationToken=p%2B";
        var from = query.IndexOf(Next, StringComparison.Ordinal) is var at and >= 0
            ? int.Parse(query[(at + Next.Length)..], System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        return Answer(HttpStatusCode.OK, new
        {
            continuationToken = from + 2 < team.Members.Count ? $"p+{from + 2}" : null,
            members = team.Members.Skip(from).Take(2).Select(person => new { id = $"29:{person.Id}", objectId = person.Id, tenantId, userRole = person.Role }),
        });
    }

    private HttpResponseMessage Open(JsonElement asked)
    {
        Only(asked, OfAnOpening);
        Check(!asked.GetProperty("isGroup").GetBoolean(), "a personal chat is no group");
        Check(asked.GetProperty("bot").GetProperty("id").GetString() == $"28:{appId}", "the bot's id");
        Check(asked.GetProperty("tenantId").GetString() == tenantId, "tenantId");
        Check(asked.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString() == tenantId, "channelData.tenant.id");
        Check(asked.GetProperty("members").GetArrayLength() == 1, "one member");
        var person = asked.GetProperty("members")[0].GetProperty("id").GetString()!;
        Check(Guid.TryParseExact(person, "D", out _), "the member is an object id");
        if (!HasApp(person))
            return Answer(HttpStatusCode.Forbidden, new { error = new { code = "ForbiddenOperationException", message = "The bot is not installed in user's personal scope" } });
        _people[ChatOf(person)] = person;
        return Answer(HttpStatusCode.Created, new { id = ChatOf(person) });
    }

    private HttpResponseMessage Take(string method, string chat, string? id, JsonElement message)
    {
        Only(message, id is null ? OfAMessage : [.. OfAMessage, "id"]);
        Check(_people.ContainsKey(chat) || Teams.Values.Any(team => team.Channels.Any(channel => channel.Id == chat)), $"{chat} was never opened");
        Check(message.GetProperty("type").GetString() == "message", "type");
        foreach (var attachment in message.TryGetProperty("attachments", out var all) ? all.EnumerateArray() : default)
        {
            Only(attachment, ["contentType", "content"]);
            Check(attachment.GetProperty("contentType").GetString() == "application/vnd.microsoft.card.adaptive", "contentType");
            Check(attachment.GetProperty("content").GetProperty("version").GetString() == "1.5", "the card's version");
            Check(!string.IsNullOrWhiteSpace(message.GetProperty("summary").GetString()), "a card without a line for the chat list");
        }

        Messages.Enqueue(new Posted(method, chat, id, message));
        return Answer(id is null ? HttpStatusCode.Created : HttpStatusCode.OK, new { id = id ?? $"{Interlocked.Increment(ref _ids)}" });
    }

    private void Only(JsonElement element, string[] known)
    {
        foreach (var property in element.EnumerateObject().Where(property => !known.Contains(property.Name)))
            Complaints.Enqueue($"{property.Name} is for the service to fill in");
    }

    private void Check(bool holds, string what)
    {
        if (!holds)
            Complaints.Enqueue(what);
    }

    private static string Text(string segment) => Uri.UnescapeDataString(segment);

    private static HttpResponseMessage Answer(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json") };
}
