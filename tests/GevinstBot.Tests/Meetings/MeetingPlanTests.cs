using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

[Trait("Lane", "Slow")]
public sealed class MeetingPlanTests
{
    private const string Plan = "Møteplan 2027";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task The_lead_asks_for_next_year_s_plan_and_sees_eleven_days_and_what_stands_against_them()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.SayAsync(BotApp.Lead, "Lag møteplan 2027");

        Assert.Contains("11 møter.", card.Words, StringComparison.Ordinal);
        Assert.Contains("tredje tirsdag i måneden, kl. 13.00", card.Words, StringComparison.Ordinal);
        Assert.Contains("Tirsdag 16. februar\nMerk: ForBedring-undersøkelsen.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Vurdert, men valgt bort: tirsdag 23. februar (8 HF har vinterferie i uke 8).", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("juli ", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_plan_is_the_network_s_from_its_first_month()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "make meeting plan 2027");

        var receipt = await app.PressAsync(BotApp.Lead, card, MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2027-01-12T08:30");

        Assert.Contains("Bekreftet mandag 26. oktober kl. 08.00.", receipt.Words, StringComparison.Ordinal);
        Assert.Equal(13, Network(app).Meetings.Days.Count);
        Assert.Contains(await app.CardsAsync(BotApp.Contact("Ahus")), message => message.Summary == "Agenda for møtet tirsdag 19. januar");
    }

    [Fact]
    public async Task A_year_is_planned_also_after_the_one_that_follows_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2028"), MeetingPlanConfirmSubmit.VerbName);

        var year = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var confirmed = await app.PressAsync(BotApp.Lead, year, MeetingPlanConfirmSubmit.VerbName);
        var again = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        Assert.Contains("11 møter.", year.Words, StringComparison.Ordinal);
        Assert.Contains("Bekreftet mandag 26. oktober kl. 08.00.", confirmed.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene i 2027 er allerede planlagt.", again.Words, StringComparison.Ordinal);
        Assert.Equal(Network(app).Meetings.Days.Order(), Network(app).Meetings.Days);
        Assert.Equal(24, Network(app).Meetings.Days.Count);
    }

    [Fact]
    public async Task Of_two_plans_with_a_month_in_common_that_are_confirmed_at_once_one_counts()
    {
        await using var app = await BotApp.StartAsync();
        var year = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var half = await app.SayAsync(BotApp.Lead, "lag møteplan 2027 første halvår andre tirsdag kl. 09–10.30");

        var pressed = await Task.WhenAll(((ChatMessage[])[year, half]).Select(card =>
            app.PressAsync(BotApp.Lead, card, MeetingPlanConfirmSubmit.VerbName)));

        Assert.Single(pressed, press => press.Words.Contains("Bekreftet", StringComparison.Ordinal));
        Assert.Single(pressed, press => press.Message?.Contains("er allerede planlagt.", StringComparison.Ordinal) is true);
        Assert.Single(await app.Services.GetRequiredService<MeetingPlanTable>().SinceAsync(2026, CancellationToken.None));
    }

    [Fact]
    public async Task Confirming_twice_has_one_effect()
    {
        await using var app = await BotApp.StartAsync();
        var first = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var second = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        await app.PressAsync(BotApp.Lead, first, MeetingPlanConfirmSubmit.VerbName);
        var other = await app.PressAsync(BotApp.Lead, second, MeetingPlanConfirmSubmit.VerbName);
        var again = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        Assert.Contains("Møtene i 2027 er allerede planlagt.", other.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene i 2027 er allerede planlagt.", again.Words, StringComparison.Ordinal);
        Assert.Single(await app.Services.GetRequiredService<MeetingPlanTable>().SinceAsync(2026, CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_plans_for_a_year_confirmed_at_once_the_first_stands_and_the_other_learns_so()
    {
        await using var app = await BotApp.StartAsync();
        var plans = app.Services.GetRequiredService<MeetingPlanTable>();
        var (first, other) = (new MeetingPlan([new(2027, 1, 19)], new(13, 0)), new MeetingPlan([new(2027, 1, 26)], new(13, 0)));

        var confirmed = new List<bool>();
        foreach (var plan in (MeetingPlan[])[first, other, first])
            confirmed.Add(await plans.ConfirmAsync(ReportingPeriod.Year(2027), plan, new PersonId("p"), Instant.FromUtc(2026, 11, 28, 12, 0), CancellationToken.None));

        Assert.Equal([true, false, true], confirmed);
        Assert.Equal(first.Days, Assert.Single(await plans.SinceAsync(2026, CancellationToken.None)).Plan.Days);
    }

    [Fact]
    public async Task A_confirmed_plan_is_told_to_the_contacts_once_with_the_days_as_they_were_moved_meanwhile_and_can_be_read_back()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2027-02"), ("do", "move"), ("day", "2027-02-11"));
        await app.MoveClockByAsync("PT14M");
        var early = (await app.CardsAsync(Ahus)).Where(message => message.Summary == Plan);
        await app.MoveClockToAsync("2026-10-30T12:00");
        var told = (await app.CardsAsync(Ahus)).Where(message => message.Summary == Plan).ToList();
        await app.MoveClockToAsync("2027-03-01T12:00");
        var later = await app.SayAsync(Ahus, "møteplan 2027");

        Assert.Empty(early);
        Assert.Contains("Nettverket møtes 11 ganger.", Assert.Single(told).Words, StringComparison.Ordinal);
        Assert.Contains("torsdag 11. februar", told[0].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("16. februar", told[0].Words, StringComparison.Ordinal);
        Assert.Contains("torsdag 11. februar", later.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.CardsAsync(Ahus), message => message.Summary!.Contains("flyttet", StringComparison.Ordinal));
        Assert.Single(await app.CardsAsync(Ahus), message => message.Summary == Plan);
    }

    [Fact]
    public async Task A_card_that_told_the_plan_shows_it_as_it_is_after_a_meeting_was_moved_and_says_so()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-03T10:00");
        var told = await app.CardSayingAsync(Ahus, Plan);
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2027-02"), ("do", "move"), ("day", "2027-02-11"));
        await app.MoveClockByAsync("PT20M");

        Assert.Contains("16. februar", told.Words, StringComparison.Ordinal);
        var now = Assert.Single(await app.CardsAsync(Ahus), message => message.Summary == Plan);
        Assert.Contains("Planen ble endret tirsdag 3. november. Slik er den nå.", now.Words, StringComparison.Ordinal);
        Assert.Contains("torsdag 11. februar", now.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("16. februar", now.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_a_year_begins_from_the_rule_the_hours_and_the_weeks_to_avoid_of_the_year_before()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var first = await app.SayAsync(BotApp.Lead, "lag møteplan 2027 fjerde tirsdag kl. 09–10 i Møterom 3, ikke mars");
        await app.PressAsync(BotApp.Lead, first, MeetingPlanConfirmSubmit.VerbName);

        var next = await app.SayAsync(BotApp.Lead, "lag møteplan 2028");

        Assert.Contains("fjerde tirsdag i måneden, kl. 09.00 (60 min)", next.Words, StringComparison.Ordinal);
        Assert.Contains("Uten møte i mars, som året før.", next.Words, StringComparison.Ordinal);
        Assert.Contains("Der du ikke har skrevet noe annet, er planen som i 2027.", next.Words, StringComparison.Ordinal);
        Assert.Contains("Møterom 3", next.Words, StringComparison.Ordinal);
        Assert.Contains("8 HF har vinterferie i uke 8", next.Words, StringComparison.Ordinal);
        Assert.Contains("som ikke er lagt inn for 2028, regner jeg med i de samme ukene som i 2027.", next.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lag møteplan første halvår 2027", "1. halvår 2027", 6)]
    [InlineData("lag møteplan 2027 vår", "1. halvår 2027", 6)]
    public async Task Half_a_year_is_planned_alone_and_the_other_half_after_it(string text, string span, int meetings)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var tooSoon = await app.SayAsync(BotApp.Lead, "lag møteplan høst 2027");
        var spring = await app.SayAsync(BotApp.Lead, text);
        var whole = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        await app.PressAsync(BotApp.Lead, spring, MeetingPlanConfirmSubmit.VerbName);
        var overlapping = await app.PressAsync(BotApp.Lead, whole, MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-03T10:00");
        var autumn = await app.SayAsync(BotApp.Lead, "lag møteplan høst 2027");
        await app.PressAsync(BotApp.Lead, autumn, MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-06T12:00");

        Assert.Contains("Første halvår 2027 er ikke planlagt ennå. Skriv lag møteplan første halvår 2027 først", tooSoon.Words.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"Forslag til møteplan {span}", spring.Words, StringComparison.Ordinal);
        Assert.Contains($"{meetings} møter.", spring.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene i 2027 er allerede planlagt.", overlapping.Words, StringComparison.Ordinal);
        Assert.Contains("5 møter.", autumn.Words, StringComparison.Ordinal);
        Assert.Equal(11, Network(app).Meetings.Days.Count(day => day.Year == 2027));
        Assert.Equal(
            ["Møteplan 1. halvår 2027", "Møteplan 2. halvår 2027"],
            (await app.CardsAsync(Ahus)).Select(message => message.Summary!).Where(summary => summary.StartsWith("Møteplan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Before_it_counts_one_day_is_moved_one_taken_out_and_one_added_and_the_plan_is_of_those_days_also_months_later()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var card = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var form = await app.PressCopyAsync(BotApp.Lead, card, MeetingPlanFormSubmit.VerbName);
        var taken = await ChangeAsync(app, card, "add", "move", "2027-03-09");
        var moved = await ChangeAsync(app, card, "2027-02-16", "move", "2027-02-28");
        var again = await ChangeAsync(app, card, "2027-02-16", "move", "2027-02-28");
        await ChangeAsync(app, card, "2027-06-15", "drop", "");
        var added = await ChangeAsync(app, card, "add", "move", "2027-07-06");
        await app.PressCopyAsync(BotApp.Lead, card, MeetingPlanConfirmSubmit.VerbName);
        var late = await ChangeAsync(app, card, "add", "move", "2027-06-01");
        await app.LeapToAsync(Instant.FromUtc(2027, 5, 3, 8, 0));

        Assert.Contains("Hvilket møte?", form.Words, StringComparison.Ordinal);
        Assert.Contains("Måneden har et møte i planen.", taken.Words, StringComparison.Ordinal);
        Assert.Contains("Søndag 28. februar\nFlyttet fra tirsdag 16. februar.\nMerk: helg.", moved.Words, StringComparison.Ordinal);
        Assert.Contains("Bekreft møteplan", again.Words, StringComparison.Ordinal);
        Assert.Contains("11 møter.", added.Words, StringComparison.Ordinal);
        Assert.Contains("Tirsdag 6. juli\nMerk: fellesferie.", added.Words, StringComparison.Ordinal);
        Assert.Contains("Bekreftet mandag 26. oktober", late.Words, StringComparison.Ordinal);
        var days = Network(app).Meetings.Days.Where(day => day.Year == 2027).ToList();
        Assert.Equal((11, true, true, false), (
            days.Count, days.Contains(new LocalDate(2027, 2, 28)), days.Contains(new LocalDate(2027, 7, 6)), days.Exists(day => day.Month == 6)));
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_changes_the_proposal_when_it_is_stored_and_another_instance_confirms_that()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await ChangeAsync(app, card, "2027-02-16", "move", "2027-02-11");
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = ChangeAsync(app, card, "2027-02-16", "move", "2027-02-11");
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting > 0));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await ChangeAsync(app, card, "2027-02-16", "move", "2027-02-11"))
            .Words.Contains("Flyttet fra tirsdag 16. februar.", StringComparison.Ordinal));

        Assert.DoesNotContain("Flyttet fra", failed.Words, StringComparison.Ordinal);
        var other = ActivatorUtilities.CreateInstance<MeetingPlanProposalTable>(app.Services);
        var stored = Assert.Single(await other.OfYearAsync(2027, CancellationToken.None));
        Assert.Equal((2, true), (stored.Version, stored.Content.Proposal.Plan.Days.Contains(new LocalDate(2027, 2, 11))));
    }

    [Fact]
    public async Task The_engine_does_not_send_the_proposal_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        await app.MoveClockToAsync("2026-10-28T12:00");

        Assert.Single(await app.CardsAsync(BotApp.Lead), message => message.Summary == Plan);
    }

    [Fact]
    public async Task What_waits_has_no_plan_that_cannot_be_confirmed_any_more_and_its_card_says_why()
    {
        await using var app = await BotApp.StartAtAsync("2026-12-20T10:00");
        var first = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var half = await app.SayAsync(BotApp.Lead, "lag møteplan første halvår 2027");
        var again = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        var before = await app.SayAsync(BotApp.Lead, "hva venter");
        await app.PressAsync(BotApp.Lead, half, MeetingPlanConfirmSubmit.VerbName);
        var planned = await app.SayAsync(BotApp.Lead, "hva venter");
        var late = await app.SayAsync(BotApp.Lead, "lag møteplan høst 2027");
        await app.MoveClockToAsync("2027-01-18T10:00");
        var other = await app.PressAsync(BotApp.Lead, first, MeetingPlanConfirmSubmit.VerbName);

        Assert.Contains("Møteplan 2027", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Møteplan 2027", planned.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene i 2027 er allerede planlagt.", other.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bekreft møteplan", other.Words, StringComparison.Ordinal);
        Assert.Contains("5 møter.", late.Words, StringComparison.Ordinal);
        Assert.NotEqual(first.ActivityId, again.ActivityId);
    }

    [Fact]
    public async Task A_plan_whose_first_day_has_come_is_no_longer_confirmed()
    {
        await using var app = await BotApp.StartAtAsync("2027-01-04T10:00");
        var asked = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");
        await app.MoveClockToAsync("2027-01-20T10:00");

        var late = await app.PressAsync(BotApp.Lead, asked, MeetingPlanConfirmSubmit.VerbName);

        Assert.Contains("19. januar", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Det første møtet i forslaget er passert.", late.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Network(app).Meetings.Days, day => day.Year == 2027);
        Assert.DoesNotContain("Møteplan", (await app.SayAsync(BotApp.Lead, "hva venter")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lag møteplan vår 2026", "Det er for sent å planlegge 1. halvår 2026, for den tiden er over.")]
    [InlineData("lag møteplan høst 2026", "Møtene i 2. halvår 2026 er allerede planlagt.")]
    public async Task Where_there_is_nothing_to_plan_it_says_why_and_offers_the_next_half_year(string text, string why)
    {
        await using var app = await BotApp.StartAsync();

        var answer = await app.SayAsync(BotApp.Lead, text);

        Assert.Contains(why, answer.Words, StringComparison.Ordinal);
        Assert.Contains("Lag møteplan første halvår 2027", answer.Words, StringComparison.Ordinal);
        Assert.Contains("6 møter.", (await app.SayAsync(BotApp.Lead, "lag møteplan første halvår 2027")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_the_plan_has_passed_over_is_not_said_to_be_planned()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027 ikke mars"), MeetingPlanConfirmSubmit.VerbName);

        var answer = await app.SayAsync(BotApp.Lead, "lag møteplan 2027");

        Assert.Contains("Jeg har ingen møter å foreslå i 2027. Planen går til og med desember 2027", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Flytt møte", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lag møteplan")]
    [InlineData("lag møteplan neste år")]
    [InlineData("lag møteplan 1999")]
    [InlineData("lag møteplan 99999999999")]
    public async Task A_year_that_cannot_be_read_gets_a_friendly_answer(string text)
    {
        await using var app = await BotApp.StartAsync();

        Assert.Contains("Skriv hvilket år det gjelder", (await app.SayAsync(BotApp.Lead, text)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_words_the_rule_and_its_hours_hold_for_the_meetings_of_that_plan_alone()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var card = await app.SayAsync(BotApp.Lead, "lag møteplan 2027 andre torsdag kl. 09–10, ikke mars");
        await app.PressAsync(BotApp.Lead, card, MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-30T12:00");
        var told = (await app.CardsAsync(Ahus)).Last(message => message.Summary == Plan);
        var refused = await app.SayAsync(BotApp.Lead, "lag møteplan 2028 påske");

        var planned = Network(app).Meetings.Meetings;
        Assert.Contains("Fast møtedag er andre torsdag i måneden, kl. 09.00 (60 min).", card.Words, StringComparison.Ordinal);
        Assert.Contains("10 møter.", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("11. mars", card.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene begynner kl. 09.00 når ikke annet står.\ntorsdag 14. januar", told.Words, StringComparison.OrdinalIgnoreCase);
        Assert.All(planned.Where(one => one.Day.Year == 2027), one => Assert.Equal((new LocalTime(9, 0), Duration.FromMinutes(60)), (one.Starts, one.Length)));
        Assert.All(planned.Where(one => one.Day.Year == 2026), one => Assert.Equal((new LocalTime(13, 0), Duration.FromMinutes(90)), (one.Starts, one.Length)));
        Assert.Contains("Jeg forsto ikke regelen.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_lead_may_ask()
    {
        await using var app = await BotApp.StartAsync();

        var answer = await app.SayAsync(BotApp.Contact("Ahus"), "lag møteplan 2027");

        Assert.Contains("Bare nettverkslederen", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_the_proposal_hasn_t_got_is_said_to_be_gone_and_the_rule_s_months_are_said_back()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "lag møteplan 2027 andre tirsdag, ikke mars");

        var gone = await ChangeAsync(app, card, "2027-03-09", "drop", "");

        Assert.Contains("Uten møte i mars, slik du skrev.", card.Words, StringComparison.Ordinal);
        Assert.StartsWith("Ingenting ble lagret", gone.Words, StringComparison.Ordinal);
    }

    private static Task<Pressed> ChangeAsync(BotApp app, ChatMessage card, string which, string does, string day) => app.PressCopyAsync(
        BotApp.Lead, card, MeetingPlanDaySubmit.VerbName, (ProposalEdit.WhichField, which), (ProposalEdit.DoField, does), (ProposalEdit.DayField, day));

    private static CurrentNetwork Network(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>();
}
