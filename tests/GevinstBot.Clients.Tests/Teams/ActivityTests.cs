using System.Text.Json;
using GevinstBot.Teams;
using GevinstBot.Teams.Activities;

namespace GevinstBot.Clients.Tests.Teams;

public sealed class ActivityTests
{
    [Fact]
    public void Every_recorded_activity_is_read_and_tells_where_to_answer()
    {
        Assert.NotEmpty(RecordedActivities.All());
        foreach (var file in RecordedActivities.All())
        {
            var activity = JsonSerializer.Deserialize(File.ReadAllText(file), TeamsJson.Default.Activity)!;
            var reference = activity.GetConversationReference();
            Assert.Equal("http://localhost:56150/_connector", reference.ServiceUrl);
            Assert.Equal("49bafad9-9519-4069-ad0d-095687d1dad2", reference.Conversation?.Id);
            Assert.Equal(("msteams", "user-id-0"), (reference.ChannelId, reference.User?.Id));
            Assert.NotNull(activity.Timestamp);
        }
    }

    [Fact]
    public void A_reference_survives_being_stored()
    {
        var reference = new Activity
        {
            Id = "1",
            ServiceUrl = IdentityProvider.ServiceUrl,
            ChannelId = "msteams",
            From = new() { Id = "29:1", AadObjectId = "oid" },
            Conversation = new() { Id = "a:1" },
            ChannelData = new() { Tenant = new(IdentityProvider.TenantId) },
        }.GetConversationReference();
        var stored = JsonSerializer.Serialize(reference, TeamsJson.Readable.ConversationReference);
        Assert.Equal(reference, JsonSerializer.Deserialize(stored, TeamsJson.Default.ConversationReference));
        Assert.Equal(IdentityProvider.TenantId, reference.Conversation?.TenantId);
    }
}
