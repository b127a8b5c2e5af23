using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Domain.Network;
using GevinstBot.GroupPulse;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.Tenant;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>A pulse in a channel with the deployment's settings: the team as Teams tells of it, its members page by page, and no guest.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseChannelInTenantTests
{
    private const string Team = "19:post@thread.tacv2";
    private const string Channel = "19:oppstart@thread.tacv2";
    private const string Guest = "6e760000-0000-4000-8000-000000000999";

    private static readonly string[] Staff = GroupPulseInTenantTests.Staff[..7];
    private static readonly Instant Starts = GroupPulseInTenantTests.Starts;

    [BicepFact]
    public async Task Whoever_is_in_the_channel_and_no_guest_answers_in_it_and_months_later_the_bot_is_taken_out_and_writes_no_more()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Starts);
        app.Connector.HasChatWith(GroupPulseInTenantTests.Lead);
        app.Connector.Teams[Team] = ([(Team, "General"), (Channel, "Oppstart")], [.. Staff.Select(person => (person, "user")), (Guest, "guest")]);
        await app.PostAsync(In(Staff[0], Team, "Sengepost 3").BotAdded());

        await PostAsync(app);
        var card = Assert.Single(Cards(app)).Body;
        foreach (var (number, person) in Staff.Index())
            await AnswerAsync(app, person, card, 1 + number % 5, 4, 2, 1 + number % 3, 3);
        var refused = await AnswerAsync(app, Guest, card, 5, 5, 5, 5, 5);
        var rows = await GroupPulseInTenantTests.AllAsync(app);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 9, 14, 5));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 10, 8, 0));
        var result = app.Connector.CardsOf(GroupPulseInTenantTests.Lead)[^1].Body;
        await app.PostAsync(TenantActivity.Press(
            GroupPulseInTenantTests.Lead, result, ("what", "To kurskvelder til"), ("who", "Klinikksjefen"), ("when", "2026-12-15")));
        await CrashHarness.UntilAsync(async () => (await GroupPulseInTenantTests.RowsAsync(app, GroupPulseWordTable.Name)).Count == 1);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 11, 8, 0));
        var told = Cards(app)[^1].Body.GetRawText();
        await app.PostAsync(Removed());
        await app.RunAtAsync(Instant.FromUtc(2027, 2, 10, 8, 0));
        var months = Cards(app).Count;
        await app.PostAsync(TenantActivity.Message(GroupPulseInTenantTests.Lead, "start målgruppepuls"));
        var next = app.Connector.CardsOf(GroupPulseInTenantTests.Lead)[^1].Body.GetRawText();

        Assert.Equal(7, rows[GroupPulseAnsweredTable.Name].Count);
        Assert.Equal(8, rows[GroupPulseAnswerTable.Name].Count);
        Assert.DoesNotContain(rows[GroupPulseAnswerTable.Name], row => Staff.Any(person => JsonSerializer.Serialize(row).Contains(person, StringComparison.Ordinal)));
        Assert.Contains("ikke blant dem som er spurt", refused.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("7 av 7 har svart", result.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("To kurskvelder til", told, StringComparison.Ordinal);
        Assert.Equal(2, months);
        Assert.Contains("Hvem skal spørres?", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Sengepost 3", next, StringComparison.Ordinal);
        Assert.Empty(app.Connector.Complaints);
    }

    private static async Task PostAsync(TenantApp app)
    {
        await app.PostAsync(TenantActivity.Message(GroupPulseInTenantTests.Lead, "ny målgruppepuls"));
        var (form, preview) = (app.Connector.CardsOf(GroupPulseInTenantTests.Lead)[^1].Body, default(JsonElement));
        await CrashHarness.UntilAsync(async () => (preview = await app.PostAsync(TenantActivity.Press(
            GroupPulseInTenantTests.Lead, form, ("initiative", "hjemmeoppfolging"), ("where", PersonId.OfChannel(Channel).Value), ("deadline", "2026-11-09"))))
            .GetRawText().Contains("«Sengepost 3 › Oppstart». 7 kan svare", StringComparison.Ordinal));
        await app.PostAsync(TenantActivity.Press(GroupPulseInTenantTests.Lead, preview));
        await CrashHarness.UntilAsync(async () => (await GroupPulseInTenantTests.RowsAsync(app, GroupPulseTable.Name)).Count == 1);
        await app.RunAtAsync(Starts + Duration.FromMinutes(5));
    }

    private static IReadOnlyList<Posted> Cards(TenantApp app) =>
        [.. app.Connector.Messages.Where(message => message is { Method: "POST", Conversation: Channel })];

    private static Task<JsonElement> AnswerAsync(TenantApp app, string person, JsonElement card, params int[] scores)
    {
        var data = CardReading.DataOf(card.GetProperty("attachments")[0].GetProperty("content"));
        foreach (var (field, value) in GroupPulseTests.Scores(scores))
            data[field] = value;
        return app.PostAsync(In(person, $"{Channel};messageid=1").Press(GroupPulseAnswerSubmit.VerbName, data, "1"));
    }

    private static JsonObject Removed()
    {
        var removed = In(Staff[0], Team, "Sengepost 3").Installation();
        removed["action"] = "remove";
        return removed;
    }

    private static RawChat In(string person, string channel, string? teamName = null) =>
        new(StrictConnector.ServiceUrl, $"28:{TenantApp.AppId}", person, channel, TenantApp.TenantId) { Team = Team, TeamName = teamName };
}
