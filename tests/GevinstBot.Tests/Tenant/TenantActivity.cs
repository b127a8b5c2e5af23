using System.Text.Json;
using System.Text.Json.Nodes;

namespace GevinstBot.Tests.Tenant;

/// <summary>What Teams would post to the bot of <see cref="TenantApp"/>.</summary>
internal static class TenantActivity
{
    public static JsonObject Message(string person, string text) => For(person, new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>The first button of a card, pressed with nothing typed.</summary>
    public static JsonObject Press(string person, JsonElement message)
    {
        var card = message.GetProperty("attachments")[0].GetProperty("content");
        var button = card.GetProperty("actions")[0];
        var data = JsonSerializer.SerializeToNode(button.GetProperty("data"))!.AsObject();
        return For(person, new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "1",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.GetProperty("verb").GetString(), ["data"] = data },
                ["trigger"] = "manual",
            },
        });
    }

    private static JsonObject For(string person, JsonObject activity)
    {
        activity["id"] = $"in-{person}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = StrictConnector.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = $"28:{TenantApp.AppId}" };
        activity["conversation"] = new JsonObject
        {
            ["id"] = StrictConnector.ChatOf(person),
            ["conversationType"] = "personal",
            ["tenantId"] = TenantApp.TenantId,
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantApp.TenantId } };
        return activity;
    }
}
