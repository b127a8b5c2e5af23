using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Chat;

/// <summary>Presses broken at random, sent to the product itself: nothing that was stored changes.</summary>
[Trait("Lane", "Slow")]
public sealed class MutatedPressTests
{
    private static readonly int Mutants = Nightly.Or(20_000, ordinary: 1_000);

    private static readonly string[] Written = [ConversationTable.Name, AuditTable.Name, AnchorTable.Name, PersonReferences.Name];

    private static readonly HttpStatusCode[] Answers =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.NotImplemented];

    [Fact]
    public async Task A24_Mutated_presses_of_somebody_else_s_card_bring_no_500_and_change_no_row()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var press = await PressAsync(app);
        var before = await RowsAsync(app);

        await Parallel.ForEachAsync(Enumerable.Range(0, Mutants), async (seed, ct) =>
        {
            var body = Mutation.Of(press, new Random(seed));
            using var response = await app.PostBodyAsync(body, ct);
            Assert.True(Answers.Contains(response.StatusCode), $"Mutant {seed} was answered {response.StatusCode}: {Encoding.UTF8.GetString(body)}");
        });

        Assert.Equal(before, await RowsAsync(app));
    }

    /// <summary>Ahus presses «Bekreft alle» with the key of OUS' card and everything else as it should be.</summary>
    private static async Task<JsonObject> PressAsync(BotApp app)
    {
        var ahus = BotApp.Contact("Ahus");
        var card = await app.LastCardAsync(BotApp.Contact("OUS"));
        return (await app.RawChatAsync(ahus)).Press(card, "indicators.answer");
    }

    /// <summary>
    /// Every row of every table with its version, except the chats: where a person was last heard from may well be news; and the log, which
    /// says that a press was refused.
    /// </summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(BotApp app)
    {
        var rows = new List<string>();
        foreach (var table in app.Services.GetServices<TableName>().Where(table => !Written.Contains(table.Value)))
        {
            var client = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(table.Value);
            await foreach (var row in client.QueryAsync<TableEntity>())
                rows.Add($"{table.Value} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }
        return rows;
    }
}
