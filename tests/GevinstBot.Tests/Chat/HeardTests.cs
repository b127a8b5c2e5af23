using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What Teams tells twice, or in two ways at once, has one effect.</summary>
public sealed class HeardTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly Uri ServiceUrl = new("https://smba.trafficmanager.net/emea/");
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 30, 8, 0);

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_once()
    {
        await using var app = await BotApp.StartAsync();
        var before = (await app.CardsAsync(Ahus)).Count;

        await Task.WhenAll(SayAsync(app, "1001"), SayAsync(app, "1001"));
        await SayAsync(app, "1001");
        var once = (await app.CardsAsync(Ahus)).Count;
        await SayAsync(app, "1002");

        Assert.Equal((before + 1, before + 2), (once, (await app.CardsAsync(Ahus)).Count));
    }

    [Fact]
    public async Task Of_two_instances_one_answers_and_a_message_whose_answer_failed_may_come_again()
    {
        await using var app = await BotApp.StartAsync();
        HeardTable[] instances = [.. Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<HeardTable>(app.Services))];
        var answers = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => HearAsync(0, () => throw new InvalidOperationException()));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => HearAsync(number % 2, AnswerAsync))));

        Assert.Equal(1, answers);

        Task HearAsync(int instance, Func<Task> answer) => instances[instance].OnceAsync("a:chat", "1", answer, CancellationToken.None);

        Task AnswerAsync()
        {
            Interlocked.Increment(ref answers);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_message_and_an_installation_at_the_same_moment_give_one_welcome()
    {
        await using var app = await BotApp.StartAsync();
        var chats = app.Services.GetRequiredService<ConversationTable>();
        foreach (var number in Enumerable.Range(1, 60))
        {
            var chat = new Conversation(new PersonId($"person-{number}"), "a:chat", ServiceUrl, Reachability.Installed);

            var heard = Task.Run(() => chats.HeardFromAsync(chat, Now, CancellationToken.None));
            var installed = Enumerable.Range(0, 2).Select(_ => Task.Run(() => chats.InstallAsync(chat, Now, CancellationToken.None)));
            var welcomes = await Task.WhenAll(installed);
            await heard;
            var again = await chats.InstallAsync(chat, Now, CancellationToken.None);

            Assert.Single(welcomes, welcome => welcome.IsFirst);
            Assert.Equal((false, false), again);
        }
    }

    private static async Task SayAsync(BotApp app, string id) => await app.TellAsync((await app.RawChatAsync(Ahus)).Message("hjelp", id));
}
