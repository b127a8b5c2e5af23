using Azure.Data.Tables;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Register;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Pulse;

/// <summary>The pulse after November's meeting, from the first card to the report.</summary>
public sealed class PulseTests
{
    private const string Opens = "2026-11-20T09:00";
    private const string Closed = "2026-11-27T09:00";

    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly object Knowledge = new { awareness = "4", desire = "4", knowledge = "2", ability = "1", reinforcement = "1" };
    private static readonly object Without = new { awareness = "4", desire = "5", knowledge = "4", ability = "4", reinforcement = "4" };

    [Fact]
    public async Task Five_taps_are_stored_and_the_receipt_says_the_barrier_point_and_that_it_is_not_anonymous()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        var card = await app.CardSayingAsync(Ahus, "ADKAR");
        var receipt = await app.PressAsync(Ahus, card, PulseAnswerSubmit.VerbName, Knowledge);

        Assert.Contains("Svaret er ikke anonymt", card.Words, StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt: Kunnskap", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("2 – stemmer litt", receipt.Words, StringComparison.Ordinal);
        Assert.Contains($"Svar fra {Ahus}", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt: Kunnskap", (await app.CardSayingAsync(Ahus, "ADKAR")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_initiatives_in_a_month_are_asked_about_one_after_the_other_on_one_card()
    {
        await using var app = await BotApp.StartAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "demo.yaml"));
        const string planned = "  - { month: 2026-11, initiative: hjemmeoppfolging }\n";
        var changed = file.Replace(planned, $"{planned}  - {{ month: 2026-11, initiative: multimediearkiv }}\n", StringComparison.Ordinal);
        await app.PressAsync(BotApp.Lead, await app.SendFileAsync(BotApp.Lead, changed), NetworkFileUseSubmit.VerbName);
        await app.MoveClockToAsync(Opens);

        var first = await app.CardSayingAsync(Ahus, "ADKAR");
        var second = await app.PressAsync(Ahus, first, PulseAnswerSubmit.VerbName, Knowledge);
        var waits = await app.SayAsync(Ahus, "hva venter");
        var receipt = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Without);
        var edit = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseEditSubmit.VerbName, new { changed = "hjemmeoppfolging" });

        Assert.Contains("1 av 2.", first.Words, StringComparison.Ordinal);
        Assert.Contains("2 av 2.", second.Words, StringComparison.Ordinal);
        Assert.Contains("multimediearkiv", second.Words, StringComparison.Ordinal);
        Assert.Contains("ADKAR-puls november", waits.Words, StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt: Kunnskap", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Ikke noe barrierepunkt", receipt.Words, StringComparison.Ordinal);
        Assert.Equal("2", CardReading.ValueOf(edit.Card!.Value, "knowledge"));
        Assert.Equal(
            ["ahus_hjemmeoppfolging", "ahus_multimediearkiv", "~ahus_hjemmeoppfolging~0001", "~ahus_multimediearkiv~0001"],
            (await RowsAsync(app)).Order(StringComparer.Ordinal));
        await app.MoveClockToAsync(Closed);
        // Sunnaas has only one of the two.
        Assert.DoesNotContain("multimediearkiv", (await app.CardSayingAsync(BotApp.Contact("Sunnaas"), "ADKAR")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_stored_when_a_month_had_one_initiative_is_shown_and_corrected_where_it_stands()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Knowledge);
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(PulseTable.Name);
        await app.AtRestAsync();
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>())
            rows.Add(row);
        foreach (var row in rows)
        {
            await table.DeleteEntityAsync(row);
            row.RowKey = row.RowKey.Replace("_hjemmeoppfolging", "", StringComparison.Ordinal);
            await table.AddEntityAsync(row);
        }

        var edit = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseEditSubmit.VerbName);
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Without);

        Assert.Equal("2", CardReading.ValueOf(edit.Card!.Value, "knowledge"));
        Assert.Equal(["ahus", "~ahus~0001", "~ahus~0002"], await RowsAsync(app));
    }

    [Fact]
    public async Task Only_organisations_with_the_initiative_are_asked()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        Assert.DoesNotContain(await app.CardsAsync(BotApp.Contact("Sykehuspartner")), card => card.Summary!.Contains("ADKAR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_tap_keeps_the_other_four_and_stores_nothing()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        var card = await app.CardSayingAsync(Ahus, "ADKAR");
        var again = await app.PressAsync(Ahus, card, PulseAnswerSubmit.VerbName, new { awareness = "4", desire = "3", ability = "6", reinforcement = "1" });

        Assert.Contains("Ikke lagret ennå", again.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Fyll ut feltet.", again.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg ett av alternativene.", again.Words, StringComparison.Ordinal);
        Assert.Equal(["4", "3", "", "", "1"], AdkarElements.InOrder.Select(element => CardReading.ValueOf(again.Card!.Value, element.Key())));
        Assert.Empty(await RowsAsync(app));
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_version_and_a_correction_is_the_next()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var card = await app.CardSayingAsync(Ahus, "ADKAR");

        await app.PressAsync(Ahus, card, PulseAnswerSubmit.VerbName, Knowledge);
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseFollowUpSubmit.VerbName, new { reasons = "no-training,unclear-procedure" });
        var edit = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseEditSubmit.VerbName);
        var same = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName);
        Assert.Equal(["ahus_hjemmeoppfolging", "~ahus_hjemmeoppfolging~0001", "~ahus_hjemmeoppfolging~0002"], await RowsAsync(app));

        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseEditSubmit.VerbName);
        var corrected = await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Without);

        Assert.Equal("2", CardReading.ValueOf(edit.Card!.Value, "knowledge"));
        Assert.Contains("Dette hindrer målgruppen: Mangler opplæring · Synes prosedyren er uklar", same.Words, StringComparison.Ordinal);
        Assert.Contains("Ikke noe barrierepunkt", corrected.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dette hindrer", corrected.Words, StringComparison.Ordinal);
        Assert.Equal(["ahus_hjemmeoppfolging", "~ahus_hjemmeoppfolging~0001", "~ahus_hjemmeoppfolging~0002", "~ahus_hjemmeoppfolging~0003"], await RowsAsync(app));
    }

    [Fact]
    public async Task Somebody_else_with_a_copy_of_the_card_is_refused()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        var answer = await app.PressCopyAsync(
            BotApp.Contact("OUS"), await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, ("awareness", "1"));

        Assert.Equal("Dette kortet er ikke sendt til deg.", answer.Message);
        Assert.Empty(await RowsAsync(app));
    }

    [Fact]
    public async Task When_it_closes_the_answer_stands_and_who_did_not_answer_was_reminded_once()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Knowledge);
        var open = await app.CardSayingAsync(BotApp.Contact("OUS"), "ADKAR");

        await app.MoveClockToAsync(Closed);
        var late = await app.PressCopyAsync(BotApp.Contact("OUS"), open, PulseAnswerSubmit.VerbName, ("awareness", "1"));

        var answered = await app.CardsAsync(Ahus);
        var unanswered = await app.CardsAsync(BotApp.Contact("OUS"));
        Assert.Single(answered, card => card.Summary!.Contains("ADKAR", StringComparison.Ordinal));
        Assert.Contains("Pulsen er lukket. Svaret teller slik det står her.", (await app.CardSayingAsync(Ahus, "ADKAR")).Words, StringComparison.Ordinal);
        Assert.Empty(CardReading.Verbs((await app.CardSayingAsync(Ahus, "ADKAR")).Card));
        Assert.Equal(2, unanswered.Count(card => card.Summary!.Contains("ADKAR", StringComparison.Ordinal)));
        Assert.Contains("det du skrev nå, er ikke lagret", late.Words, StringComparison.Ordinal);
        Assert.Equal("1", CardReading.ValueOf(late.Card!.Value, "awareness"));
        Assert.Equal(["ahus_hjemmeoppfolging", "~ahus_hjemmeoppfolging~0001"], await RowsAsync(app));
    }

    [Fact]
    public async Task The_report_counts_each_answer_s_barrier_and_says_how_many_were_asked()
    {
        await using var app = await BotApp.StartAsync();
        var reader = app.Services.GetRequiredService<PulseReader>();
        Assert.Empty(await LastOpenedAsync());
        await app.MoveClockToAsync(Opens);
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Knowledge);
        var ous = BotApp.Contact("OUS");
        await app.PressAsync(ous, await app.CardSayingAsync(ous, "ADKAR"), PulseAnswerSubmit.VerbName, Without);

        var report = Assert.Single(await LastOpenedAsync());

        Assert.Equal((new YearMonth(2026, 11), "Digital hjemmeoppfølging", false), (report.Month, report.Initiative.Name, report.IsClosed));
        Assert.Equal((2, 9, AdkarElement.Knowledge, 1), (report.Summary.Answered, report.Summary.Expected, report.Summary.CommonestBarrier!.Value, report.Summary.WithoutBarrier));
        Assert.Equal(["ahus", "ous"], report.Answers.Select(answer => answer.Organization.Value).Order());
        await app.MoveClockToAsync(Closed);
        Assert.True(Assert.Single(await LastOpenedAsync()).IsClosed);
        await app.MoveClockToAsync("2027-01-04T09:00");
        Assert.Empty(await LastOpenedAsync());

        Task<IReadOnlyList<PulseReport>> LastOpenedAsync() => reader.LastOpenedAsync(
            app.Services.GetRequiredService<CurrentNetwork>(), new Interval(Now(app) - Duration.FromDays(30), Now(app)), Now(app), CancellationToken.None);
    }

    [Fact]
    public void A_mistake_in_the_plan_is_told_by_its_line()
    {
        var reading = new NetworkFile([new PulseSection()]).Read(
            """
            region: R
            lead: a
            people:
              - { id: a, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: A, title: T }
            organizations:
              - { id: o, name: O, kind: healthTrust, contact: a }
            initiatives:
              - { id: i, name: I, phase: P }
            pulse:
              - { month: november, initiative: i }
              - { month: 2026-11, initiative: x }
              - { month: 2026-11, initiative: i, when: later }
              - { month: 2026-11, initiative: i }
            """);

        Assert.Equal(
            [(10, "pulse.file.not-a-month"), (11, "file.unknown-initiative"), (12, "file.unknown-key"), (13, "file.twice")],
            reading.Problems.Select(problem => (problem.Line, problem.TextKey)));
    }

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static async Task<IReadOnlyList<string>> RowsAsync(BotApp app)
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(PulseTable.Name);
        await table.CreateIfNotExistsAsync();
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
            keys.Add(row.RowKey);
        return keys;
    }
}
