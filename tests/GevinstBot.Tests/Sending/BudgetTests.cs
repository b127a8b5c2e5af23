using GevinstBot.Meetings;
using GevinstBot.Tests.Meetings;

namespace GevinstBot.Tests.Sending;

/// <summary>One message a day, four a month and five with a pulse, seen from the chats.</summary>
[Trait("Lane", "Slow")]
public sealed class BudgetTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Decisions_that_fall_on_the_day_of_the_pulse_are_owed_and_the_pulse_comes_the_next_sending_day()
    {
        await using var app = await MeetingApp.StartAsync("2026-10-30T09:00");
        await app.PressAsync(
            Ahus, "Måleindikatorer", "indicators.answer", new Dictionary<string, string> { ["value-innleie"] = "4 120", ["value-utskrivningsklare"] = "1 234,5" });
        await SaveMinutesAsync(app);

        await app.App.MoveClockToAsync("2026-11-20T15:30");
        var friday = (await app.App.CardsAsync(Ahus))[^1].Summary![..5];
        await app.App.MoveClockToAsync("2026-11-23T08:30");
        var monday = (await app.App.CardsAsync(Ahus))[^1].Summary![..5];

        Assert.Equal(("Beslu", "ADKAR"), (friday, monday));
    }

    [Fact]
    public async Task Where_the_month_has_room_for_one_of_them_the_decisions_are_told_and_the_pulse_isn_t_reminded_of()
    {
        await using var app = await MeetingApp.StartAsync("2026-10-30T09:00");
        await SaveMinutesAsync(app);

        await app.App.MoveClockToAsync("2026-12-01T09:00");

        var november = (await app.App.CardsAsync(Ahus)).Select(card => $"{card.Summary}").Skip(2).ToList();
        Assert.Equal(["Agenda", "Beslutninger", "ADKAR-puls", "Måleindikatorer:"], november.Select(title => title.Split(" ")[0]));
    }

    [Fact]
    public async Task Nobody_gets_two_messages_on_a_day_or_more_than_five_in_november_and_the_first_cards_all_arrive_on_their_day()
    {
        await using var app = await BotApp.StartAsync();
        var (before, days) = (new Dictionary<string, int>(), new Dictionary<string, List<string>>());
        foreach (var day in Enumerable.Range(1, 30))
        {
            await app.MoveClockToAsync($"2026-11-{day:00}T23:00");
            foreach (var contact in app.Contacts)
            {
                var cards = (await app.CardsAsync(contact)).Count;
                var today = day == 1 ? 0 : cards - before[contact];
                Assert.InRange(today, 0, 1);
                before[contact] = cards;
                if (today == 1)
                    days.TryAdd(contact, []);
                if (today == 1)
                    days[contact].Add($"{day}");
            }
        }

        // Nobody answered anything: indicators reminded of on the 4th, agenda, pulse with its reminder, and December's indicators.
        Assert.Equal(["4", "10", "20", "25", "27"], days[Ahus]);
        Assert.Equal(["4", "10", "27"], days[BotApp.Contact("Sykehuspartner")]);
    }

    /// <summary>Two days after the meeting, so that the decisions fall on the day of the pulse.</summary>
    private static async Task SaveMinutesAsync(MeetingApp app)
    {
        await app.App.MoveClockToAsync("2026-11-19T10:00");
        await app.PressAsync(
            BotApp.Lead, "Referat", MinutesAnswerSubmit.VerbName, new Dictionary<string, string> { ["decision-standing-any-other"] = "Digitalt i desember" });
    }
}
