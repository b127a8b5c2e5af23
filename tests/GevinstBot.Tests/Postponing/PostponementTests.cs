using GevinstBot.Audit;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Postponing;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Postponing;

/// <summary>«utsett»: a round that a lead moves, and what each of those concerned sees.</summary>
[Trait("Lane", "Slow")]
public sealed class PostponementTests
{
    private const string Round = "indicators_2026-11";
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task The_deadline_is_moved_on_every_card_the_lock_the_draft_the_report_and_the_agenda_follow_and_the_report_says_so_months_later()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var receipt = await PostponeAsync(app, "2026-11-10");
        await app.MoveClockByAsync("PT1M");
        var card = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2026-11-06T12:00");
        var (reminded, draftToo) = (await app.CardsAsync(Ahus), await app.CardsAsync(BotApp.Lead));
        await app.MoveClockToAsync("2026-11-09T16:00");
        var answered = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-11T09:05");
        var lead = await app.CardsAsync(BotApp.Lead);
        await app.MoveClockToAsync("2026-11-12T09:00");
        var agenda = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2027-03-01T09:00");
        var later = await app.SayAsync(BotApp.Lead, "rapport november");

        Assert.Contains("Fristen er tirsdag 10. november kl. 08.30. Den var fredag 6. november kl. 08.30.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Fristen er utsatt til tirsdag 10. november. Grunn: Høstferie i Vestfold", card.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 10. november kl. 08.30", card.Words, StringComparison.Ordinal);
        Assert.Equal(2, reminded.Count);
        Assert.DoesNotContain(draftToo, one => one.Summary!.StartsWith("Forslag til agenda", StringComparison.Ordinal));
        Assert.Contains("mandag 9. november", answered.Words, StringComparison.Ordinal);
        Assert.Contains(lead, one => one.Summary!.StartsWith("Forslag til agenda", StringComparison.Ordinal));
        Assert.Contains("1 av 11 helseforetak har svart", lead[^1].Words, StringComparison.Ordinal);
        Assert.StartsWith("Agenda", agenda.Summary, StringComparison.Ordinal);
        Assert.Contains("1 av 11 helseforetak har svart", later.Words, StringComparison.Ordinal);
        var log = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Equal(Round, log.Single(entry => entry.Act.Value == "postpone").About);
    }

    [Fact]
    public async Task It_is_undone_until_the_old_deadline_and_not_after_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var form = await app.SayAsync(BotApp.Lead, "utsett");
        var receipt = await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-10"));
        var undone = await app.PressAsync(BotApp.Lead, form with { Cards = [receipt.Card!.Value] }, PostponementUndoSubmit.VerbName);
        await app.MoveClockByAsync("PT1M");
        var card = await app.LastCardAsync(Ahus);
        var second = await app.SayAsync(BotApp.Lead, "utsett");
        var again = await app.PressAsync(BotApp.Lead, second, PostponementAnswerSubmit.VerbName, Fields("2026-11-09"));
        await app.MoveClockToAsync("2026-11-06T12:00");
        var late = await app.PressAsync(BotApp.Lead, second with { Cards = [again.Card!.Value] }, PostponementUndoSubmit.VerbName);

