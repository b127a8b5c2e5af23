using System.Text.Json.Nodes;

namespace GevinstBot.TestKit;

/// <summary>
/// One person's chat with the bot as Teams tells of it, for what no page sends: a copy of a card, a press from before, an old
/// client's way, an event twice. Each activity comes out whole and right; what a test breaks in it, it breaks in sight. The person
/// is an Entra object id; the tenant is left out where nobody asks for it, on a developer's machine.
/// </summary>
public sealed record RawChat(string ServiceUrl, string Bot, string Person, string Id, string? Tenant = null)
{
    /// <summary>The id that Teams gives the person in a chat with a bot.</summary>
    public string User { get; init; } = $"29:{Person}";

    /// <summary>Set where it is no person's own chat but a channel, whose id <see cref="Id"/> is: Teams' id of its team.</summary>
    public string? Team { get; init; }

    /// <summary>What the team is called; Teams says so in some events, and in no message.</summary>
    public string? TeamName { get; init; }

    /// <summary>What a press of a card's button brings, beside whose chat it was in.</summary>
    public static JsonObject Pressed(string verb, IEnumerable<KeyValuePair<string, string>> data) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Object(data) },
        ["trigger"] = "manual",
    };

    /// <summary>A press of a button on the card in the message <paramref name="replyTo"/>: for the same card, with the same id.</summary>
    public JsonObject Press(string verb, IEnumerable<KeyValuePair<string, string>> data, string replyTo) =>
        Activity("invoke", $"f:{replyTo}", new()
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = replyTo,
            ["value"] = Pressed(verb, data),
        });

    /// <summary>The same press from a client that knows Action.Submit alone.</summary>
    public JsonObject OldPress(string verb, IEnumerable<KeyValuePair<string, string>> data, string replyTo) =>
        Activity("message", "1", new() { ["replyToId"] = replyTo, ["value"] = Object([.. data, new("verb", verb)]) });

    public JsonObject Message(string text, string id) => Activity("message", id, new() { ["text"] = text });

    /// <summary>A file that the person dragged into the chat: Teams keeps it, and tells where.</summary>
    public JsonObject File(string name, Uri address, string text, string id) => Activity("message", id, new()
    {
        ["text"] = text,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address.AbsoluteUri, ["uniqueId"] = id, ["fileType"] = Path.GetExtension(name)[1..] },
        }),
    });

    /// <summary>An action on a message somewhere in Teams: its form is asked for; with data, it is sent.</summary>
    public JsonObject OnMessage(string action, string words, IEnumerable<KeyValuePair<string, string>>? data = null) =>
        Activity("invoke", "f:1", new()
        {
            ["name"] = data is null ? "composeExtension/fetchTask" : "composeExtension/submitAction",
            ["value"] = new JsonObject
            {
                ["commandId"] = action,
                ["commandContext"] = "message",
                ["messagePayload"] = new JsonObject
                {
                    ["id"] = "1",
                    ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<div>{words}</div>" },
                },
                ["data"] = data is null ? null : Object(data),
            },
        });

    /// <summary>Somebody came into a meeting's call, or left it, as Teams tells a bot that was added to the meeting.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis</remarks>
    public JsonObject InMeeting(bool joined, string chat, DateTimeOffset at, params IEnumerable<string> people)
    {
        var told = Activity("event", "f:meeting", new()
        {
            ["name"] = $"application/vnd.microsoft.meetingParticipant{(joined ? "Join" : "Leave")}",
            ["timestamp"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["value"] = new JsonObject
            {
                ["members"] = new JsonArray([.. people.Select(person => new JsonObject
                {
                    ["user"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Somebody", ["aadObjectId"] = person, ["userRole"] = "user" },
                    ["meeting"] = new JsonObject { ["inMeeting"] = joined, ["role"] = "Attendee" },
                })]),
            },
        });
        told["conversation"]!["id"] = chat;
        told["conversation"]!["conversationType"] = "groupChat";
        told["conversation"]!["isGroup"] = true;
        return told;
    }

    public JsonObject Installation() => Activity("installationUpdate", "f:installationUpdate", new() { ["action"] = "add" });

    public JsonObject BotAdded() =>
        Activity("conversationUpdate", "f:conversationUpdate", new() { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }) });

    private static JsonObject Object(IEnumerable<KeyValuePair<string, string>> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value)));

    private JsonObject Activity(string type, string id, JsonObject about)
    {
        about["type"] = type;
        about["id"] = id;
        about["channelId"] = "msteams";
        about["serviceUrl"] = ServiceUrl;
        about["from"] = new JsonObject { ["id"] = User, ["aadObjectId"] = Person };
        about["recipient"] = new JsonObject { ["id"] = Bot };
        about["conversation"] = new JsonObject { ["id"] = Id, ["conversationType"] = "personal" };
        if (Tenant is not null)
        {
            about["conversation"]!["tenantId"] = Tenant;
            about["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        }
        if (Team is not null)
        {
            about["conversation"]!["conversationType"] = "channel";
            about["channelData"] ??= new JsonObject();
            about["channelData"]!["team"] = TeamName is null
                ? new JsonObject { ["id"] = Team }
                : new JsonObject { ["id"] = Team, ["name"] = TeamName };
            about["channelData"]!["channel"] = new JsonObject { ["id"] = Id.Split(';')[0] };
        }
        return about;
    }
}
