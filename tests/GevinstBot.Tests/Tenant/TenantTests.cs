using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
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

    [BicepFact]
    public async Task In_production_s_settings_a_round_reaches_people_the_bot_has_never_heard_from_is_answered_and_reminds_the_others()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);

        await app.RunAtAsync(Opening);
        var sent = app.Connector.Messages.Count;
        var answer = await app.PostAsync(TenantActivity.Press(Ous, app.Connector.CardsOf(Ous)[0].Body));
        await app.RunAtAsync(Reminder);

        Assert.Empty(app.Connector.Complaints);
        Assert.Equal(11, sent);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Single(app.Connector.CardsOf(Ous));
        var contacts = app.Connector.Messages.Select(message => message.Conversation).Distinct().Where(chat => chat != StrictConnector.ChatOf(Lead));
        Assert.Equal(10, contacts.Count(chat => app.Connector.CardsOf(chat[2..]).Count == 2));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_typed_command_is_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Before);
        await app.RunAtAsync(Opening);

        await app.PostAsync(TenantActivity.Message(Ous, "hva venter"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Måleindikatorer", app.Connector.CardsOf(Ous)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }
}