        Assert.Contains("Utsettelsen er angret.", undone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("utsatt", card.Words, StringComparison.Ordinal);
        Assert.Contains("fredag 6. november kl. 08.30", card.Words, StringComparison.Ordinal);
        Assert.Equal("Det er for sent å angre: den gamle fristen var fredag 6. november kl. 08.30. Da ville svarene blitt låst nå.", late.Message!.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_is_locked_is_refused_with_the_way_to_go()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var form = await app.SayAsync(BotApp.Lead, "utsett");

        var late = await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-13"));
        var early = await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-08"));
        var person = await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-10", "Gjelder 13097248022"));
        await app.MoveClockToAsync("2026-11-06T09:00");
        var locked = await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-10"));

        Assert.Contains("⚠ Velg 12.11.2026 eller tidligere.", late.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg 09.11.2026 eller senere.", early.Words, StringComparison.Ordinal);
        Assert.Contains("fødselsnummer", person.Words, StringComparison.Ordinal);
        Assert.Contains("Fristen er ute, og svarene er låst.", locked.Words, StringComparison.Ordinal);
        Assert.Empty(await app.Services.GetRequiredService<PostponementTable>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_has_not_opened_is_moved_as_a_whole_and_asks_of_the_same_period()
    {
        await using var app = await BotApp.StartAsync();
        var before = await AskedAsync(app);
        var receipt = await PostponeAsync(app, "2026-11-03");
        await app.MoveClockToAsync("2026-11-02T09:00");
        var nothing = await app.CardsAsync(Ahus);
        await app.MoveClockToAsync("2026-11-03T09:00");

        Assert.Contains("Sendes tirsdag 3. november kl. 08.30.", receipt.Words, StringComparison.Ordinal);
        Assert.Empty(nothing);
        Assert.StartsWith("Måleindikatorer", (await app.LastCardAsync(Ahus)).Summary, StringComparison.Ordinal);
        Assert.Equal(before, await AskedAsync(app));
    }

    [Fact]
    public async Task B06_B12_Only_a_lead_postpones_and_of_two_instances_both_run_by_the_new_deadline()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var refused = await app.SayAsync(Ahus, "utsett");
        var form = await app.SayAsync(BotApp.Lead, "utsett");
        var others = await app.PressCopyAsync(Ahus, form, PostponementAnswerSubmit.VerbName, ("round", Round), ("day", "2026-11-10"), ("reason", "Nei"));
        var second = ActivatorUtilities.CreateInstance<Postponements>(app.Services);

        await app.PressAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, Fields("2026-11-10"));
        await second.LoadAsync(CancellationToken.None);
        var standing = second.Of(RoundId.Parse(Round)!.Value)!;
        var overtaken = await second.StoreAsync(basedOn: 0, standing with { Days = 1 }, CancellationToken.None);

        Assert.StartsWith("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Dette kortet er ikke sendt til deg.", others.Message);
        Assert.Equal((2, 1), (standing.Days, standing.Version));
        Assert.Equal(GevinstBot.Storage.StoreOutcome.Overtaken, overtaken.Outcome);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void Every_card(Language language, string tag)
    {
        var (now, lead) = (Instant.FromUtc(2026, 11, 3, 8, 0), new PersonId("6e760000-0000-4000-8000-000000000001"));
        var hours = new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo);
        var form = AskedRhythm.RoundOf(Postponement.FormKind, "2026-11-03-01", lead, now);
        var texts = new TextCatalog().In(language);
        var to = form.Addressees[0];
        var request = new CardRequest(form, to, new DeliveryKey(new Prompt(form.Id, to.Subject, to.Person), new string('0', 32)), texts, now) { BasedOn = 1 };
        var title = texts["indicators.title", texts.Day(new LocalDate(2026, 11, 17))];
        var open = new Round(RoundId.Parse(Round)!.Value, now - Duration.FromDays(4), now + Duration.FromDays(3), [new Addressee("ahus", lead)]);
        var coming = open with { Opens = now + Duration.FromDays(17), Closes = now + Duration.FromDays(25) };
        Named<MovableRound>[] movable =
            [new(new MovableRound(open, default), title, title), new(new MovableRound(coming, default), "ADKAR-puls", "ADKAR-puls")];
        var moved = open.MovedBy(new Postponement(open.Id, 0, 2, new LocalDate(2026, 11, 10), "Høstferie *i* Vestfold", lead, now), hours);

        Golden.Matches(PostponementCard.For(request, movable, Oslo, new Dictionary<string, string>(), []), $"Postponing/PostponementCard.open.{tag}");
        Golden.Matches(PostponementCard.For(request, [], Oslo, new Dictionary<string, string>(), []), $"Postponing/PostponementCard.none.{tag}");
        Problem[] problems =
        [
            new("round", Postponement.Locked), new("round", Postponement.NoRoom, new LocalDate(2026, 11, 12)),
            new("day", TypedDeadline.TooLate, new LocalDate(2026, 11, 12)), new("reason", "form.required"),
        ];
        Golden.Matches(PostponementCard.For(request, movable, Oslo, Fields("2026-11-20"), problems), $"Postponing/PostponementCard.rejected.{tag}");
        Golden.Matches(PostponementCard.Over(request), $"Postponing/PostponementCard.over.{tag}");
        Golden.Matches(PostponementReceiptCard.For(request, moved, title, open.Closes, Oslo), $"Postponing/PostponementReceiptCard.moved.{tag}");
        var whole = coming.MovedBy(moved.Postponed! with { OpeningDays = 2 }, hours);
        Golden.Matches(PostponementReceiptCard.For(request, whole, "ADKAR-puls", coming.Closes, Oslo), $"Postponing/PostponementReceiptCard.whole.{tag}");
        Golden.Matches(PostponementReceiptCard.For(request, open, title, moved.Closes, Oslo), $"Postponing/PostponementReceiptCard.undone.{tag}");
    }

    private static async Task<Pressed> PostponeAsync(BotApp app, string day) =>
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "utsett"), PostponementAnswerSubmit.VerbName, Fields(day));

    private static Dictionary<string, string> Fields(string day, string reason = "Høstferie i Vestfold") =>
        new() { ["round"] = Round, ["day"] = day, ["reason"] = reason };

    /// <summary>What OUS is asked, and of which periods.</summary>
    private static async Task<string> AskedAsync(BotApp app)
    {
        var rounds = app.Services.GetRequiredService<IndicatorRounds>();
        var asked = await rounds.AskedOfAsync(rounds.In(new YearMonth(2026, 11))!, new OrganizationId("ous"), CancellationToken.None);
        return string.Join(' ', asked.Select(one => $"{one.Definition.Id} {one.Period.Text}"));
    }
}
