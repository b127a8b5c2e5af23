using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Sending;

/// <summary>Blocked, removed, installed again: nobody is written to in vain, and nobody is forgotten.</summary>
[Trait("Lane", "Slow")]
public sealed class ReachabilityTests
{
    private const string OpensAt = "2026-10-30T08:30";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Theory]
    [InlineData(403, "ForbiddenOperationException", Reachability.NotInstalled)]
    [InlineData(403, "MessageWritesBlocked", Reachability.Blocked)]
    [InlineData(403, "ConversationBlockedByUser", Reachability.Blocked)]
    [InlineData(403, "BotDisabledByAdmin", Reachability.DisabledByAdmin)]
    [InlineData(403, "BotNotInConversationRoster", Reachability.Removed)]
    [InlineData(404, "BotNotInConversationRoster", Reachability.Removed)]
    public async Task C14_A_refusal_is_remembered_as_what_it_means_and_healed_by_the_next_installation(int status, string code, Reachability expected)
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status, code, path = "activities", method = "POST" });
        await app.MoveClockToAsync(OpensAt);
        var missed = await MissedAsync(app);
        var known = await ConversationAsync(app, missed);
        await app.MoveClockToAsync("2026-11-02T12:00");
        var waited = await app.CardsAsync(missed);

        await app.InstallAsync(missed);
        await app.MoveClockByAsync("PT1M");

        Assert.Equal(expected, known.Reachability);
        Assert.Empty(waited);
        Assert.Single(await app.CardsAsync(missed));
    }

    [Fact]
    public async Task Whoever_writes_to_the_bot_can_be_reached_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status = 403, code = "MessageWritesBlocked", path = "activities", method = "POST" });
        await app.MoveClockToAsync(OpensAt);
        var missed = await MissedAsync(app);

        await app.SayAsync(missed, "hjelp");
        await app.MoveClockByAsync("PT1M");

        Assert.Equal(2, (await app.CardsAsync(missed)).Count);
    }

    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task C19_Install_and_membership_in_either_order_three_times_each_give_one_welcome_and_one_reference(string first, string second)
    {
        await using var app = await BotApp.StartAsync();
        var chat = await app.RawChatAsync(Ahus);
        await app.UninstallAsync(Ahus);
        var before = (await app.MessagesAsync(Ahus)).Count;

        await app.InstallAsync(Ahus);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { TellAsync(app, first, chat), TellAsync(app, second, chat) }));

        Assert.Equal(before + 1, (await app.MessagesAsync(Ahus)).Count);
        Assert.Equal((chat.Id, Reachability.Installed), ((await ConversationAsync(app, Ahus)).ConversationId, (await ConversationAsync(app, Ahus)).Reachability));
    }

    [Fact]
    public async Task C20_What_was_pending_for_somebody_who_uninstalls_is_not_tried_until_they_are_back()
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status = 429, retryAfter = "60", times = 11, path = "activities", method = "POST" });
        await app.MoveClockToAsync(OpensAt);
        await app.UninstallAsync(Ahus);
        var before = await app.PostsAsync(Ahus);

        await app.MoveClockToAsync("2026-11-04T09:00");
        var tried = await app.PostsAsync(Ahus);
        await app.InstallAsync(Ahus);
        await app.MoveClockByAsync("PT1M");

        Assert.Equal((1, 1), (before, tried));
        Assert.Single(await app.CardsAsync(Ahus));
        Assert.Equal(2, (await app.CardsAsync(BotApp.Contact("OUS"))).Count);
    }

    [Fact]
    public async Task An_installation_that_was_known_wakes_no_run()
    {
        await using var app = await BotApp.StartAsync();
        await app.AtRestAsync();
        using var metered = new Metered(app.Services);

        await app.InstallAsync(Ahus);
        await app.AtRestAsync();
        var known = Woken();
        await app.UninstallAsync(Ahus);
        await app.InstallAsync(Ahus);
        await app.AtRestAsync();

        Assert.Equal((0, 1), (known, Woken()));

        double Woken() => metered.Sum(EngineMeter.RunsName, ("cause", nameof(RunCause.Wake)));
    }

    private static async Task<string> MissedAsync(BotApp app)
    {
        foreach (var contact in app.Contacts)
        {
            if ((await app.CardsAsync(contact)).Count == 0)
                return contact;
        }
        throw new InvalidOperationException("Everybody got their card.");
    }

    private static async Task<Conversation> ConversationAsync(BotApp app, string person) =>
        (await app.Services.GetRequiredService<ConversationTable>().FindAsync(new PersonId(app.ObjectIdOf(person)), CancellationToken.None))!;

    /// <summary>The same event once more, as Teams may send it.</summary>
    private static Task TellAsync(BotApp app, string type, RawChat chat) =>
        app.TellAsync(type == "installationUpdate" ? chat.Installation() : chat.BotAdded());
}
