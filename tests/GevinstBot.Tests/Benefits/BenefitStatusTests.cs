using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Benefits;

/// <summary>Benefits from the day that something is due to what is said of them months later, as those who are asked see it.</summary>
[Trait("Lane", "Slow")]
public sealed class BenefitStatusTests
{
    private const string Line = "Teamleder Hjertesengeposten";
    private const string Waiting = "hjemmeoppfolging_innlandet_ventetid";
    private const string Journeys = "hjemmeoppfolging_innlandet_reiser";
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task A_contact_answers_one_benefit_after_the_other_says_why_one_slips_and_finds_it_months_later()
    {
        await using var app = await BotApp.StartAtAsync("2027-02-24T09:00");
        var card = await app.CardSayingAsync(Innlandet, "Gevinster i januar");
        Assert.Contains("1 av 2 gevinster", Plain(card.Words), StringComparison.Ordinal);

        var refused = await app.PressCopyAsync(Innlandet, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", Waiting), ("value-level", "mange"));
        Assert.Equal("mange", CardReading.ValueOf(refused.Card!.Value, "value-level"));
        var why = await app.PressCopyAsync(Innlandet, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", Waiting), ("value-level", "64"));
        Assert.Contains("Hvorfor ligger den etter planen?", why.Words, StringComparison.Ordinal);

        var unsaid = await app.PressCopyAsync(
            Innlandet, Shown(card, why), BenefitStatusExplainSubmit.VerbName, ("benefit", Waiting), ("cause-benefit", "other"), ("effect-benefit", "2027-06-30"));
        Assert.Contains("Skriv kort hva som er årsaken.", unsaid.Words, StringComparison.Ordinal);
        var next = await app.PressCopyAsync(
            Innlandet, Shown(card, unsaid), BenefitStatusExplainSubmit.VerbName, ("benefit", Waiting), ("cause-benefit", "training"), ("effect-benefit", "2027-06-30"));
        Assert.Contains("Innarbeidet i klinikkens budsjettramme?", next.Words, StringComparison.Ordinal);

        var receipt = await app.PressCopyAsync(
            Innlandet, Shown(card, next), BenefitStatusAnswerSubmit.VerbName, ("benefit", Journeys), ("value-level", "8 300"),
            ("budget-state", "yes"), ("budget-clinic", "Divisjon Gjøvik"), ("budget-amount", "0,9 mill. kr"), ("budget-year", "2027"));
        Assert.Contains("For lite opplæring · full effekt 30.06.2027", Plain(receipt.Words), StringComparison.Ordinal);

        await app.MoveClockToAsync("2027-05-03T09:00");
        var later = await app.SayAsync(Innlandet, "gevinster");
        Assert.Contains("bak planen", later.Words, StringComparison.Ordinal);
        var told = await app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None);
        Assert.Equal(
            ("training", new LocalDate(2027, 6, 30)),
            told.Select(one => one.StatusOf(new(2027, 1))?.Deviation).OfType<BenefitDeviation>().Select(why => (why.Cause, why.Expected)).Single());
    }

    [Fact]
    public async Task What_the_indicators_know_of_several_benefits_is_confirmed_with_one_press_and_what_is_behind_is_asked_about_next()
    {
        await using var app = await BotApp.StartAsync();
        await PlanAsync(app, OfWaiting(app, "ventetid", share: 40, level: 62), OfWaiting(app, "henviste", share: 30, level: 50));
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Line, "Gevinster i september");
        Assert.Contains("2 av 2 gevinster har tall fra måleindikatorene", card.Words, StringComparison.Ordinal);

        var unseen = await app.PressCopyAsync(
            Line, card, BenefitStatusConfirmSubmit.VerbName, ("confirmed-hjemmeoppfolging_ahus_ventetid", "0_1"), ("confirmed-hjemmeoppfolging_ahus_henviste", "0_1"));
        Assert.Contains("Bekreft alle 2", unseen.Card!.Value.GetRawText(), StringComparison.Ordinal);
        var why = await app.PressAsync(Line, card, BenefitStatusConfirmSubmit.VerbName);
        Assert.Contains("Hvorfor ligger den etter planen?", why.Words, StringComparison.Ordinal);
        var again = await app.PressCopyAsync(
            Line, card, BenefitStatusConfirmSubmit.VerbName, ("confirmed-hjemmeoppfolging_ahus_ventetid", "0_57"), ("confirmed-hjemmeoppfolging_ahus_henviste", "0_57"));
        Assert.Contains("Hvorfor ligger den etter planen?", again.Words, StringComparison.Ordinal);

        var told = await app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None);
        Assert.Equal(2, told.Count);
        Assert.All(told, one => Assert.True(one is { Version: 1, Months: [] } && one.StatusOf(new(2026, 9)) is { IsConfirmed: true }));
    }

    /// <summary>A plan for what one person in the line is responsible for, as if it had been filled in before.</summary>
    private static async Task PlanAsync(BotApp app, params IReadOnlyList<Benefit> benefits)
    {
        var plan = new BenefitPlan(new("hjemmeoppfolging"), new("ahus"), benefits, new PersonId(app.ObjectIdOf(BotApp.Contact("Ahus"))), Instant.FromUtc(2026, 10, 1, 8, 0));
        await app.Services.GetRequiredService<BenefitPlanTable>().StoreAsync(plan, basedOn: 0, (_, version) => plan with { Version = version }, CancellationToken.None);
    }

    private static Benefit OfWaiting(BotApp app, string id, int share, int level) => new(new BenefitId(id), $"Kortere ventetid, {id}")
    {
        Effect = EffectType.Unpriced,
        People = new BenefitPeople(new PersonId(app.ObjectIdOf("Administrerende direktør Ahus")), new PersonId(app.ObjectIdOf(Line)), Coordinator: null),
        Indicator = new GevinstBot.Domain.Reporting.IndicatorId("ventetid-somatikk"),
        Share = share,
        Baseline = new Baseline(70, new LocalDate(2026, 1, 31), "NPR"),
        Target = 45,
        FullEffect = new LocalDate(2027, 1, 31),
        Curve = [new CurvePoint(new YearMonth(2026, 9), level)],
    };

    [Fact]
    public async Task The_line_is_asked_in_the_month_itself_as_themselves_and_a_contact_of_elsewhere_can_t_answer_for_them()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-25T09:00");
        var card = await app.CardSayingAsync(Line, "Gevinster i desember");

        var foreign = await app.PressCopyAsync(
            BotApp.Contact("OUS"), card, BenefitStatusAnswerSubmit.VerbName, ("benefit", "hjemmeoppfolging_ahus_ventetid"), ("value-level", "55"));
        var other = await app.PressCopyAsync(Line, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", Journeys), ("value-level", "55"));
        var receipt = await app.PressCopyAsync(
            Line, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", "hjemmeoppfolging_ahus_ventetid"), ("value-level", "55"));

        Assert.Null(foreign.Card);
        Assert.Contains("Kortere ventetid på poliklinikken", other.Words, StringComparison.Ordinal);
        Assert.Contains("målet er nådd", receipt.Words, StringComparison.Ordinal);
        var stored = Assert.Single(await app.Services.GetRequiredService<BenefitMeasurementTable>().AllAsync(CancellationToken.None));
        Assert.Equal(app.ObjectIdOf(Line), stored.By.Value);
    }

    [Fact]
    public async Task Nobody_is_asked_in_a_month_when_nothing_is_due_and_the_contact_first_for_what_the_plans_lack()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-25T09:00");
        Assert.DoesNotContain(await app.CardsAsync(Innlandet), IsStatus);
        Assert.DoesNotContain(await app.CardsAsync(Line), IsStatus);

        await app.MoveClockToAsync("2027-02-24T09:00");
        var ahus = await app.CardSayingAsync(BotApp.Contact("Ahus"), "Gevinster i januar");
        var words = Plain(ahus.Words);

        Assert.Contains("Leger gjør mindre av det andre kan gjøre", words, StringComparison.Ordinal);
        Assert.True(words.IndexOf("Dette mangler", StringComparison.Ordinal) < words.IndexOf("Mindre transport", StringComparison.Ordinal) || !words.Contains("Mindre transport", StringComparison.Ordinal));
        Assert.Contains("gevinsteier, nullpunkt og dato for full effekt", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_to_be_behind_is_proposed_for_the_next_meeting_with_its_reason()
    {
        await using var app = await BotApp.StartAtAsync("2027-02-24T09:00");
        var card = await app.CardSayingAsync(Innlandet, "Gevinster i januar");
        var why = await app.PressCopyAsync(Innlandet, card, BenefitStatusAnswerSubmit.VerbName, ("benefit", Waiting), ("value-level", "64"));
        await app.PressCopyAsync(
            Innlandet, Shown(card, why), BenefitStatusExplainSubmit.VerbName, ("benefit", Waiting), ("cause-benefit", "capacity"), ("effect-benefit", "2027-06-30"));

        var evidence = app.Services.GetServices<GevinstBot.Meetings.AgendaEvidence>().OfType<GevinstBot.Insights.BenefitEvidence>().Single();
        var (april, august) = (
            await evidence.ForMeetingAsync(new LocalDate(2027, 4, 20), Instant.FromUtc(2027, 3, 26, 8, 0), CancellationToken.None),
            await evidence.ForMeetingAsync(new LocalDate(2027, 8, 17), Instant.FromUtc(2027, 8, 10, 8, 0), CancellationToken.None));

        var found = Assert.Single(april);
        Assert.Equal(("benefit-behind", new OrganizationId("innlandet")), (found.Id, found.Organization));
        Assert.Empty(august);
        var tertial = await evidence.ForMeetingAsync(new LocalDate(2027, 3, 16), Instant.FromUtc(2027, 3, 8, 8, 0), CancellationToken.None);
        Assert.Equal(["benefit-behind", "benefit-unowned", "benefit-unmeasured"], tertial.Select(one => one.Id).Where(id => id != "benefit-at-risk"));
    }

    private static bool IsStatus(ChatMessage card) => card.Summary?.StartsWith("Gevinster i ", StringComparison.Ordinal) == true;

    private static ChatMessage Shown(ChatMessage first, Pressed pressed) => first with { Cards = [pressed.Card!.Value] };

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
