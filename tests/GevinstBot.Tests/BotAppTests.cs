using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests;

/// <summary>The house before any capability: it starts, people are there, and the bot answers.</summary>
public sealed class BotAppTests
{
    [Fact]
    public async Task The_demo_starts_with_the_lead_and_eleven_contacts_and_stands_on_26_October()
    {
        await using var app = await BotApp.StartAnewAsync();

        var people = (await app.GetAsync("local/api/people")).EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToList();
        var clock = await app.GetAsync("local/api/clock");

        Assert.Contains(BotApp.Lead, people);
        Assert.Equal(11, people.Count(name => name.StartsWith("Nettverkskontakt", StringComparison.Ordinal)));
        Assert.Equal("2026-10-26T08:00:00", clock.GetProperty("now").GetString());
    }

    [Fact]
    public async Task Everyone_is_welcomed_once_and_can_ask_for_help_in_either_language()
    {
        await using var app = await BotApp.StartAnewAsync();

        var norwegian = await app.SayAsync(BotApp.Contact("Ahus"), "  Hjelp! ");
        var english = await app.SayAsync(BotApp.Contact("Ahus"), "help");

        Assert.Single(await app.MessagesAsync(BotApp.Contact("OUS")));
        Assert.Contains("hva venter", norwegian.Words, StringComparison.Ordinal);
        Assert.Contains("rapport", norwegian.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("status", norwegian.Words, StringComparison.Ordinal);
        Assert.Contains("what's waiting", english.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_demo_at_rest_is_what_a_first_start_leaves()
    {
        await using var first = await BotApp.StartAnewAsync();
        await first.AtRestAsync();
        await using var copy = await BotApp.StartAsync();
        await copy.AtRestAsync();

        Assert.Equal(await RowsAsync(first), await RowsAsync(copy));
        Assert.Equal(await ChatsAsync(first), await ChatsAsync(copy));
        Assert.Equal(await first.ClockAsync(), await copy.ClockAsync());
    }

    [Fact]
    public async Task A_copy_of_a_moment_is_what_moving_the_clock_there_leaves()
    {
        await using var moved = await BotApp.StartAsync();
        await moved.MoveClockToAsync("2026-11-06T09:00");
        await moved.AtRestAsync();
        await using var copy = await BotApp.StartAtAsync("2026-11-06T09:00");
        await copy.AtRestAsync();

        Assert.Equal(await RowsAsync(moved), await RowsAsync(copy));
        Assert.Equal(await ChatsAsync(moved), await ChatsAsync(copy));
        Assert.Equal(await moved.ClockAsync(), await copy.ClockAsync());
    }

    /// <summary>All rows with all they say, but for the address, who wrote it when, which of a wave was sent first, and what chance gave.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(BotApp app)
    {
        var (tables, rows) = (app.Services.GetRequiredService<TableServiceClient>(), new List<string>());
        foreach (var table in await tables.QueryAsync().Select(table => table.Name).ToListAsync())
        {
            await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                var said = row.Where(column => column.Key is not ("odata.etag" or "Timestamp" or "Write" or "Word" or "ActivityId" or "Owner" or "Nonce"))
                    .OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}");
                rows.Add($"{table}: {string.Join(' ', said)}".Replace(app.Address.Authority, "here", StringComparison.Ordinal));
            }
        }
        return rows;
    }

    private static async Task<IReadOnlyList<string>> ChatsAsync(BotApp app)
    {
        var said = new List<string>();
        foreach (var person in app.Everyone)
            said.AddRange((await app.MessagesAsync(person)).Select(message => $"{person}: {message.Words}"));
        return said;
    }
}
