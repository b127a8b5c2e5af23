using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Tests.Tenant;

/// <summary>A whole round with the deployment's settings: what the demo's settings bring along must not be needed.</summary>
[Trait("Lane", "Slow")]
public sealed class TenantTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Lead = "6e760000-0000-4000-8000-000000000001";

    private static readonly Instant Before = Instant.FromUtc(2026, 10, 29, 11, 0);
    private static readonly Instant Opening = Instant.FromUtc(2026, 10, 30, 8, 0);
    private static readonly Instant Reminder = Instant.FromUtc(2026, 11, 4, 8, 0);

    [Fact]
    public async Task In_production_s_settings_a_round_reaches_people_the_bot_has_never_heard_from_is_answered_and_reminds_the_others()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = TenantApp.Start(azurite, Before);

        await app.RunAtAsync(Opening);
        var sent = app.Connector.Messages.Count;
        var answer = await app.PostAsync(Press(Ous, app.Connector.CardsOf(Ous)[0].Body));
        await app.RunAtAsync(Reminder);

        Assert.Empty(app.Connector.Complaints);
        Assert.Equal(11, sent);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Single(app.Connector.CardsOf(Ous));
        var contacts = app.Connector.Messages.Select(message => message.Conversation).Distinct().Where(chat => chat != StrictConnector.ChatOf(Lead));
        Assert.Equal(10, contacts.Count(chat => app.Connector.CardsOf(chat[2..]).Count == 2));
    }

    [Fact]
    public async Task In_production_s_settings_a_typed_command_is_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = TenantApp.Start(azurite, Before);
        await app.RunAtAsync(Opening);

        await app.PostAsync(ChatOf(Ous).Message("hva venter", "1"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Indikatorer", app.Connector.CardsOf(Ous)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deployment_sets_nothing_that_the_program_does_not_read() => Assert.Equal(
        ["Bot:MicrosoftAppId", "Bot:MicrosoftAppTenantId", "Bot:MicrosoftAppType", "Network:File", "Storage:Endpoint"],
        TenantApp.Settings.Keys.Order(StringComparer.Ordinal));

    /// <summary>The first button of a card, pressed with nothing typed.</summary>
    private static JsonObject Press(string person, JsonElement message)
    {
        var button = message.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0];
        var data = button.GetProperty("data").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!);
        return ChatOf(person).Press(button.GetProperty("verb").GetString()!, data, "1");
    }

    private static RawChat ChatOf(string person) =>
        new(StrictConnector.ServiceUrl, $"28:{TenantApp.AppId}", person, StrictConnector.ChatOf(person), TenantApp.TenantId);
}
