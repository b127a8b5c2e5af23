using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Privacy;

public sealed class StrangerTests
{
    private static readonly string[] Words = ["hjelp", "status", "mine data", "hva", "språk engelsk", "engelsk", "trekk tilbake"];

    private const string Stranger = "0badcafe-0000-4000-8000-00000000beef";

    [Fact]
    public async Task Whoever_is_not_in_the_network_is_answered_and_leaves_no_row()
    {
        await using var app = await BotApp.StartAsync();
        var chat = await app.RawChatAsync(BotApp.Contact("Ahus"));
        var before = await RowsAsync(app);

        foreach (var (said, number) in Words.Select((said, number) => (said, number)))
            await app.TellAsync((chat with { Person = Stranger }).Message(said, $"stranger-{number}"));

        Assert.Equal(before, await RowsAsync(app));
    }

    private static async Task<List<string>> RowsAsync(BotApp app)
    {
        var (tables, rows) = (app.Services.GetRequiredService<TableServiceClient>(), new List<string>());
        await foreach (var table in tables.QueryAsync())
        {
            // That the program runs.
            if (table.Name is "Instances" or "Runs" or "HealthChecks" or "Changes")
                continue;
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                rows.Add($"{table.Name} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }
        return rows;
    }
}
