namespace GevinstBot.Tests;

/// <summary>The house before any capability: it starts, people are there, and the bot answers.</summary>
public sealed class BotAppTests
{
    [Fact]
    public async Task The_demo_starts_with_the_lead_and_eleven_contacts_and_stands_on_26_October()
    {
        await using var app = await BotApp.StartAsync();

        var people = (await app.GetAsync("local/api/people")).EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToList();
        var clock = await app.GetAsync("local/api/clock");

        Assert.Contains(BotApp.Lead, people);
        Assert.Equal(11, people.Count(name => name.StartsWith("Nettverkskontakt", StringComparison.Ordinal)));
        Assert.Equal("2026-10-26T08:00:00", clock.GetProperty("now").GetString());
    }

    [Fact]
    public async Task Everyone_is_welcomed_once_and_can_ask_for_help_in_either_language()
    {
        await using var app = await BotApp.StartAsync();

        var norwegian = await app.SayAsync(BotApp.Contact("Ahus"), "  Hjelp! ");
        var english = await app.SayAsync(BotApp.Contact("Ahus"), "help");

        Assert.Single(await app.MessagesAsync(BotApp.Contact("OUS")));
        Assert.Contains("hva venter", norwegian.Words, StringComparison.Ordinal);
        Assert.Contains("rapport", norwegian.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("status", norwegian.Words, StringComparison.Ordinal);
        Assert.Contains("what's waiting", english.Words, StringComparison.Ordinal);
    }
}
