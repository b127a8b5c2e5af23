using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.GroupPulse;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>Målgruppepulsen: asked of some, answered without names, closed into what may be shown, and told back to all.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseTests
{
    internal const string Summary = "Målgruppepuls: fem trykk";

    internal static readonly string[] People =
        [.. ((string[])["Ahus", "OUS", "Sunnaas", "Sykehuset Innlandet", "Sykehuset Telemark", "Vestre Viken"]).Select(BotApp.Contact)];

    private static readonly string First = People[0];

    [Fact]
    public async Task Whoever_is_asked_answers_without_a_name_and_when_enough_have_all_hear_the_result_and_what_is_done()
    {
        await using var app = await StartedAsync();
        var card = await app.CardSayingAsync(First, Summary);
        var receipt = await AnswerAsync(app, First, card, 4, 4, 2, 1, 1);
        var form = await app.PressCopyAsync(First, card with { Cards = [receipt.Card!.Value] }, GroupPulseEditSubmit.VerbName);
        await AnswerAsync(app, First, card with { Cards = [form.Card!.Value] }, 5, 4, 3, 3, 2);
        foreach (var person in People[1..5])
            await AnswerAsync(app, person, await app.CardSayingAsync(person, Summary), 3 + Array.IndexOf(People, person) % 3, 4, 2, 1, 3);
        var open = await app.SayAsync(BotApp.Lead, "målgruppepuls");
        await app.MoveClockToAsync("2026-10-29T12:00");
        var reminded = People.Where(person => app.CardsAsync(person).Result.Any(one => one.Summary == "Påminnelse: målgruppepuls")).ToList();
        await app.MoveClockToAsync("2026-10-29T15:05");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        var refused = await app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, ("what", "To kurskvelder til"));
        var told = await app.PressCopyAsync(
            BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, ("what", "To kurskvelder til"), ("who", "Klinikksjefen"), ("when", "2026-12-15"));
        await app.MoveClockToAsync("2026-11-13T09:00");
        var heard = await app.CardSayingAsync(People[5], "Det ble resultatet");
        var seen = await app.SayAsync(First, "målgruppepuls");
        var next = await PreviewAsync(app, "2026-11-27");

        Assert.Contains("To kurskvelder til – har det hjulpet?", next.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg vet hvorfor vi innfører Digital hjemmeoppfølging", card.Words, StringComparison.Ordinal);
        Assert.Contains("Svaret lagres uten navn. Resultat vises først når minst 5 har svart", card.Words, StringComparison.Ordinal);
        Assert.Contains("Takk, svaret er lagret uten navn.", receipt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("stemmer", receipt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\":4", form.Card!.Value.GetRawText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Hvor mange som har svart, vises når den er lukket", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("av 6", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Barrierepunkt", open.Words, StringComparison.Ordinal);
        Assert.Equal([People[5]], reminded);
        Assert.Contains("5 av 6 har svart", result.Words, StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt", result.Words, StringComparison.Ordinal);
        Assert.Equal("To kurskvelder til", CardReading.ValueOf(refused.Card!.Value, "what"));
        Assert.Contains("Sendes til alle som ble spurt (6)", told.Words, StringComparison.Ordinal);
        Assert.Contains("To kurskvelder til", heard.Words, StringComparison.Ordinal);
        Assert.Contains("Klinikksjefen, innen tirsdag 15.", heard.Words, StringComparison.Ordinal);
        Assert.Contains("5 av 6 har svart", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_view_of_the_lead_s_changes_when_the_last_of_those_who_are_asked_answers_and_none_names_who_has_not()
    {
        await using var app = await StartedAsync();
        foreach (var person in People[..5])
            await AnswerAsync(app, person, await app.CardSayingAsync(person, Summary), 4, 4, 2, 1, 1);
        var before = await SeenAsync();
        await AnswerAsync(app, People[5], await app.CardSayingAsync(People[5], Summary), 4, 4, 2, 1, 1);

        Assert.Equal(before, await SeenAsync());
        Assert.DoesNotContain("Purr …", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Vestre Viken", before, StringComparison.Ordinal);

        async Task<string> SeenAsync()
        {
            ChatMessage[] said =
            [
                await app.SayAsync(BotApp.Lead, "status"), await app.SayAsync(BotApp.Lead, "status Målgruppepuls: Digital hjemmeoppfølging"),
                await app.SayAsync(BotApp.Lead, "målgruppepuls"), await app.SayAsync(BotApp.Lead, "purr"),
                await app.SayAsync(BotApp.Lead, "trekk tilbake Målgruppepuls: Digital hjemmeoppfølging"),
            ];
            var facts = await app.Services.GetRequiredService<MessageForms>()
                .FactsAsync(Instant.FromUtc(2026, 10, 27, 8, 0), new TextCatalog().In(Language.Bokmål), fields: null, default);
            return string.Join('\n', said.Select(one => one.Words).Concat(facts.Missing.Select(one => $"De som ikke har svart: {one.Title}")));
        }
    }

    [Fact]
    public async Task G03_Of_four_answers_nothing_is_shown_and_of_a_pulse_that_is_taken_back_nothing_is_kept()
    {
        await using var app = await StartedAsync();
        foreach (var person in People[..4])
            await AnswerAsync(app, person, await app.CardSayingAsync(person, Summary), 1, 2, 3, 4, 5);
        await app.MoveClockToAsync("2026-10-29T15:05");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        await StartAsync(app, "2026-11-05");
        await app.MoveClockToAsync("2026-10-30T12:00");
        await AnswerAsync(app, First, await app.CardSayingAsync(First, Summary), 1, 2, 3, 4, 5);
        await app.SayAsync(BotApp.Lead, "trekk tilbake Målgruppepuls: Digital hjemmeoppfølging, ja");
        await app.MoveClockByAsync("PT1H");
        var tables = app.Services;

        Assert.Contains("4 av 6 har svart", result.Words, StringComparison.Ordinal);
        Assert.Contains("Færre enn 5 har svart. Derfor vises ingenting.", result.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Forståelse", result.Words, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(tables, GroupPulseAnswerTable.Name));
        Assert.Empty(await RowsAsync(tables, GroupPulseKeyTable.Name));
        Assert.Single(await RowsAsync(tables, GroupPulseResultTable.Name));
    }

    [Fact]
    public async Task B01_B04_B10_Nobody_presses_another_s_card_and_what_is_no_score_or_comes_too_late_is_stored_nowhere()
    {
        await using var app = await StartedAsync();
        var card = await app.CardSayingAsync(First, Summary);

        var stolen = await app.PressCopyAsync(People[1], card, GroupPulseAnswerSubmit.VerbName, Scores(5, 5, 5, 5, 5));
        var wrong = await app.PressCopyAsync(
            First, card, GroupPulseAnswerSubmit.VerbName, ("awareness", "4"), ("desire", "999"), ("knowledge", "４"), ("comment", "Til sjefen"), ("part", "Øst"));
        await app.MoveClockToAsync("2026-10-29T15:05");
        var late = await AnswerAsync(app, First, card, 5, 5, 5, 5, 5);

        Assert.Null(stolen.Card);
        Assert.Equal("4", CardReading.ValueOf(wrong.Card!.Value, "awareness"));
        Assert.DoesNotContain("Til sjefen", wrong.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Takk", late.Words, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(app.Services, GroupPulseAnsweredTable.Name));
        Assert.Contains("0 av 6 har svart", (await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_thanks_for_nothing_that_is_not_stored_and_closing_goes_on_where_it_was_cut_off()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await StartAsync(app, "2026-10-29");
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(First, Summary);

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await AnswerAsync(app, First, card, 4, 4, 2, 1, 1);
        trouble.Refused = GroupPulseAnsweredTable.Name;
        var half = await AnswerAsync(app, First, card, 4, 4, 2, 1, 1);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = AnswerAsync(app, First, card, 3, 4, 2, 1, 1);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await AnswerAsync(app, First, card, 3, 4, 2, 1, 1)).Words.Contains("Takk", StringComparison.Ordinal));
        var answers = await RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        foreach (var person in People[1..])
            await AnswerAsync(app, person, await app.CardSayingAsync(person, Summary), 2, 4, 5, 1 + Array.IndexOf(People, person) % 4, 3);
        await CrashHarness.UntilAsync(async () => (await RowsAsync(app.Services, GroupPulseAnsweredTable.Name)).Count == 6);
        trouble.Refused = StoreTrouble.Transaction;
        await app.MoveClockToAsync("2026-10-29T15:05");
        var cut = await RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        trouble.Refused = null;
        await app.MoveClockByAsync("PT5M");

        Assert.DoesNotContain("Takk", failed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Takk", half.Words, StringComparison.Ordinal);
        Assert.Single(answers, row => row.RowKey != "open");
        Assert.Equal(6, cut.Count);
        Assert.Empty(await RowsAsync(app.Services, GroupPulseAnswerTable.Name));
        Assert.Contains("6 av 6 har svart", (await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_close_it_once_none_takes_an_answer_after_that_and_months_later_it_is_the_same()
    {
        await using var app = await StartedAsync();
        foreach (var person in People)
            await AnswerAsync(app, person, await app.CardSayingAsync(person, Summary), 1 + Array.IndexOf(People, person) % 5, 4, 2, 5, 3);
        var (keys, pulse) = (app.Services.GetRequiredService<GroupPulseKeyTable>(), (await app.Services.GetRequiredService<GroupPulseTable>().AllAsync(default))[0]);
        var key = await keys.FindAsync(pulse.Id, CancellationToken.None);
        var now = Instant.FromUtc(2026, 10, 29, 14, 5);
        await app.LeapToAsync(now);
        GroupPulseWork[] works = [ActivatorUtilities.CreateInstance<GroupPulseWork>(app.Services), ActivatorUtilities.CreateInstance<GroupPulseWork>(app.Services)];
        var read = new ReadRounds([], [], []);

        await Task.WhenAll(works.Select(work => work.AtAsync(read, now, CancellationToken.None)));
        var isLate = await app.Services.GetRequiredService<GroupPulseAnswerTable>().StoreAsync(
            pulse.Id, key!, new PersonId(app.ObjectIdOf(First)), new GroupAnswer("", new AdkarScores(5, 5, 5, 5, 5)), CancellationToken.None);
        await app.Services.GetRequiredService<GroupPulseAnswerSaving>().OpenAsync(pulse.Id + "x", [], CancellationToken.None);
        var first = Assert.Single(await RowsAsync(app.Services, GroupPulseResultTable.Name));
        await app.LeapToAsync(Instant.FromUtc(2027, 6, 1, 8, 0));
        await ActivatorUtilities.CreateInstance<GroupPulseWork>(app.Services).AtAsync(read, Instant.FromUtc(2027, 6, 1, 8, 0), CancellationToken.None);
        var later = Assert.Single(await RowsAsync(app.Services, GroupPulseResultTable.Name));

        Assert.False(isLate);
        Assert.Equal(first.ETag, later.ETag);
        Assert.DoesNotContain(await RowsAsync(app.Services, GroupPulseAnswerTable.Name), row => row.PartitionKey == pulse.Id);
        Assert.Null(await keys.FindAsync(pulse.Id, CancellationToken.None));
        Assert.Contains("6 av 6 har svart", (await app.SayAsync(First, "målgruppepuls")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(12, true)]
    public void The_threshold_can_be_raised_and_never_lowered(int threshold, bool isFine)
    {
        var options = new GroupPulseOptions { Threshold = threshold };
        Assert.Equal(isFine, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }

    internal static (string Field, string Value)[] Scores(params int[] scores) =>
        [.. AdkarElements.InOrder.Zip(scores, (element, score) => (element.Key(), AdkarScores.Choice(score)))];

    internal static Task<IReadOnlyList<TableEntity>> RowsAsync(IServiceProvider services, string table) =>
        services.GetRequiredService<TableServiceClient>().GetTableClient(table).RowsAsync("", CancellationToken.None);

    internal static Task<Pressed> AnswerAsync(BotApp app, string person, ChatMessage card, params int[] scores) =>
        app.PressCopyAsync(person, card, GroupPulseAnswerSubmit.VerbName, Scores(scores));

    internal static async Task<BotApp> StartedAsync()
    {
        var app = await BotApp.StartAsync();
        await StartAsync(app, "2026-10-29");
        await app.MoveClockToAsync("2026-10-27T09:00");
        return app;
    }

    internal static async Task<ChatMessage> PreviewAsync(BotApp app, string deadline)
    {
        var form = await app.SayAsync(BotApp.Lead, "ny målgruppepuls");
        var typed = new Dictionary<string, string>
        {
            ["initiative"] = "hjemmeoppfolging",
            ["people"] = string.Join('\n', People),
            ["deadline"] = deadline,
        };
        await app.PressAsync(BotApp.Lead, form, GroupPulseFormAnswerSubmit.VerbName, typed);
        // What takes longer than a press may goes on, and its card comes afterwards.
        await CrashHarness.UntilAsync(async () => (await app.LastCardAsync(BotApp.Lead)).Words.Contains("Går til 6", StringComparison.Ordinal));
        return await app.LastCardAsync(BotApp.Lead);
    }

    internal static async Task StartAsync(BotApp app, string deadline)
    {
        var form = await PreviewAsync(app, deadline);
        var before = (await RowsAsync(app.Services, GroupPulseTable.Name)).Count;
        await app.PressAsync(BotApp.Lead, form, GroupPulseFormSendSubmit.VerbName);
        await CrashHarness.UntilAsync(async () => (await RowsAsync(app.Services, GroupPulseTable.Name)).Count == before + 1);
    }
}
