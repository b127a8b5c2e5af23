using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.Tests.Messages;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Privacy;

/// <summary>What is too old goes, at night, once.</summary>
public sealed class RetentionTests
{
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task A_year_later_what_was_sent_is_gone_once_the_answers_are_there_and_the_log_says_how_many_rows()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var sent = await CountAsync(app, DeliveryLedgerTable.Name);
        var (work, later) = (Work(app), Instant.FromUtc(2027, 10, 31, 1, 0));

        await work.AtAsync(Instant.FromUtc(2026, 11, 1, 1, 0), CancellationToken.None);
        var kept = await CountAsync(app, DeliveryLedgerTable.Name);
        await work.AtAsync(later, CancellationToken.None);
        await work.AtAsync(later + Duration.FromHours(1), CancellationToken.None);
        await Work(app).AtAsync(later + Duration.FromHours(2), CancellationToken.None);

        Assert.Equal((11, 11, 0), (sent, kept, await CountAsync(app, DeliveryLedgerTable.Name)));
        Assert.Equal(2, await CountAsync(app, "IndicatorAnswers"));
        var told = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Single(told, entry => entry.Act.Value == "retention");
    }

    [Fact]
    public async Task Of_a_closer_follow_up_the_words_go_two_years_after_and_the_numbers_that_reports_tell_stay()
    {
        await using var app = await BotApp.StartAsync();
        var (table, work) = (app.Services.GetRequiredService<FollowUpTable>(), Work(app));
        var (begun, by) = (Instant.FromUtc(2026, 10, 26, 9, 0), new PersonId("lead"));
        var one = new CloserFollowUp(
            "ous--ventetid--1", new OrganizationId("ous"), new IndicatorId("ventetid"), Weeks: 2, new LocalDate(2026, 10, 27), new LocalDate(2027, 10, 27), "Øker", by, begun);
        await table.StoreAsync(one.Id, 0, (_, _) => one, CancellationToken.None);
        await table.StoreAsync(new FollowUpCheck(one.Id, one.From, 62, "Triage", FollowUpEffect.Yes, by, begun), 0, (_, _) => new FollowUpCheck(one.Id, one.From, 62, "Triage", FollowUpEffect.Yes, by, begun), CancellationToken.None);

        await work.AtAsync(Instant.FromUtc(2028, 10, 26, 1, 0), CancellationToken.None);
        var kept = Assert.Single(await table.FollowedAsync(CancellationToken.None));
        await work.AtAsync(Instant.FromUtc(2028, 10, 28, 1, 0), CancellationToken.None);
        var emptied = Assert.Single(await table.FollowedAsync(CancellationToken.None));

        Assert.Equal(("Øker", "Triage"), (kept.FollowUp.Why, kept.Last?.Measure));
        Assert.Equal(("", "", 62m), (emptied.FollowUp.Why, emptied.Last?.Measure, emptied.Last?.Value));
    }

    [Fact]
    public async Task What_was_filled_in_on_a_card_is_gone_when_the_card_has_been_over_for_weeks()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.SayAsync(Ous, "borte 2.–4. november, Stedfortreder OUS tar det");
        var work = Work(app);

        await work.AtAsync(Instant.FromUtc(2026, 11, 28, 1, 0), CancellationToken.None);
        var kept = await CountAsync(app, "AskedForms");
        await work.AtAsync(Instant.FromUtc(2026, 11, 30, 1, 0), CancellationToken.None);

        Assert.Equal((2, 0), (kept, await CountAsync(app, "AskedForms")));
    }

    [Fact]
    public async Task A_year_later_what_a_lead_wrote_and_what_was_answered_is_gone_and_not_a_day_before()
    {
        await using var app = await BotApp.StartAsync();
        var preview = await MessageTests.PreviewAsync(app, "words", ("organizations", "ous"), ("deadline", "2026-11-06"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-26T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), MessageAnswerSubmit.VerbName, new { said = "I mars" });
        string[] tables = [MessageTable.Name, MessageAnswerTable.Name];
        var rows = app.Services.GetRequiredService<RowRetention>();
        var oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

        await rows.TidyAsync(Instant.FromUtc(2027, 10, 26, 1, 0), oslo, CancellationToken.None);
        var kept = await Task.WhenAll(tables.Select(table => CountAsync(app, table)));
        await rows.TidyAsync(Instant.FromUtc(2027, 10, 28, 1, 0), oslo, CancellationToken.None);

        Assert.All(kept, count => Assert.NotEqual(0, count));
        Assert.All(await Task.WhenAll(tables.Select(table => CountAsync(app, table))), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task A_year_later_a_nudge_is_gone_and_of_a_moved_round_why_and_by_whom_but_not_that_it_was_moved()
    {
        await using var app = await BotApp.StartAsync();
        var (lead, at) = (new PersonId(app.ObjectIdOf(BotApp.Lead)), Instant.FromUtc(2026, 10, 30, 8, 0));
        var round = new RoundId(new RoundKind("indicators"), "2026-11");
        await app.Services.GetRequiredService<NudgeTable>().AddAsync(new Nudge(round, "ous", lead, at), new LocalDate(2026, 10, 30), CancellationToken.None);
        await app.Services.GetRequiredService<PostponementTable>().StoreAsync(
            basedOn: 0, new Postponement(round, 0, 2, new LocalDate(2026, 11, 10), "Høstferie", lead, at), CancellationToken.None);
        var (rows, oslo) = (app.Services.GetRequiredService<RowRetention>(), DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

        await rows.TidyAsync(Instant.FromUtc(2027, 10, 29, 1, 0), oslo, CancellationToken.None);
        var kept = (await CountAsync(app, NudgeTable.Name), (await MovedAsync(app)).Reason);
        await rows.TidyAsync(Instant.FromUtc(2027, 11, 1, 1, 0), oslo, CancellationToken.None);

        Assert.Equal((1, "Høstferie"), kept);
        Assert.Equal(0, await CountAsync(app, NudgeTable.Name));
        var moved = await MovedAsync(app);
        Assert.Equal(("", "", 2, true), (moved.Reason, moved.By.Value, moved.Days, moved.IsStanding));

        static async Task<Postponement> MovedAsync(BotApp app) =>
            Assert.Single(await app.Services.GetRequiredService<PostponementTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task G01_A_night_that_was_cut_off_is_taken_over_by_another_instance_and_only_by_one()
    {
        await using var app = await BotApp.StartAsync();
        var (day, began) = (new LocalDate(2026, 11, 1), Instant.FromUtc(2026, 11, 1, 1, 0));
        RetentionTable[] instances = [.. Enumerable.Range(0, 2).Select(_ =>
            ActivatorUtilities.CreateInstance<RetentionTable>(app.Services, TestInstance.Another()))];

        var first = await instances[0].ClaimAsync(day, began, CancellationToken.None);
        var soon = await instances[1].ClaimAsync(day, began + Duration.FromHours(1), CancellationToken.None);
        var later = await Task.WhenAll(
            instances.Select(instance => instance.ClaimAsync(day, began + Duration.FromHours(3), CancellationToken.None)));
        foreach (var instance in instances)
            await instance.RecordAsync(new Tidying(day, began, Removed: 7), CancellationToken.None);
        var done = await instances[1].ClaimAsync(day, began + Duration.FromHours(9), CancellationToken.None);

        Assert.Equal((true, false, false), (first, soon, done));
        Assert.Single(later, isOurs => isOurs);
    }

    [Fact]
    public async Task The_log_begins_later_and_is_whole()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        for (var time = 0; time < 3; time++)
            await app.SayAsync(Ous, "status");
        var (table, reader) = (app.Services.GetRequiredService<AuditTable>(), app.Services.GetRequiredService<AuditReader>());

        var removed = await table.TrimAsync(Instant.FromUtc(2026, 12, 1, 0, 0), CancellationToken.None);
        await app.SayAsync(Ous, "status");

        Assert.Equal(3, removed);
        Assert.Equal([4L], (await reader.AllAsync(CancellationToken.None)).Entries.Select(entry => entry.Number));
        Assert.Null((await reader.CheckAsync(CancellationToken.None)).Fault);
    }

    private static RetentionWork Work(BotApp app) => ActivatorUtilities.CreateInstance<RetentionWork>(app.Services);

    private static async Task<int> CountAsync(BotApp app, string table) => (await app.Services.GetRequiredService<TableServiceClient>()
        .GetTableClient(table).RowsAsync(TableClient.CreateQueryFilter($"PartitionKey ge {""}"), CancellationToken.None)).Count;
}
