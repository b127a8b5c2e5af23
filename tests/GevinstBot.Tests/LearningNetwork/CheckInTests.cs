using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

/// <summary>The check-in of week 49, from the card on Friday to the report.</summary>
[Trait("Lane", "Slow")]
public sealed class CheckInTests
{
    private const string Opens = "2026-11-27T09:00";
    private const string Leader = "Teamleder Hjertesengeposten";
    private const string Union = "Tillitsvalgt Hjertesengeposten";
    private const string Nurse = "Teammedlem (sykepleier) Hjertesengeposten";
    private const string OtherLeader = "Teamleder Øyepoliklinikken";
    private const string Advisor = "Forbedringsveileder Ahus";

    private static readonly object Least = new { goal = "Halvere ventetiden", progress = "2.5" };
    private static readonly Dictionary<string, string> Blocked = new()
    {
        ["goal"] = "Halvere ventetiden",
        ["progress"] = "2.5",
        ["blocker-kind"] = "it",
        ["blocker"] = "Mangler *tilgang*",
        ["help-from"] = "advisor",
    };

    [Fact]
    public async Task One_answers_for_the_team_and_the_others_see_it_and_may_correct_it()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        var receipt = await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Least);
        await app.MoveClockByAsync("PT10M");
        var kept = await CardOf(app, Nurse);
        await app.MoveClockByAsync("PT40M");
        var seen = await CardOf(app, Nurse);
        await app.PressAsync(Nurse, seen, CheckInEditSubmit.VerbName);
        var corrected = await app.PressAsync(Nurse, await CardOf(app, Nurse), CheckInAnswerSubmit.VerbName, new { learnt = "Varsle dagen før" });

        Assert.Contains("Innsjekken er lagret for hele teamet", receipt.Words, StringComparison.Ordinal);
        // Somebody may be filling it in: it isn't taken from under their hands.
        Assert.Contains(CheckInAnswerSubmit.VerbName, CardReading.Verbs(kept.Card));
        Assert.Contains($"Svar fra {Union}", seen.Words, StringComparison.Ordinal);
        Assert.Contains("2,5 – Vi har testet, men ser ikke bedring ennå", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Varsle dagen før", corrected.Words, StringComparison.Ordinal);
        Assert.Contains($"Svar fra {Nurse}", corrected.Words, StringComparison.Ordinal);
        Assert.Equal(["2026-w49-kull3", "~2026-w49-kull3~0001", "~2026-w49-kull3~0002"], await RowsAsync(app));
    }

    [Fact]
    public async Task Whoever_typed_while_somebody_else_stored_is_asked_first_and_loses_nothing()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var before = await CardOf(app, Nurse);
        await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Least);

        var asked = await app.PressCopyAsync(Nurse, before, CheckInAnswerSubmit.VerbName, ("goal", "Et annet mål"), ("progress", "3.0"));

        Assert.Contains($"Svaret ble endret fredag 27. november kl. 09.00 av {Union}", asked.Words, StringComparison.Ordinal);
        Assert.Equal(("Et annet mål", "3.0"), (CardReading.ValueOf(asked.Card!.Value, "goal"), CardReading.ValueOf(asked.Card.Value, "progress")));
        Assert.Equal(["2026-w49-kull3", "~2026-w49-kull3~0001"], await RowsAsync(app));

        var replaced = await app.PressCopyAsync(Nurse, before, CheckInAnswerSubmit.VerbName, ("goal", "Et annet mål"), ("progress", "3.0"), ("based-on", "1"));
        Assert.Contains("Et annet mål", replaced.Words, StringComparison.Ordinal);
        Assert.Equal(3, (await RowsAsync(app)).Count);
    }

    [Fact]
    public async Task Two_who_send_at_once_are_put_together_where_they_differ_in_fields_and_both_words_are_shown_where_they_clash()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var (his, hers) = (await CardOf(app, Nurse), await CardOf(app, Leader));
        await app.PressCopyAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"), ("test", "Portør henter"));

        var both = await app.PressCopyAsync(
            Nurse, his, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"), ("learnt", "Varsle dagen før"));
        var again = await app.PressCopyAsync(
            Nurse, his, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"), ("learnt", "Varsle dagen før"));
        var clash = await app.PressCopyAsync(
            Leader, hers, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "3.0"), ("result", "25 minutter spart"));
        var sent = await app.PressCopyAsync(
            Leader, hers with { Cards = [clash.Card!.Value] }, CheckInAnswerSubmit.VerbName,
            [.. CardReading.InputIds(clash.Card.Value).Select(id => (id, CardReading.ValueOf(clash.Card.Value, id)))]);

        Assert.StartsWith($"Det du sendte, er lagret sammen med det som {Union} lagret", both.Words, StringComparison.Ordinal);
        Assert.Contains("Portør henter", both.Words, StringComparison.Ordinal);
        Assert.Contains("Varsle dagen før", both.Words, StringComparison.Ordinal);
        Assert.EndsWith(again.Words, both.Words, StringComparison.Ordinal);
        Assert.Contains($"{Nurse} skrev:", clash.Words, StringComparison.Ordinal);
        Assert.Equal(
            ("3.0", "25 minutter spart", "Portør henter", "Varsle dagen før"),
            (CardReading.ValueOf(clash.Card.Value, "progress"), CardReading.ValueOf(clash.Card.Value, "result"),
                CardReading.ValueOf(clash.Card.Value, "test"), CardReading.ValueOf(clash.Card.Value, "learnt")));
        Assert.Contains("3,0 – Vi ser de første tegnene til bedring", sent.Words, StringComparison.Ordinal);
        Assert.Equal(["2026-w49-kull3", "~2026-w49-kull3~0001", "~2026-w49-kull3~0002", "~2026-w49-kull3~0003"], await RowsAsync(app));
    }

    [Fact]
    public async Task The_same_check_in_twice_is_one_version()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var card = await CardOf(app, Leader);

        await app.PressCopyAsync(Leader, card, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"), ("measure", "12,50"));
        var again = await app.PressCopyAsync(Leader, card, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"), ("measure", "12,5"));

        Assert.Contains("Innsjekken er lagret", again.Words, StringComparison.Ordinal);
        Assert.Equal(["2026-w49-kull3", "~2026-w49-kull3~0001"], await RowsAsync(app));
    }

    [Fact]
    public async Task What_cannot_be_stored_comes_back_with_the_problems_beside_the_fields()
    {
        await using var app = await BotApp.StartAtAsync(Opens);

        var again = await app.PressAsync(
            Leader, await CardOf(app, Leader), CheckInAnswerSubmit.VerbName, new { test = "Portør henter medisiner", measure = "1.234", blocker = "Mangler tilgang" });

        Assert.Contains("Ikke lagret ennå", again.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Mener du 1 234 eller 1,234?", again.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg hva slags hindring dere har beskrevet.", again.Words, StringComparison.Ordinal);
        Assert.Equal(2, again.Words.Split("⚠ Fyll ut feltet.").Length - 1);
        Assert.Equal(
            ("Portør henter medisiner", "1.234", "Mangler tilgang"),
            (CardReading.ValueOf(again.Card!.Value, "test"), CardReading.ValueOf(again.Card.Value, "measure"), CardReading.ValueOf(again.Card.Value, "blocker")));
        Assert.Empty(await RowsAsync(app));
    }

    [Fact]
    public async Task Somebody_outside_the_team_with_a_copy_of_the_card_is_refused()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var card = await CardOf(app, Leader);

        foreach (var outsider in (string[])[OtherLeader, Advisor, BotApp.Lead])
        {
            var answer = await app.PressCopyAsync(outsider, card, CheckInAnswerSubmit.VerbName, ("goal", "Vårt mål"), ("progress", "5.0"));
            Assert.Equal("Dette kortet er ikke sendt til deg.", answer.Message);
        }

        Assert.Empty(await RowsAsync(app));
        Assert.DoesNotContain(await app.CardsAsync(Advisor), sent => sent.Summary!.StartsWith("Innsjekk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_leader_is_reminded_and_a_closed_check_in_can_no_longer_be_stored()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        var open = await CardOf(app, Nurse);

        await app.MoveClockToAsync("2026-12-02T15:30");
        var late = await app.PressCopyAsync(Nurse, open, CheckInAnswerSubmit.VerbName, ("goal", "For sent"), ("progress", "1.0"));

        Assert.Equal(2, (await app.CardsAsync(Leader)).Count(IsCheckIn));
        Assert.Single(await app.CardsAsync(Nurse), IsCheckIn);
        Assert.Contains("Fristen gikk ut onsdag 2. desember kl. 15.00 uten svar fra teamet.", (await CardOf(app, Leader)).Words, StringComparison.Ordinal);
        Assert.StartsWith("Fristen gikk ut onsdag 2. desember kl. 15.00, og det du skrev nå, er ikke lagret.", late.Words, StringComparison.Ordinal);
        Assert.Equal("For sent", CardReading.ValueOf(late.Card!.Value, "goal"));
        Assert.Empty(await RowsAsync(app));
    }

    [Fact]
    public async Task The_next_check_in_begins_with_the_goal_and_progress_from_the_last_one()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Leader, await CardOf(app, Leader), CheckInAnswerSubmit.VerbName, Least);

        await app.MoveClockToAsync("2027-02-26T09:00");
        var next = await app.CardSayingAsync(Leader, "Innsjekk uke 9");

        Assert.Equal("Halvere ventetiden", CardReading.ValueOf(next.Card, "goal"));
        Assert.Contains("Vi har testet, men ser ikke bedring ennå", next.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocker_reaches_the_advisor_once_and_the_team_sees_that_help_is_on_its_way()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Blocked);

        await app.MoveClockByAsync("PT5M");
        var told = await app.CardSayingAsync(Advisor, "hindring");
        var copied = await app.PressCopyAsync("Forbedringsveileder Sørlandet sykehus", told, BlockerTakeSubmit.VerbName);
        var refused = await app.PressCopyAsync(Advisor, told, BlockerTakeSubmit.VerbName, ("blocker-answer", new string('x', 400)));
        await app.PressAsync(Advisor, told, BlockerTakeSubmit.VerbName, new Dictionary<string, string> { ["blocker-answer"] = "Kl. *to* i dag" });
        await app.MoveClockByAsync("PT5M");
        await app.PressAsync(Leader, await CardOf(app, Leader), CheckInEditSubmit.VerbName);
        await app.PressAsync(Leader, await CardOf(app, Leader), CheckInAnswerSubmit.VerbName, new { test = "Ny test" });
        await app.MoveClockToAsync("2026-12-02T15:30");

        Assert.Contains("Mangler *tilgang*", told.Words, StringComparison.Ordinal);
        Assert.Equal("Dette kortet er ikke sendt til deg.", copied.Message);
        Assert.Single(await app.CardsAsync(Advisor), card => card.Summary!.Contains("hindring", StringComparison.Ordinal));
        Assert.Equal(400, CardReading.ValueOf(refused.Card!.Value, "blocker-answer")!.Length);
        Assert.Contains("at du tar kontakt", (await app.CardSayingAsync(Advisor, "hindring")).Words, StringComparison.Ordinal);
        Assert.Contains($"{Advisor} tar kontakt: «Kl. *to* i dag»", (await CardOf(app, Nurse)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_hasn_t_taken_contact_within_two_working_days_is_asked_once_more_and_no_more_after_that()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Blocked);

        await app.MoveClockToAsync("2026-12-01T12:00");
        var reminder = (await app.CardsAsync(Advisor)).Single(card => card.Words.StartsWith("Påminnelse", StringComparison.Ordinal));
        await app.PressAsync(Advisor, reminder, BlockerTakeSubmit.VerbName);
        await app.MoveClockToAsync("2026-12-09T12:00");

        Assert.Contains("Teamet har ventet i to arbeidsdager", reminder.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await app.CardsAsync(Advisor)).Count(card => card.Summary!.Contains("hindring", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_team_sees_at_once_that_the_advisor_takes_contact_also_where_the_clock_stands_still()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Blocked);
        await app.MoveClockToAsync(Opens);

        await app.PressAsync(Advisor, await app.CardSayingAsync(Advisor, "hindring"), BlockerTakeSubmit.VerbName);
        await app.MoveClockToAsync(Opens);

        Assert.Contains($"{Advisor} tar kontakt om hindringen.", (await CardOf(app, Nurse)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_says_which_teams_have_told_how_far_they_are_and_what_stands_in_their_way()
    {
        await using var app = await BotApp.StartAtAsync(Opens);
        await app.PressAsync(Union, await CardOf(app, Union), CheckInAnswerSubmit.VerbName, Blocked);
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();

        var report = Assert.Single(await app.Services.GetRequiredService<LearningNetworkReader>()
            .LastOpenedAsync(app.Services.GetRequiredService<CurrentNetwork>(), new Interval(now - Duration.FromDays(60), now), now, CancellationToken.None));

        Assert.Equal(("Tørn kull 3", new LocalDate(2026, 11, 30), false), (report.Cohort.Name, report.Day.Date, report.IsClosed));
        Assert.Equal((2, 1), (report.Summary.Expected, report.Summary.Answered));
        Assert.Equal([new TeamId("oyepoliklinikk")], report.Summary.Missing);
        var blocker = Assert.Single(report.Summary.Blockers);
        Assert.Equal(("hjertepost", "ahus", BlockerKind.It, "Mangler *tilgang*"), (blocker.Team.Value, blocker.Organization.Value, blocker.Kind, blocker.Text));
        Assert.Equal(2.5m, Assert.Single(report.Summary.Progress).Progress);
    }

    [Fact]
    public async Task All_four_check_ins_of_the_invitation_are_asked_for()
    {
        await using var app = await BotApp.StartAsync();

        var asked = CheckInRounds.In(app.Services.GetRequiredService<CurrentNetwork>()).OrderBy(checkIn => checkIn.Round.Opens);

        Assert.Equal(
            ["2026-w35-kull3", "2026-w43-kull3", "2026-w49-kull3", "2027-w09-kull3"], asked.Select(checkIn => checkIn.Round.Id.Period));
    }

    private static bool IsCheckIn(ChatMessage card) => card.Summary!.Contains("innsjekk uke 49", StringComparison.OrdinalIgnoreCase);

    private static Task<ChatMessage> CardOf(BotApp app, string person) => app.CardSayingAsync(person, "innsjekk uke 49");

    private static async Task<IReadOnlyList<string>> RowsAsync(BotApp app)
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(CheckInTable.Name);
        await table.CreateIfNotExistsAsync();
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
            keys.Add(row.RowKey);
        return keys;
    }
}
