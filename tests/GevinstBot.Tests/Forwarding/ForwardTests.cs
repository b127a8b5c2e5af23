using GevinstBot.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Forwarding;
using GevinstBot.Privacy;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Forwarding;

/// <summary>«Spør en annen om ett tall …»: one indicator goes to somebody in the line, and comes back to be approved.</summary>
[Trait("Lane", "Slow")]
public sealed class ForwardTests
{
    private const string LineLeader = "Stedfortreder Ahus";
    private const string NewId = "6e760000-0000-4000-8000-000000000999";
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly RoundId November = RoundId.Parse("indicators_2026-11")!.Value;

    [Fact]
    public async Task A_number_that_somebody_else_finds_stands_on_the_organisation_s_card_and_counts_when_it_is_sent()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);

        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);
        var sent = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9 900"));
        var shown = card with { Cards = [(await app.PressCopyAsync(Ous, card, RoundCard.RefreshVerb)).Card!.Value] };
        var receipt = await app.PressCopyAsync(Ous, shown, IndicatorAnswerSubmit.VerbName, Filled(shown));
        var after = await app.PressCopyAsync(LineLeader, theirs, RoundCard.RefreshVerb);

        Assert.Contains("Stedfortreder Ahus får et kort om tallet.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("«Innleie av helsepersonell» er hos Stedfortreder Ahus.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt OUS spør deg om ett tall for OUS.", theirs.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sykefravær", theirs.Words, StringComparison.Ordinal);
        Assert.Contains("teller når det er godkjent hos OUS", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Stedfortreder Ahus foreslår 9", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
        Assert.Equal((9900m, app.ObjectIdOf(LineLeader)), await StandingAsync(app) is { } said ? (said.Value, said.SuggestedBy?.Value) : default);
        Assert.Contains("Tallet er godkjent og står i svaret fra OUS.", after.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Tallet ble foreslått av Stedfortreder Ahus.", (await app.SayAsync(Ous, "forklar innleie 2026-09 ous")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rest_is_answered_the_number_comes_on_a_card_of_its_own_and_counts_when_it_is_approved()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);
        var receipt = await app.PressCopyAsync(Ous, card with { Cards = [asked.Card!.Value] }, IndicatorAnswerSubmit.VerbName);
        var before = await StandingAsync(app);

        await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        await app.MoveClockToAsync("2026-11-02T10:00");
        var suggestion = await app.CardSayingAsync(Ous, "Godkjenn et tall");
        var unapproved = await StandingAsync(app);
        var approved = await app.PressAsync(Ous, suggestion, "Godkjenn");

        Assert.Contains("«Innleie av helsepersonell» er hos Stedfortreder Ahus.", receipt.Words, StringComparison.Ordinal);
        Assert.Null(before);
        Assert.Null(unapproved);
        Assert.Contains("Forslag fra Stedfortreder Ahus", suggestion.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjent. Tallet fra Stedfortreder Ahus står i svaret deres.", approved.Words, StringComparison.Ordinal);
        Assert.Equal((9900m, app.ObjectIdOf(LineLeader)), await StandingAsync(app) is { } said ? (said.Value, said.SuggestedBy?.Value) : default);
        Assert.True((await AnswerAsync(app))!.Values.Count > 1);
    }

    [Fact]
    public async Task A_number_that_was_changed_since_the_card_came_is_shown_before_it_is_declined()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);
        await app.PressCopyAsync(Ous, card with { Cards = [asked.Card!.Value] }, IndicatorAnswerSubmit.VerbName);
        var sent = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        await app.MoveClockToAsync("2026-11-02T10:00");
        var suggestion = await app.CardSayingAsync(Ous, "Godkjenn et tall");
        var receipt = theirs with { Cards = [sent.Card!.Value] };
        var change = receipt with { Cards = [(await app.PressCopyAsync(LineLeader, receipt, ForwardedEditSubmit.VerbName)).Card!.Value] };
        await app.PressCopyAsync(LineLeader, change, ForwardedAnswerSubmit.VerbName, ("value-innleie", "8800"));

        var shown = await app.PressCopyAsync(Ous, suggestion, SuggestionDeclineSubmit.VerbName);

        Assert.Matches(@"8\s?800", shown.Words);
        Assert.Null((await ForwardedAsync(app)).TakenBack);
    }

    [Fact]
    public async Task What_isn_t_used_is_the_organisation_s_to_answer_again()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);
        await app.PressCopyAsync(Ous, card with { Cards = [asked.Card!.Value] }, IndicatorAnswerSubmit.VerbName);
        await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        await app.MoveClockToAsync("2026-11-02T10:00");

        var declined = await app.PressAsync(Ous, await app.CardSayingAsync(Ous, "Godkjenn et tall"), "Ikke bruk tallet");
        var list = await app.PressCopyAsync(Ous, card, IndicatorEditSubmit.VerbName);

        Assert.Contains("blir ikke brukt", declined.Words, StringComparison.Ordinal);
        Assert.Null(await StandingAsync(app));
        Assert.Contains("Innleie av helsepersonell", list.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Nettverkskontakt OUS tar seg av tallet.",
            (await app.PressCopyAsync(LineLeader, theirs, RoundCard.RefreshVerb)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_nobody_else_can_answer()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);

        var form = await FormAsync(app, card with { Cards = [asked.Card!.Value] });
        var back = await app.PressCopyAsync(Ous, form, ForwardTakeBackSubmit.VerbName, (ForwardTakeBackSubmit.IdField, (await ForwardedAsync(app)).Id));
        var late = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        var confirmed = await app.PressCopyAsync(Ous, card with { Cards = [back.Card!.Value] }, IndicatorAnswerSubmit.VerbName);

        Assert.Contains("Dere svarer selv.", back.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("teller når det er godkjent", late.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra Nettverkskontakt OUS", confirmed.Words, StringComparison.Ordinal);
        Assert.Equal((9850m, null), await StandingAsync(app) is { } said ? (said.Value, said.SuggestedBy?.Value) : default);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("12,5,3")]
    [InlineData("1e9")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("")]
    public async Task What_is_no_number_is_told_beside_the_field_and_nothing_is_stored(string typed)
    {
        await using var app = await AskedAsync();
        await AskAsync(app, await app.LastCardAsync(Ous));
        var theirs = await TheirsAsync(app);

        var refused = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", typed));

        Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        Assert.Contains(ForwardedAnswerSubmit.VerbName, CardReading.Verbs(refused.Card!.Value));
        Assert.Null((await ForwardedAsync(app)).Suggested);
    }

    [Fact]
    public async Task Somebody_new_is_asked_without_more_and_whoever_has_the_card_of_another_is_refused()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, card);

        var nobody = await app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, ("forward-indicator", "innleie"));
        var other = await app.PressCopyAsync(
            Ous, form, ForwardAskSubmit.VerbName, [("forward-indicator", "innleie"), .. Named("Nettverkskontakt Ahus", app.ObjectIdOf(BotApp.Contact("Ahus")))]);
        var unknown = await app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, [("forward-indicator", "=1+1"), .. Named("Åse Næss", NewId)]);
        var asked = await app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, [("forward-indicator", "innleie"), .. Named("Åse Næss", NewId)]);

        Assert.Contains("⚠", nobody.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Denne personen er kontakt hos Ahus.", other.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg ett av alternativene.", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Åse Næss har ikke GevinstBot i Teams ennå", asked.Words, StringComparison.Ordinal);
        Assert.Single(await AllAsync(app));
    }

    [Fact]
    public async Task Heard_twice_it_is_asked_once_and_of_whom_a_lead_can_see_in_the_log()
    {
        await using var app = await AskedAsync();
        var form = await FormAsync(app, await app.LastCardAsync(Ous));
        (string, string)[] typed = [("forward-indicator", "innleie"), .. Named(LineLeader, app.ObjectIdOf(LineLeader))];

        await Task.WhenAll(
            app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, typed), app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, typed));
        await TheirsAsync(app);

        Assert.Single(await AllAsync(app));
        Assert.Single(await app.CardsAsync(LineLeader));
        var told = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Contains(told, entry => entry is { About: "indicators_2026-11", Whose: "ous" } && entry.Act.Value == "hand-over");
    }

    [Fact]
    public async Task Nobody_but_the_organisation_approves_and_nobody_but_the_one_who_was_asked_suggests()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var asked = await AskAsync(app, card);
        var theirs = await TheirsAsync(app);

        var stolen = await app.PressCopyAsync(BotApp.Contact("Ahus"), theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "1"));
        var early = await app.PressCopyAsync(LineLeader, theirs, SuggestionApproveSubmit.VerbName);
        var backed = await app.PressCopyAsync(
            BotApp.Contact("Ahus"), await app.LastCardAsync(BotApp.Contact("Ahus")), ForwardTakeBackSubmit.VerbName,
            (ForwardTakeBackSubmit.IdField, (await ForwardedAsync(app)).Id));

        Assert.DoesNotContain("Sendt", stolen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Godkjent", early.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dere svarer selv.", backed.Words, StringComparison.Ordinal);
        Assert.True((await ForwardedAsync(app)).IsWaiting);
        Assert.NotNull(asked.Card);
    }

    [Fact]
    public async Task Whoever_is_asked_is_reminded_once_and_after_the_lock_nothing_can_be_sent()
    {
        await using var app = await AskedAsync();
        await AskAsync(app, await app.LastCardAsync(Ous));
        var theirs = await TheirsAsync(app);

        await app.MoveClockToAsync("2026-11-05T15:00");
        var reminded = (await app.CardsAsync(LineLeader)).Count;
        await app.MoveClockToAsync("2026-11-10T10:00");
        var late = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));

        Assert.Equal(2, reminded);
        Assert.Equal(2, (await app.CardsAsync(LineLeader)).Count);
        Assert.Contains("ikke lagret", late.Words, StringComparison.Ordinal);
        Assert.Null((await ForwardedAsync(app)).Suggested);
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_nothing_any_more_and_the_organisation_is_asked_itself()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, card);
        await app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, [("forward-indicator", "innleie"), .. Named("Åse Næss", NewId)]);
        // What the press set going has come to its end.
        await app.MoveClockByAsync("PT1M");
        var mine = await app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(NewId), CancellationToken.None);

        await app.Services.GetRequiredService<Erasing>().ForgetAsync(new PersonId(NewId), by: null, Now(app), CancellationToken.None);
        var again = await app.PressCopyAsync(Ous, card, RoundCard.RefreshVerb);

        Assert.Contains(mine, rows => rows.Table == ForwardTable.Name);
        Assert.DoesNotContain("er hos", again.Words, StringComparison.Ordinal);
        Assert.NotNull((await ForwardedAsync(app)).TakenBack);
        Assert.Empty(await app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(NewId), CancellationToken.None));
    }

    [Fact]
    public async Task A_lead_who_takes_the_round_back_takes_back_what_others_were_asked()
    {
        await using var app = await AskedAsync();
        await AskAsync(app, await app.LastCardAsync(Ous));
        var theirs = await TheirsAsync(app);
        await app.Services.GetRequiredService<WithdrawalTable>().TakeBackAsync(
            new Withdrawal(November, new PersonId(app.ObjectIdOf(BotApp.Lead)), Now(app)), CancellationToken.None);

        var shown = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));

        Assert.Contains("rukket tilbake", shown.Words, StringComparison.Ordinal);
        Assert.Null((await ForwardedAsync(app)).Suggested);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_stores_nothing_by_halves_and_pressing_again_works()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-10-30T09:00");
        var form = await FormAsync(app, await app.LastCardAsync(Ous));
        (string, string)[] typed = [("forward-indicator", "innleie"), .. Named(LineLeader, app.ObjectIdOf(LineLeader))];
        trouble.Refused = "batch";

        var failed = await app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, typed);
        trouble.Refused = null;
        var meanwhile = (await AllAsync(app)).Count;
        trouble.Held = "batch";
        var slow = app.PressCopyAsync(Ous, form, ForwardAskSubmit.VerbName, typed);
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        await slow;
        var theirs = await TheirsAsync(app);
        (trouble.Held, trouble.Refused) = (null, "batch");
        var refused = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        trouble.Refused = null;
        await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));

        Assert.DoesNotContain("får et kort om tallet", failed.Words, StringComparison.Ordinal);
        Assert.Equal((0, false), (meanwhile, isDone));
        Assert.DoesNotContain("teller når det er godkjent", refused.Words, StringComparison.Ordinal);
        Assert.Equal(9900m, (await ForwardedAsync(app)).Suggested?.Value);
    }

    [Fact]
    public async Task Another_instance_sends_the_same_card_and_nobody_gets_it_twice()
    {
        await using var app = await AskedAsync();
        var next = new ForwardedIndicator(
            November, new("ous"), new("innleie"), new(app.ObjectIdOf(Ous)), new(app.ObjectIdOf(LineLeader)), Now(app));
        await app.Services.GetRequiredService<ForwardTable>().StoreAsync(next.Id, basedOn: 0, (_, _) => next, CancellationToken.None);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(Now(app), CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(Now(app), CancellationToken.None));

        Assert.Single(await app.CardsAsync(LineLeader));
    }

    [Fact]
    public async Task Months_later_the_answer_says_who_suggested_it_and_after_a_year_the_question_itself_is_gone()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        await AskAsync(app, card);
        var theirs = await TheirsAsync(app);
        await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "9900"));
        var shown = card with { Cards = [(await app.PressCopyAsync(Ous, card, RoundCard.RefreshVerb)).Card!.Value] };
        await app.PressCopyAsync(Ous, shown, IndicatorAnswerSubmit.VerbName, Filled(shown));

        await app.MoveClockToAsync("2027-03-10T10:00");
        var old = await app.PressCopyAsync(LineLeader, theirs, ForwardedAnswerSubmit.VerbName, ("value-innleie", "1"));
        var explained = await app.SayAsync(Ous, "forklar innleie 2026-09 ous");
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 11, 3, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Contains("Fristen er ute", old.Message, StringComparison.Ordinal);
        Assert.Contains("Tallet ble foreslått av Stedfortreder Ahus.", explained.Words, StringComparison.Ordinal);
        Assert.Equal(9900m, (await StandingAsync(app))?.Value);
        Assert.Empty(await AllAsync(app));
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        return app;
    }

    private static async Task<ChatMessage> FormAsync(BotApp app, ChatMessage card) =>
        card with { Cards = [(await app.PressCopyAsync(Ous, card, ForwardFormSubmit.VerbName)).Card!.Value] };

    private static async Task<Pressed> AskAsync(BotApp app, ChatMessage card) => await app.PressCopyAsync(
        Ous, await FormAsync(app, card), ForwardAskSubmit.VerbName,
        [("forward-indicator", "innleie"), .. Named(LineLeader, app.ObjectIdOf(LineLeader))]);

    private static async Task<ChatMessage> TheirsAsync(BotApp app)
    {
        await CrashHarness.UntilAsync(async () => (await app.CardsAsync(LineLeader)).Count >= 1);
        return await app.LastCardAsync(LineLeader);
    }

    /// <summary>What stands in the card's fields, as a client sends it.</summary>
    private static IReadOnlyList<(string, string)> Filled(ChatMessage card) =>
        [.. CardReading.InputIds(card.Card).Select(id => (id, CardReading.ValueOf(card.Card, id)))];

    private static (string, string)[] Named(string name, string id) => [("person-name", name), ("person-object-id", id)];

    private static Task<IReadOnlyList<ForwardedIndicator>> AllAsync(BotApp app) =>
        app.Services.GetRequiredService<ForwardTable>().OfAsync(November, new("ous"), CancellationToken.None);

    private static async Task<ForwardedIndicator> ForwardedAsync(BotApp app) => (await AllAsync(app))[0];

    private static Task<IndicatorAnswer?> AnswerAsync(BotApp app) =>
        app.Services.GetRequiredService<IndicatorAnswerTable>().FindAsync(November, new("ous"), CancellationToken.None);

    private static async Task<IndicatorValue?> StandingAsync(BotApp app) => (await AnswerAsync(app))?.Of(new("innleie"));

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();
}
