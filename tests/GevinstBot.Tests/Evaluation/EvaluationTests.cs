using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Evaluation;
using GevinstBot.Privacy;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Evaluation;

/// <summary>The network as its organisations see it: asked for once a year and on the lead's word, told to the next meeting.</summary>
[Trait("Lane", "Slow")]
public sealed class EvaluationTests
{
    private const string Title = "Evaluering av nettverket";
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task On_the_lead_s_word_everybody_is_asked_once_and_the_lead_sees_what_is_said()
    {
        await using var app = await BotApp.StartAsync();
        var preview = await app.SayAsync(BotApp.Lead, "evaluer nettverket");
        await app.MoveClockToAsync("2026-10-27T09:00");
        var unsent = (await app.CardsAsync(Ahus)).Count(one => one.Summary == Title);
        await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        await app.MoveClockToAsync("2026-10-28T09:00");
        var again = await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        var card = await app.CardSayingAsync(Ahus, Title);

        var refused = await app.PressCopyAsync(
            Ahus, card, EvaluationAnswerSubmit.VerbName, [.. All("4").Skip(1), ("evaluation-comment", "Kortere møter")]);
        var receipt = await AnswerAsync(app, Ahus, "4", "Kortere møter");
        var open = await app.SayAsync(BotApp.Lead, "evaluer nettverket send");

        Assert.Contains("Dette kortet går til 11 helseforetak.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Ingenting er sendt ennå.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene handler om det som er viktig for dere", preview.Words, StringComparison.Ordinal);
        Assert.Equal(0, unsent);
        Assert.Contains("og 0 av", again.Words, StringComparison.Ordinal);
        Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Kortere møter", CardReading.ValueOf(refused.Card!.Value, "evaluation-comment"));
        Assert.Contains("Svar fra Ahus", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 11 helseforetak har svart.", open.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene handler om det som er viktig for dere\n1 av 1", open.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus:\n Kortere møter", open.Words, StringComparison.Ordinal);
        Assert.Equal(1, (await app.CardsAsync(Ahus)).Count(one => one.Summary == Title));
    }

    [Fact]
    public async Task The_first_draft_after_it_has_closed_has_it_with_the_year_before_and_the_next_has_not()
    {
        await using var app = await BotApp.StartAsync();
        var (table, ahus) = (app.Services.GetRequiredService<EvaluationTable>(), new OrganizationId("ahus"));
        var before = new EvaluationAnswer(
            "2025", ahus, new EvaluationScores([2, 2, 2, 2, 2], ""), new PersonId(app.ObjectIdOf(Ahus)),
            Instant.FromUtc(2025, 10, 1, 8, 0));
        await table.StoreAsync(before, basedOn: 0, CancellationToken.None);
        await app.MoveClockToAsync("2026-11-09T09:00");
        await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        await app.MoveClockToAsync("2026-11-11T09:00");
        await AnswerAsync(app, Ahus, "4");
        await AnswerAsync(app, Ous, "3");
        await app.MoveClockToAsync("2026-12-04T09:00");

        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        var result = await app.SayAsync(BotApp.Lead, "evaluering");

        Assert.Matches(@"Evaluering av nettverket \(2 av \d+ har svart\)", draft.Words);
        Assert.Contains("nytte 1/2 (0/1)", draft.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 2\n0 av 1", result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_by_itself_in_autumn_and_a_year_later_the_scores_are_there_and_the_words_are_not()
    {
        await using var app = await AskedAsync();
        await AnswerAsync(app, Ahus, "4", "Kortere møter");
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 12, 1, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);
        await app.LeapToAsync(Instant.FromUtc(2027, 9, 24, 12, 0));
        await app.MoveClockToAsync("2027-10-05T09:00");

        var asked = await app.CardSayingAsync(Ahus, Title);

        Assert.Contains(EvaluationAnswerSubmit.VerbName, CardReading.Verbs(asked.Card));
        var kept = Assert.Single(await app.Services.GetRequiredService<EvaluationTable>().OfYearAsync(2026, CancellationToken.None));
        Assert.Equal((4, ""), (kept.Said["useful"], kept.Said.Comment));
    }

    [Fact]
    public async Task A_store_that_fails_says_nothing_is_stored_and_pressing_again_stores_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        await app.MoveClockToAsync("2026-10-28T09:00");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await AnswerAsync(app, Ahus, "4");
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = AnswerAsync(app, Ahus, "4");
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await AnswerAsync(app, Ahus, "4")).Words.Contains("Svar fra Ahus", StringComparison.Ordinal));

        Assert.DoesNotContain("Svar fra Ahus", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        var stored = await app.Services.GetRequiredService<EvaluationTable>().OfYearAsync(2026, CancellationToken.None);
        Assert.Equal(1, Assert.Single(stored).Version);
    }

    [Fact]
    public async Task Two_instances_at_once_ask_everybody_once()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-27T09:00");
        await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        var now = Instant.FromUtc(2026, 10, 27, 8, 1);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None),
            app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await app.MoveClockByAsync("P2D");

        Assert.Equal(1, (await app.CardsAsync(Ahus)).Count(one => one.Summary == Title));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_evaluates_and_the_lead_reads_it()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 27, 9, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 27, 9, 30));
        await app.PostAsync(TenantActivity.Message(LeadId, "evaluer nettverket send"));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 28, 8, 0));

        var said = await app.PostAsync(TenantActivity.Press(OusId, app.Connector.CardsOf(OusId)[^1].Body, EvaluationAnswerSubmit.VerbName, All("4")));
        await app.PostAsync(TenantActivity.Message(LeadId, "evaluering"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Svar fra OUS", said.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("1 av 1", app.Connector.CardsOf(LeadId)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>One score for all five.</summary>
    internal static (string Field, string Value)[] All(string score) =>
        [.. EvaluationScores.Statements.Select(statement => (EvaluationScores.Field(statement), score))];

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAsync();
        await app.SayAsync(BotApp.Lead, "evaluer nettverket send");
        await app.MoveClockToAsync("2026-10-28T09:00");
        return app;
    }

    private static async Task<Pressed> AnswerAsync(BotApp app, string person, string score, string comment = "") =>
        await app.PressCopyAsync(
            person, await app.CardSayingAsync(person, Title), EvaluationAnswerSubmit.VerbName,
            [.. All(score), ("evaluation-comment", comment)]);
}
