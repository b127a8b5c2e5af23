using GevinstBot.Domain.GroupPulse;
using GevinstBot.GroupPulse;
using GevinstBot.Privacy;
using GevinstBot.Rounds;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>What people say in their own words, where the lead lets them: read by leads alone, from ten who answer, and tied to nobody.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseCommentTests
{
    private static readonly Instant Closes = Instant.FromUtc(2026, 10, 29, 14, 5);

    [Fact]
    public async Task Leads_alone_read_them_when_ten_have_answered_two_instances_keep_them_once_and_a_year_later_they_are_gone()
    {
        await using var app = await BotApp.StartAsync();
        await TeamChannel.PostAsync(app, "2026-10-29", asksForComments: true);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var people = app.Everyone.Order(StringComparer.Ordinal).Take(12).ToList();
        var card = (await TeamChannel.SeenAsync(app, people[0]))[^1];
        var refused = await AnswerAsync(app, people[0], "Spør 13097248022");
        foreach (var (number, person) in people.Index())
            await AnswerAsync(app, person, number < 10 ? $"Ord {number} om vaktlistene" : "");
        await AnswerAsync(app, people[3], "Heller dette");
        var open = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        await app.LeapToAsync(Closes);
        await Task.WhenAll(Work(app), Work(app));
        await app.MoveClockToAsync("2026-10-29T15:10");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        var (first, second) = (
            await app.SayAsync(BotApp.Lead, "målgruppepuls kommentarer Digital hjemmeoppfølging"),
            await app.SayAsync(BotApp.Lead, "målgruppepuls kommentarer Digital hjemmeoppfølging: 2"));
        var contact = await app.SayAsync(GroupPulseTests.People[0], "målgruppepuls kommentarer Digital hjemmeoppfølging");
        var kept = await GroupPulseTests.RowsAsync(app.Services, GroupPulseCommentTable.Name);
        await app.LeapToAsync(Instant.FromUtc(2027, 12, 1, 8, 0));
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 12, 1, 8, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Contains("Ikke skriv navn, eller noe som viser hvem du er", card.Words, StringComparison.Ordinal);
        Assert.Contains("når minst 10 har svart", card.Words, StringComparison.Ordinal);
        Assert.Equal("Spør •••••••••••", CardReading.ValueOf(refused.Card!.Value, PulseComments.Field));
        // Each has two rows under names that don't go together, and the words have no part.
        var words = open.Where(row => row.ContainsKey("Comment")).ToList();
        Assert.Equal((12, 12), (words.Count, open.Count(row => row.ContainsKey("Part"))));
        Assert.All(words, row => Assert.DoesNotContain("Part", row.Keys));
        Assert.DoesNotContain(open, row => words.Any(other => other != row && other.RowKey.EndsWith(row.RowKey, StringComparison.Ordinal)));
        Assert.Contains("10 skrev en kommentar", result.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("vaktlistene", result.Words, StringComparison.Ordinal);
        var read = first.Words + second.Words;
        foreach (var comment in Enumerable.Range(0, 10).Select(number => number == 3 ? "Heller dette" : $"Ord {number} om vaktlistene"))
            Assert.Contains(comment, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Ord 3 om", read, StringComparison.Ordinal);
        Assert.DoesNotContain("vaktlistene", contact.Words, StringComparison.Ordinal);
        Assert.Equal(11, kept.Count);
        Assert.Empty(await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name));
        Assert.Empty(await GroupPulseTests.RowsAsync(app.Services, GroupPulseCommentTable.Name));
    }

    [Fact]
    public async Task Of_nine_nothing_is_kept_and_a_store_that_fails_thanks_for_no_words_and_keeps_what_was_typed_on_the_card()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await TeamChannel.PostAsync(app, "2026-10-29", asksForComments: true);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var people = app.Everyone.Order(StringComparer.Ordinal).Take(9).ToList();

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await AnswerAsync(app, people[0], "Ord om vaktlistene");
        var nothing = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        trouble.Refused = null;
        foreach (var person in people)
            await CrashHarness.UntilAsync(async () => (await AnswerAsync(app, person, "Ord om vaktlistene")).Words.Contains("Takk", StringComparison.Ordinal));
        await app.MoveClockToAsync("2026-10-29T15:10");
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name)).Count == 0);
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");

        Assert.DoesNotContain("Takk", failed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(nothing, row => row.ContainsKey("Comment"));
        Assert.Contains("Kommentarer vises bare når minst 10 har svart. De er slettet.", result.Words, StringComparison.Ordinal);
        Assert.Empty(await GroupPulseTests.RowsAsync(app.Services, GroupPulseCommentTable.Name));
        Assert.Empty(await app.Services.GetRequiredService<RowErasing>()
            .WhereAsync(text => text.Contains("vaktlistene", StringComparison.OrdinalIgnoreCase), _ => true, default).ToListAsync());
    }

    private static async Task<Pressed> AnswerAsync(BotApp app, string person, string comment)
    {
        var card = (await TeamChannel.SeenAsync(app, person))[^1];
        if (!card.Words.Contains("Send inn", StringComparison.Ordinal) && card.Words.Contains("Endre svaret", StringComparison.Ordinal))
        {
            var form = await app.PressAsync(person, card, GroupPulseEditSubmit.VerbName);
            card = card with { Cards = [form.Card!.Value] };
        }
        var typed = GroupPulseTests.Scores(1 + comment.Length % 5, 4, 2, 5, 3).ToDictionary(one => one.Field, one => one.Value);
        typed[PulseComments.Field] = comment;
        return await app.PressAsync(person, card, GroupPulseAnswerSubmit.VerbName, typed);
    }

    private static Task<bool> Work(BotApp app) =>
        ActivatorUtilities.CreateInstance<GroupPulseWork>(app.Services).AtAsync(new ReadRounds([], [], []), Closes, CancellationToken.None);
}
