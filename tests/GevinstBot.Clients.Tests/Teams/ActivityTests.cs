using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Teams;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Microsoft's types, read and written by this library.</summary>
public sealed class ActivityTests
{
    /// <summary>What Microsoft's type has and a bot doesn't say: the service knows it, or nobody in Teams listens.</summary>
    private static readonly string[] NotSent =
    [
        "action", "callerId", "channelId", "code", "conversation", "deliveryMode", "expiration", "from", "historyDisclosed", "label",
        "listenFor", "localTimestamp", "localTimezone", "locale", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved",
        "recipient", "relatesTo", "replyToId", "semanticAction", "serviceUrl", "textHighlights", "timestamp", "topicName", "valueType",
    ];

    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None };

    [Fact]
    public void Every_recorded_activity_is_read_and_tells_where_to_answer()
    {
        Assert.NotEmpty(RecordedActivities.All());
        foreach (var file in RecordedActivities.All())
        {
            var activity = ActivityReader.Read(File.ReadAllBytes(file))!;
            var reference = activity.GetConversationReference();
            Assert.Equal("http://localhost:56150/_connector", reference.ServiceUrl);
            Assert.Equal("49bafad9-9519-4069-ad0d-095687d1dad2", reference.Conversation?.Id);
            Assert.Equal(("msteams", "user-id-0"), (reference.ChannelId, reference.User?.Id));
            Assert.NotNull(activity.Timestamp);
        }
    }

    [Fact]
    public void What_is_read_is_what_Microsofts_own_reader_reads()
    {
        foreach (var file in RecordedActivities.All())
        {
            var ours = ActivityReader.Read(File.ReadAllBytes(file))!;
            var theirs = JsonConvert.DeserializeObject<Activity>(File.ReadAllText(file), AsWritten)!;
            foreach (var read in JObject.FromObject(ours).Properties().Where(field => field.Name is not ("channelData" or "entities")))
                Assert.True(Includes(JObject.FromObject(theirs)[read.Name], read.Value), $"{read.Name} in {Path.GetFileName(file)}");
            Assert.Equal(theirs.GetChannelData<TeamsChannelData>()?.Tenant?.Id, ours.GetChannelData<TeamsChannelData>()?.Tenant?.Id);
            Assert.Equal(theirs.RemoveRecipientMention(), ours.RemoveRecipientMention());
        }
    }

    [Fact]
    public void Everything_a_bot_can_say_is_written_and_what_is_not_written_is_listed()
    {
        var written = JsonNode.Parse(WireJson.Of(Full(), "17").Span)!.AsObject().Select(field => field.Key);
        var all = typeof(Activity).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(["properties"]);
        Assert.Equal(NotSent, all.Except(written).Order(StringComparer.Ordinal));
    }

    // Every property that has a value of its kind gets one.
    private static Activity Full()
    {
        var full = new Activity
        {
            Attachments = [new Attachment("text/html", "https://example.no/", "x", "navn")],
            ChannelData = new JObject { ["x"] = 1 },
            Entities = [new Entity("mention")],
            SuggestedActions = new SuggestedActions(["29:1"]),
            Value = 7,
        };
        foreach (var text in typeof(Activity).GetProperties().Where(property => property.PropertyType == typeof(string)))
            text.SetValue(full, "x");
        return full;
    }

    // Theirs also holds what nobody reads, such as a role.
    private static bool Includes(JToken? theirs, JToken ours) => ours switch
    {
        { Type: JTokenType.Null } => true,
        JObject fields => fields.Properties().All(field => Includes(theirs?[field.Name], field.Value)),
        JArray items => theirs is JArray others && items.Count == others.Count
            && items.Zip(others).All(pair => Includes(pair.Second, pair.First)),
        _ => JToken.DeepEquals(theirs, ours),
    };
}
