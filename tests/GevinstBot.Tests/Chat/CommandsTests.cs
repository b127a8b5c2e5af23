using Azure.Data.Tables;
using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

public sealed class CommandsTests
{
    [Fact]
    public async Task B06_What_concerns_a_person_or_the_lead_is_not_said_where_a_whole_team_reads()
    {
        await using var app = await BotApp.StartAsync();
        var lead = new PersonId(app.ObjectIdOf(BotApp.Lead));

        Assert.Equal("Skriv dette til meg i vår egen chat. Her leser alle med.", await SayInChannelAsync(app, lead, "rapport"));
        Assert.Equal("Skriv dette til meg i vår egen chat. Her leser alle med.", await SayInChannelAsync(app, lead, "hva venter"));
        Assert.Equal("Dette kan jeg hjelpe med", await SayInChannelAsync(app, lead, "hjelp"));
    }

    [Fact]
    public async Task B06_The_lead_s_commands_are_for_the_lead()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal("Bare nettverkslederen kan be om dette.", (await app.SayAsync(BotApp.Contact("Ahus"), "trekk tilbake")).Summary);
        Assert.Equal("Only the network lead can ask for this.", (await app.SayAsync(BotApp.Contact("Ahus"), "make meeting plan 2027")).Summary);
    }

    [Fact]
    public async Task What_is_not_a_command_is_answered_with_where_to_find_them()
    {
        await using var app = await BotApp.StartAsync();
        Assert.StartsWith("Det forsto jeg ikke.", (await app.SayAsync(BotApp.Contact("Ahus"), "[klikk](http://evil) <at>all</at> {{DATE(2026-01-01,SHORT)}}")).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hjelp")]
    [InlineData("hva venter")]
    public async Task Who_writes_while_the_store_is_broken_is_told_so_and_gets_the_answer_when_it_works_again(string text)
    {
        await using var app = await BotApp.StartAsync();
        var (ahus, tables) = (BotApp.Contact("Ahus"), app.Services.GetRequiredService<TableServiceClient>());
        await tables.DeleteTableAsync(HeardTable.Name);
        var told = await app.SayAsync(ahus, text);
        await tables.CreateTableIfNotExistsAsync(HeardTable.Name);
        var answer = await app.SayAsync(ahus, text);

        Assert.True(told.FromBot);
        Assert.StartsWith("Noe gikk galt.", told.Text, StringComparison.Ordinal);
        Assert.Single(answer.Cards);
    }

    private static async Task<string> SayInChannelAsync(BotApp app, PersonId person, string text)
    {
        var commands = app.Services.GetRequiredService<Commands>();
        Assert.NotNull(app.Services.GetRequiredService<CurrentNetwork>().Roster.Find(person));
        return (await commands.AnswerAsync(person, new TypedText(text, IsPersonal: false), Instant.FromUtc(2026, 10, 26, 8, 0), CancellationToken.None)).Summary;
    }
}
