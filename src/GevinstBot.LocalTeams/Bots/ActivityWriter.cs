using System.Globalization;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>
/// Activities as Teams sends them to a bot, see
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages">
/// conversation messages</see>.
/// Written with plain JSON nodes and never with the bot's own types: a mistake there must not hide itself here.
/// </summary>
internal sealed class ActivityWriter(Roster roster, ChatClock clock, LocalAddress address)
{
    public JsonObject Typed(Scene scene, string id, string text) => Acted(scene, id, "message", with =>
    {
        with["textFormat"] = "plain";
        with["text"] = scene.Team is null ? text : $"<at>{scene.Bot.Name}</at> {text}";
        if (scene.Team is not null)
            with["entities"]!.AsArray().Add(Mention(scene.Bot));
    });

    /// <summary>Action.Submit arrives as a message without text; what was typed is in <c>value</c>.</summary>
    public JsonObject Submitted(Scene scene, string id, string replyToId, JsonNode? value) => Acted(scene, id, "message", with =>
    {
        with["replyToId"] = replyToId;
        with["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        with["value"] = value;
    });

    /// <summary>Action.Execute arrives as an invoke whose answer may hold the card that replaces the pressed one, or the shown.</summary>
    public JsonObject Executed(Scene scene, string id, string replyToId, JsonObject action, bool isAutomatic = false) =>
        Acted(scene, $"f:{id}", "invoke", with =>
        {
            with["name"] = "adaptiveCard/action";
            with["replyToId"] = replyToId;
            with["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
            with["value"] = new JsonObject { ["action"] = action, ["trigger"] = isAutomatic ? "automatic" : "manual" };
        });

    /// <summary>An action on a message: its form is asked for, and later sent with what was typed in it.</summary>
    /// <remarks>
    /// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
    /// </remarks>
    public JsonObject OnMessage(Scene scene, string id, string action, JsonObject message, JsonNode? data = null) =>
        Acted(scene, $"f:{id}", "invoke", with =>
        {
            with["name"] = data is null ? "composeExtension/fetchTask" : "composeExtension/submitAction";
            with["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
            var value = new JsonObject
            {
                ["commandId"] = action,
                ["commandContext"] = "message",
                ["requestId"] = id,
                ["messagePayload"] = message,
                ["context"] = new JsonObject { ["theme"] = "default" },
            };
            if (data is not null)
                value["data"] = data;
            with["value"] = value;
        });

    public JsonObject Installation(Scene scene, string id, string action) => Envelope(scene, $"f:{id}", "installationUpdate", with =>
    {
        with["action"] = action;
        with["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        with["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = scene.ConversationId } };
        with["locale"] = scene.Person.Locale;
    });

    /// <summary>The bot itself is the member that came or went.</summary>
    public JsonObject Membership(Scene scene, string id, bool added) => Envelope(scene, $"f:{id}", "conversationUpdate", with =>
    {
        with[added ? "membersAdded" : "membersRemoved"] = new JsonArray(new JsonObject { ["id"] = Roster.BotId(scene.Bot) });
        if (scene.Team is not null)
            with["channelData"]!["eventType"] = added ? "teamMemberAdded" : "teamMemberRemoved";
    });

    private JsonObject Acted(Scene scene, string id, string type, Action<JsonObject> more) => Envelope(scene, id, type, with =>
    {
        var local = clock.Local(clock.Now);
        with["localTimestamp"] = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        with["localTimezone"] = clock.ZoneId;
        with["locale"] = scene.Person.Locale;
        with["entities"] = new JsonArray(ClientInfo(scene.Person));
        more(with);
    });

    private JsonObject Envelope(Scene scene, string id, string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = address.Connector.AbsoluteUri,
            ["timestamp"] = Stamp.Of(clock.Now),
            ["from"] = new JsonObject
            {
                ["id"] = Roster.MemberId(scene.Person),
                ["name"] = scene.Person.Name,
                ["aadObjectId"] = scene.Person.AadObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = Roster.BotId(scene.Bot), ["name"] = scene.Bot.Name },
            ["conversation"] = Conversation(scene),
            ["channelData"] = ChannelData(scene),
        };
        more(activity);
        return activity;
    }

    private JsonObject Conversation(Scene scene)
    {
        var conversation = new JsonObject
        {
            ["conversationType"] = scene.Team is null ? "personal" : "channel",
            ["tenantId"] = roster.TenantId,
            ["id"] = scene.ThreadId is null ? scene.ConversationId : $"{scene.ConversationId};messageid={scene.ThreadId}",
        };
        if (scene.Team is not null)
            conversation["isGroup"] = true;
        return conversation;
    }

    private JsonObject ChannelData(Scene scene)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = roster.TenantId } };
        if (scene.Team is null)
            return data;
        data["team"] = new JsonObject { ["id"] = scene.Team.Id, ["name"] = scene.Team.Name };
        data["channel"] = new JsonObject { ["id"] = scene.ConversationId };
        return data;
    }

    private static JsonObject Mention(LocalBot bot) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{bot.Name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = Roster.BotId(bot), ["name"] = bot.Name },
    };

    private JsonObject ClientInfo(LocalPerson person) => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = person.Locale,
        ["country"] = person.Locale[^2..],
        ["platform"] = "Web",
        ["timezone"] = clock.ZoneId,
    };
}
