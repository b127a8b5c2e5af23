using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// From a body to Microsoft's <see cref="Activity"/>: the fields that the handler reads or is dispatched by, each of its own kind. A
/// handler that is to read more adds it here; others are ignored, as the Bot Framework specification "Activity" asks.
/// </summary>
/// <remarks>
/// https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
/// The locale is left out because Microsoft's pipeline would run the turn in whatever culture it names, and numbers in keys and
/// texts would be written in it; the caller's id and the delivery mode, because nobody but Bot Service may say them.
/// </remarks>
internal static class ActivityReader
{
    private const int Deepest = 64;

    /// <summary>Null where the body isn't an activity: not strict JSON, deeper than 64, a field of the wrong kind, no type.</summary>
    public static Activity? Read(ReadOnlyMemory<byte> body)
    {
        if (StrictJson.Parse(body, Deepest) is not { ValueKind: JsonValueKind.Object } root)
            return null;
        try
        {
            return root.Text("type") is { Length: > 0 } type ? Read(type, root) : null;
        }
        catch (JsonException)
        {
            // A list where an object belongs, a number where a text does: the caller's mistake, answered with 400.
            return null;
        }
    }

    private static Activity Read(string type, JsonElement root) => new(type)
    {
        Id = root.Text("id"),
        // By the names of other events TeamsActivityHandler would read their values, and fall over one that isn't there.
        Name = root.Text("name") is { } name && (type is ActivityTypes.Invoke || IsMeetingEvent(type, name)) ? name : null,
        // Teams' words come in any letter case, and TeamsActivityHandler compares letter by letter.
        Action = root.Text("action")?.ToLowerInvariant(),
        ChannelId = root.Text("channelId"),
        ServiceUrl = root.Text("serviceUrl"),
        Timestamp = root.Time("timestamp"),
        From = root.Object("from", Account),
        Recipient = root.Object("recipient", Account),
        Conversation = root.Object("conversation", Conversation),
        ChannelData = root.Object("channelData", ChannelData),
        ReplyToId = root.Text("replyToId"),
        Text = root.Text("text"),
        Attachments = root.List("attachments", File),
        Entities = root.Text("text") is null ? null : root.List("entities", Mention),
        MembersAdded = root.List("membersAdded", Account),
        MembersRemoved = root.List("membersRemoved", Account),
        Value = root.Any("value"),
    };

    private static bool IsMeetingEvent(string type, string name) => type is ActivityTypes.Event && MeetingEvent.IsOne(name);

    private static ChannelAccount Account(JsonElement account) =>
        new(account.Text("id"), account.Text("name"), aadObjectId: account.Text("aadObjectId"));

    private static ConversationAccount Conversation(JsonElement conversation) => new(
        conversationType: conversation.Text("conversationType"), id: conversation.Text("id"), tenantId: conversation.Text("tenantId"));

    /// <summary>Typed from the start: a <c>JObject</c> would be converted, and could fail, wherever Microsoft's handler looks in.</summary>
    private static TeamsChannelData ChannelData(JsonElement data) => new()
    {
        Tenant = data.Object("tenant", tenant => new TenantInfo(tenant.Text("id"))),
        Team = data.Object("team", team => new TeamInfo(team.Text("id"), team.Text("name"))),
        Channel = data.Object("channel", channel => new ChannelInfo(channel.Text("id"), channel.Text("name"))),
    };

    /// <summary>
    /// Teams sends each message once more as an attachment, and pictures too; a file is what has an address to fetch it from.
    /// </summary>
    private static Attachment? File(JsonElement attachment) =>
        attachment.Text("contentType") == FileDownloadInfo.ContentType
        && attachment.Object("content", content => content.Text("downloadUrl") ?? "") is { Length: > 0 } address
            ? new Attachment(FileDownloadInfo.ContentType, name: attachment.Text("name"), content: new FileDownloadInfo(address))
            : null;

    /// <summary>
    /// A mention of nobody, without words or where there is no text is left out: Microsoft's <c>RemoveRecipientMention</c> would fall
    /// over it.
    /// </summary>
    private static Entity? Mention(JsonElement entity)
    {
        var (isMention, text) = (entity.Text("type") == "mention", entity.Text("text"));
        return entity.Object("mentioned", Account) is { Id: not null } && isMention && text is { Length: > 0 }
            ? new Entity("mention") { Properties = entity.ToNewtonsoft() }
            : null;
    }
}
