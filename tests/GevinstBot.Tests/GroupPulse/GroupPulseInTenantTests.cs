using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>
/// What is in the tables, read raw from Microsoft's emulator with the deployment's settings: while a pulse is open, and after it has closed.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseInTenantTests
{
    internal const string Lead = "6e760000-0000-4000-8000-000000000001";
    private const string Group = "9a000000-0000-4000-8000-000000000001";

    /// <summary>Strangers to the network.</summary>
    internal static readonly string[] Staff = [.. Enumerable.Range(1, 12).Select(number => $"6e760000-0000-4000-8000-0000000009{number:00}")];

    internal static readonly Instant Starts = Instant.FromUtc(2026, 10, 26, 8, 0);

    [BicepFact]
    public async Task Open_no_row_has_both_a_person_and_an_answer_and_closed_no_row_has_an_answer()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Starts);
        await AskAsync(app);
        foreach (var person in Staff[..6])
            await app.PostAsync(TenantActivity.Press(person, app.Connector.CardsOf(person)[^1].Body, Scores(person)));
        await CrashHarness.UntilAsync(async () => (await RowsAsync(app, GroupPulseAnsweredTable.Name)).Count == 6);
        var open = await AllAsync(app);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 9, 14, 5));
        await CrashHarness.UntilAsync(async () => (await RowsAsync(app, GroupPulseAnswerTable.Name)).Count == 0);
        var closed = await AllAsync(app);

        var answers = open[GroupPulseAnswerTable.Name].Where(row => row.RowKey != "open").ToList();
        Assert.Equal(6, answers.Count);
        Assert.All(answers, row => Assert.Equal(
            ["Ability", "Awareness", "Desire", "Knowledge", "Part", "PartitionKey", "Reinforcement", "RowKey", "Timestamp"],
            row.Keys.Where(key => key != "odata.etag").Order()));
        Assert.All(open[GroupPulseAnsweredTable.Name], row => Assert.Equal(
            ["PartitionKey", "RowKey", "Timestamp"], row.Keys.Where(key => key != "odata.etag").Order()));
        Assert.DoesNotContain(answers, row => Staff.Any(person => Text(row).Contains(person, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(closed[GroupPulseAnswerTable.Name]);
        Assert.Empty(closed[GroupPulseKeyTable.Name]);
        var result = Assert.Single(closed[GroupPulseResultTable.Name]);
        Assert.DoesNotContain(Staff, person => Text(result).Contains(person, StringComparison.OrdinalIgnoreCase));
        // Whatever else was written says nothing of any score: nobody's answer was left on its way.
        Assert.DoesNotContain(closed.Where(table => table.Key != GroupPulseResultTable.Name).SelectMany(table => table.Value), row =>
            AdkarElements.InOrder.Any(element => row.ContainsKey(element.ToString())));
        Assert.Null(app.Services.GetRequiredService<CurrentNetwork>().Roster.Find(new PersonId(Staff[0])));
        Assert.Empty(app.Connector.Complaints);
        Assert.Empty(app.Graph.Complaints);
    }

    internal static async Task AskAsync(TenantApp app, bool asksForComments = false)
    {
        app.Connector.HasChatWith(Lead);
        app.Graph.Groups[Group] = ("Sengeposten", "sengeposten@hso.example.no");
        foreach (var (number, person) in Staff.Index())
        {
            app.Connector.HasChatWith(person);
            app.Graph.People[person] = ($"Ansatt {number}", $"ansatt{number}@hso.example.no");
            await app.PostAsync(TenantActivity.Installation(person));
        }
        await app.PostAsync(TenantActivity.Message(Lead, "ny målgruppepuls"));
        // A press that takes more than its four seconds goes on, and the same once more shows what came of it.
        var (form, preview) = (app.Connector.CardsOf(Lead)[^1].Body, default(JsonElement));
        await CrashHarness.UntilAsync(async () => (preview = await app.PostAsync(TenantActivity.Press(
            Lead, form, ("initiative", "hjemmeoppfolging"), ("group", "sengeposten@hso.example.no"), ("deadline", "2026-11-09"),
            ("comments", asksForComments ? "true" : "false"))))
            .GetRawText().Contains($"Går til {Staff.Length}", StringComparison.Ordinal));
        await app.PostAsync(TenantActivity.Press(Lead, preview));
        await CrashHarness.UntilAsync(async () => (await RowsAsync(app, GroupPulseTable.Name)).Count == 1);
        await app.RunAtAsync(Starts + Duration.FromMinutes(5));
    }

    private static (string, string)[] Scores(string person) => GroupPulseTests.Scores(1 + person[^1] % 5, 4, 2, 1 + person[^1] % 3, 3);

    internal static Task<IReadOnlyList<TableEntity>> RowsAsync(TenantApp app, string table) => GroupPulseTests.RowsAsync(app.Services, table);

    internal static async Task<IReadOnlyDictionary<string, IReadOnlyList<TableEntity>>> AllAsync(TenantApp app)
    {
        var all = new Dictionary<string, IReadOnlyList<TableEntity>>();
        foreach (var table in app.Services.GetServices<TableName>())
            all[table.Value] = await RowsAsync(app, table.Value);
        return all;
    }

    private static string Text(TableEntity row) => JsonSerializer.Serialize(row);
}
