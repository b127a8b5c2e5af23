using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.StandIns;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.StandIns;

/// <summary>«Gi til en annen …»: one round of an organisation's is answered by somebody else, and what each of the two sees of it.</summary>
[Trait("Lane", "Slow")]
public sealed class HandoverTests
{
    private const string Deputy = "Stedfortreder Ahus";
    private const string NewId = "6e760000-0000-4000-8000-000000000999";
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly RoundId November = RoundId.Parse("indicators_2026-11")!.Value;

    [Fact]
    public async Task Whoever_is_given_the_card_answers_for_the_organisation_and_both_see_it()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);

        var given = await GiveAsync(app, card);
        await UntilAsync(async () => (await app.CardsAsync(Deputy)).Count == 1);
        var (theirs, contacts, deputys) = (await app.LastCardAsync(Deputy), await app.SayAsync(Ous, "hva venter"), await app.SayAsync(Deputy, "hva venter"));
        var receipt = await app.PressAsync(Deputy, theirs, "Bekreft alle");
        await UntilAsync(async () => (await ShownAsync(app, Ous, card)).Contains("Besvart", StringComparison.Ordinal));

        Assert.Contains("Stedfortreder Ahus svarer for OUS nå.", given.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt OUS har gitt deg dette. Svaret gjelder for OUS.", theirs.Words, StringComparison.Ordinal);
        Assert.Contains("Hos Stedfortreder Ahus", contacts.Words, StringComparison.Ordinal);
        Assert.Equal(theirs.Words, deputys.Words);
        Assert.Contains("Besvart av Stedfortreder Ahus for OUS.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Besvart av Stedfortreder Ahus for OUS.", await ShownAsync(app, Ous, card), StringComparison.Ordinal);
        Assert.Contains("Ingenting venter på deg nå.", (await app.SayAsync(Ous, "hva venter")).Words, StringComparison.Ordinal);
        var told = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Contains(told, entry => entry is { About: "indicators_2026-11", Whose: "ous" } && entry.Act.Value == "hand-over");
    }

    [Fact]
    public async Task What_is_taken_back_is_the_contact_s_again_and_the_other_can_t_answer_it()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        await GiveAsync(app, card);
        await UntilAsync(async () => (await app.CardsAsync(Deputy)).Count == 1);
        var theirs = await app.LastCardAsync(Deputy);

        var list = await app.SayAsync(Ous, "hva venter");
        await app.PressAsync(Ous, list, "#/0/body/2/items/0/actions/0");
        var shown = await app.LastCardAsync(Ous);
        var back = await app.PressAsync(Ous, shown, HandedOverCard.TakeBackVerb);
        await UntilAsync(async () => (await ShownAsync(app, Deputy, theirs)).Contains("Nettverkskontakt OUS svarer for OUS nå.", StringComparison.Ordinal));
        var late = await app.PressCopyAsync(Deputy, theirs, IndicatorAnswerSubmit.VerbName);
        var receipt = await app.PressAsync(Ous, shown with { Cards = [back.Card!.Value] }, "Bekreft alle");

        Assert.Contains(IndicatorAnswerSubmit.VerbName, CardReading.Verbs(back.Card!.Value));
        Assert.Equal("En annen svarer på dette nå. Du trenger ikke å gjøre noe.", late.Message);
        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Besvart av", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reminder_goes_to_whoever_has_it_and_the_next_round_to_the_contact()
    {
        await using var app = await AskedAsync();
        await GiveAsync(app, await app.LastCardAsync(Ous));
        await UntilAsync(async () => (await app.CardsAsync(Deputy)).Count == 1);
        var before = await app.PostsAsync(Ous);

        await app.MoveClockToAsync("2026-11-04T10:00");
        var (contact, deputy) = (await app.PostsAsync(Ous), (await app.CardsAsync(Deputy)).Count);
        await app.MoveClockToAsync("2026-12-01T10:00");

        Assert.Equal((before, 2), (contact, deputy));
        Assert.Equal(2, (await app.CardsAsync(Ous)).Count(card => card.Summary!.Contains("ndikator", StringComparison.Ordinal)));
        Assert.Equal(2, (await app.CardsAsync(Deputy)).Count);
    }

    [Fact]
    public async Task Somebody_new_is_named_and_known_from_then_on_and_another_organisation_s_contact_is_refused()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, card);

        var refused = await app.PressAsync(Ous, form, HandoverGiveSubmit.VerbName, Named("Nettverkskontakt Ahus", app.ObjectIdOf(BotApp.Contact("Ahus"))));
        var nobody = await app.PressAsync(Ous, form, HandoverGiveSubmit.VerbName);
        var given = await app.PressAsync(Ous, form, HandoverGiveSubmit.VerbName, Named("Åse Næss", NewId));

        Assert.Contains("⚠ Denne personen er kontakt hos Ahus.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("⚠", nobody.Words, StringComparison.Ordinal);
        Assert.Contains("Åse Næss har ikke GevinstBot i Teams ennå", given.Words, StringComparison.Ordinal);
        Assert.Contains("Åse Næss svarer for OUS nå.", given.Words, StringComparison.Ordinal);
        var roster = app.Services.GetRequiredService<CurrentNetwork>().Roster;
        Assert.Equal(("Åse Næss", false), (roster.Find(new PersonId(NewId))?.Name, roster.Members.Any(member => member.Person.Value == NewId)));
    }

    [Fact]
    public async Task Nobody_but_whoever_would_have_it_takes_it_back_and_nobody_who_has_been_given_it_gives_it_on()
    {
        await using var app = await AskedAsync();
        await GiveAsync(app, await app.LastCardAsync(Ous));
        await UntilAsync(async () => (await app.CardsAsync(Deputy)).Count == 1);
        var theirs = await app.LastCardAsync(Deputy);

        var stolen = await app.PressCopyAsync(Deputy, theirs, HandedOverCard.TakeBackVerb);
        var onward = await app.PressCopyAsync(Deputy, theirs, HandoverGiveSubmit.VerbName, ("person", app.ObjectIdOf(Ous)));

        Assert.Equal("En annen svarer på dette nå. Du trenger ikke å gjøre noe.", stolen.Message);
        Assert.DoesNotContain(RoundCard.GiveVerb, CardReading.Verbs(theirs.Card));
        Assert.Contains(IndicatorAnswerSubmit.VerbName, CardReading.Verbs(onward.Card!.Value));
        Assert.Equal(app.ObjectIdOf(Deputy), (await RoundAsync(app)).Addressees.Single(to => to.Subject == "ous").Person.Value);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_leaves_the_task_with_the_one_who_has_it_and_pressing_again_works()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-10-30T09:00");
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, card);
        trouble.Refused = HandoverTable.Name;

        var failed = await app.PressAsync(Ous, form, HandoverGiveSubmit.VerbName, Named(Deputy, app.ObjectIdOf(Deputy)));
        var meanwhile = await RoundAsync(app);
        (trouble.Refused, trouble.Held) = (null, HandoverTable.Name);
        var slow = app.PressAsync(Ous, form, HandoverGiveSubmit.VerbName, Named(Deputy, app.ObjectIdOf(Deputy)));
        var (cards, isDone) = ((await app.CardsAsync(Deputy)).Count, slow.IsCompleted);
        trouble.Release.SetResult();
        await slow;
        await UntilAsync(async () => (await app.CardsAsync(Deputy)).Count == 1);

        Assert.DoesNotContain("svarer for OUS", failed.Words, StringComparison.Ordinal);
        Assert.Empty(meanwhile.Given);
        Assert.Equal((0, false), (cards, isDone));
        Assert.Single((await RoundAsync(app)).Given);
    }

    [Fact]
    public async Task Another_instance_sends_to_whoever_has_it_and_nobody_gets_it_twice()
    {
        await using var app = await AskedAsync();
        await app.Services.GetRequiredService<HandoverTable>().GiveAsync(
            new Handover(November, "ous", new PersonId(app.ObjectIdOf(Ous)), new PersonId(app.ObjectIdOf(Deputy)), Now(app)), CancellationToken.None);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(Now(app), CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(Now(app), CancellationToken.None));

        Assert.Single(await app.CardsAsync(Deputy));
    }

    [Fact]
    public async Task Months_later_the_row_says_who_had_it_the_card_does_nothing_and_after_a_year_it_is_gone()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        await GiveAsync(app, card);
        await app.MoveClockToAsync("2027-03-10T10:00");

        var pressed = await app.PressCopyAsync(Ous, card, HandedOverCard.TakeBackVerb);
        var kept = await RowsAsync(app);
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 11, 3, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Contains("Fristen er ute", pressed.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (kept, await RowsAsync(app)));
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_nothing_any_more_and_the_contact_has_it_again()
    {
        await using var app = await AskedAsync();
        await app.PressAsync(Ous, await FormAsync(app, await app.LastCardAsync(Ous)), HandoverGiveSubmit.VerbName, Named("Åse Næss", NewId));
        // The run that the giving has woken is over when it has noted what the contact's card shows.
        var prompt = new Prompt(November, "ous", new PersonId(app.ObjectIdOf(Ous)));
        await UntilAsync(async () => (await app.Services.GetRequiredService<DeliveryLedgerTable>().FindAsync(prompt, Occasion.First, CancellationToken.None))!
            .Shown.Contains(NewId, StringComparison.Ordinal));
        var mine = await app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(NewId), CancellationToken.None);

        await app.Services.GetRequiredService<Erasing>().ForgetAsync(new PersonId(NewId), by: null, Now(app), CancellationToken.None);

        Assert.Contains(mine, rows => rows.Table == HandoverTable.Name);
        Assert.Empty((await RoundAsync(app)).Given);
        Assert.Empty(await app.Services.GetRequiredService<OwnData>().OfAsync(new PersonId(NewId), CancellationToken.None));
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        return app;
    }

    private static async Task<ChatMessage> FormAsync(BotApp app, ChatMessage card) =>
        card with { Cards = [(await app.PressAsync(Ous, card, RoundCard.GiveVerb)).Card!.Value] };

    private static async Task<Pressed> GiveAsync(BotApp app, ChatMessage card) =>
        await app.PressAsync(Ous, await FormAsync(app, card), HandoverGiveSubmit.VerbName, Named(Deputy, app.ObjectIdOf(Deputy)));

    private static Dictionary<string, string> Named(string name, string id) => new() { ["person-name"] = name, ["person-object-id"] = id };

    /// <summary>What the bot has made of a card that it has sent.</summary>
    private static async Task<string> ShownAsync(BotApp app, string person, ChatMessage card) =>
        (await app.MessagesAsync(person, asSent: true)).Single(message => message.ActivityId == card.ActivityId).Words;

    private static async Task<Round> RoundAsync(BotApp app) =>
        (await app.Services.GetRequiredService<RoundCatalog>().FindAsync(November, Now(app), CancellationToken.None))!;

    private static Instant Now(BotApp app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static Task UntilAsync(Func<Task<bool>> isSo) => CrashHarness.UntilAsync(isSo);

    private static async Task<int> RowsAsync(BotApp app)
    {
        var count = 0;
        await foreach (var _ in app.Services.GetRequiredService<TableServiceClient>().GetTableClient(HandoverTable.Name).QueryAsync<TableEntity>())
            count++;
        return count;
    }
}
