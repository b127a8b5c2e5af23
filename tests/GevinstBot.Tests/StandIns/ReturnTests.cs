using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Privacy;
using GevinstBot.Register;
using GevinstBot.Sending;
using GevinstBot.StandIns;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.StandIns;

/// <summary>A contact who is back from an absence, and what they are told of it.</summary>
[Trait("Lane", "Slow")]
public sealed class ReturnTests
{
    private const string Deputy = "Stedfortreder OUS";
    private const string Told = "Svart for OUS mens du var borte";
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task On_the_first_morning_back_the_contact_hears_once_what_the_substitute_answered_and_what_waits()
    {
        await using var app = await AwayAsync();
        await app.PressAsync(Deputy, await app.LastCardAsync(Deputy), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-16T08:00");
        var before = await ToldAsync(app);
        await app.MoveClockToAsync("2026-11-16T09:00");
        var card = Assert.Single(await ToldAsync(app));
        await app.MoveClockToAsync("2026-11-24T09:00");

        Assert.Empty(before);
        Assert.StartsWith("Velkommen tilbake\nDette ble svart for OUS mens du var borte:\nMåleindikatorer", card.Words, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder OUS, fredag 30. oktober", card.Words, StringComparison.Ordinal);
        Assert.Contains("Dette venter på deg", card.Words, StringComparison.Ordinal);
        Assert.Contains("Agenda", card.Words, StringComparison.Ordinal);
        Assert.Contains("Se hva som venter", card.Words, StringComparison.Ordinal);
        Assert.Single(await ToldAsync(app));
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_was_answered()
    {
        await using var app = await AwayAsync();

        await app.MoveClockToAsync("2026-11-18T09:00");

        Assert.Empty(await ToldAsync(app));
    }

    [Fact]
    public async Task Two_instances_at_once_tell_it_once()
    {
        await using var app = await AwayAsync();
        await app.PressAsync(Deputy, await app.LastCardAsync(Deputy), "Bekreft alle");
        await app.LeapToAsync(Instant.FromUtc(2026, 11, 16, 8, 0));
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()),
            (IEnumerable<RunWork>)[ActivatorUtilities.CreateInstance<ReturnWork>(app.Services)]);

        await Task.WhenAll(
            other.RunAsync(Now(app), CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(Now(app), CancellationToken.None));

        Assert.Single(await ToldAsync(app));
        Assert.Equal(1, await RowsAsync(app));
    }

    [Fact]
    public async Task A_store_that_fails_when_it_is_noted_is_made_up_for_by_the_next_run_and_keeps_nothing_else_waiting()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await LeaveAsync(app);
        await app.PressAsync(Deputy, await app.LastCardAsync(Deputy), "Bekreft alle");
        trouble.Refused = ReturnTable.Name;
        await app.MoveClockToAsync("2026-11-16T09:00");
        var (meanwhile, agenda) = ((await ToldAsync(app)).Count, (await app.CardsAsync(Ous)).Count);
        trouble.Refused = null;
        // The agenda came that day, and one message a day is enough.
        await app.MoveClockToAsync("2026-11-17T09:00");

        Assert.Equal(0, meanwhile);
        Assert.NotEqual(0, agenda);
        Assert.Single(await ToldAsync(app));
    }

    [Fact]
    public async Task Months_later_it_is_still_in_the_store_whoever_it_is_about_is_shown_it_and_after_a_year_it_is_gone()
    {
        await using var app = await AwayAsync();
        await app.PressAsync(Deputy, await app.LastCardAsync(Deputy), "Bekreft alle");
        await app.MoveClockToAsync("2027-03-10T10:00");

        var (kept, mine) = (await RowsAsync(app), await app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(app.ObjectIdOf(Ous)), CancellationToken.None));
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 11, 18, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Equal((1, 0), (kept, await RowsAsync(app)));
        Assert.Contains(mine, rows => rows.Table == ReturnTable.Name);
    }

    /// <summary>OUS' contact is away from 26 October to 15 November, and the question of the month comes on 30 October.</summary>
    private static async Task<BotApp> AwayAsync()
    {
        var app = await BotApp.StartAsync();
        await LeaveAsync(app);
        return app;
    }

    private static async Task LeaveAsync(BotApp app)
    {
        await app.PressAsync(Ous, await app.SayAsync(Ous, "borte 26. oktober–15. november, Stedfortreder OUS tar det"), AbsenceAnswerSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-30T09:00");
    }

    private static async Task<IReadOnlyList<ChatMessage>> ToldAsync(BotApp app) =>
        [.. (await app.CardsAsync(Ous)).Where(card => card.Summary == Told)];

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static async Task<int> RowsAsync(BotApp app)
    {
        var count = 0;
        await foreach (var _ in app.Services.GetRequiredService<TableServiceClient>().GetTableClient(ReturnTable.Name).QueryAsync<TableEntity>())
            count++;
        return count;
    }
}
