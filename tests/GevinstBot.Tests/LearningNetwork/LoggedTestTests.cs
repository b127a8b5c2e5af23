using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

/// <summary>«Logg en test» at any time, by anybody in the team, in chains, and into the next check-in.</summary>
[Trait("Lane", "Slow")]
public sealed class LoggedTestTests
{
    private const string Leader = "Teamleder Hjertesengeposten";
    private const string Nurse = "Teammedlem (sykepleier) Hjertesengeposten";
    private const string Advisor = "Forbedringsveileder Ahus";
    private const string LeaderId = "6e760000-0000-4000-8000-000000000301";

    private static readonly TeamId Team = new("hjertepost");

    [Fact]
    public async Task One_logs_a_test_another_goes_on_with_it_the_next_check_in_begins_with_it_and_a_year_later_others_find_it()
    {
        await using var app = await BotApp.StartAsync();
        var empty = await app.PressCopyAsync(Nurse, await app.SayAsync(Nurse, "logg test"), LoggedTestAnswerSubmit.VerbName, ("result", "Bedre"));
        var first = await app.PressCopyAsync(
            Nurse, await app.SayAsync(Nurse, "logg en test"), LoggedTestAnswerSubmit.VerbName, ("test", "Portør henter *medisiner*"));
        var id = (await TestsAsync(app)).Single().Test.Id;
        await app.PressCopyAsync(
            Leader, await app.SayAsync(Leader, "logg test"), LoggedTestAnswerSubmit.VerbName, ("test", "Varsle dagen før"), ("follows", id));
        await app.MoveClockByAsync("PT1M");
        var list = await app.SayAsync(Leader, "tester");
        var form = await app.PressCopyAsync(Leader, list, LoggedTestEditSubmit.VerbName, (LoggedTestCard.TestField, id));
        var gone = await app.PressCopyAsync(
            Leader, list with { Cards = [form.Card!.Value] }, LoggedTestAnswerSubmit.VerbName, ("test", "Portør henter *medisiner*"),
            (LoggedTestCard.TestField, id), ("result", "25 minutter spart"), ("decision", "adopt"), ("measure", "12,5"), (RoundCard.BasedOnField, "1"));
        var seen = await app.SayAsync(Advisor, "tester");
        await app.MoveClockToAsync("2026-11-27T09:00");
        var checkIn = await app.CardSayingAsync(Leader, "innsjekk uke 49");
        await app.LeapToAsync(Instant.FromUtc(2027, 10, 1, 8, 0));

        Assert.Contains("⚠ Fyll ut feltet.", empty.Words, StringComparison.Ordinal);
        Assert.Equal("Bedre", CardReading.ValueOf(empty.Card!.Value, "result"));
        Assert.Contains("Portør henter *medisiner*", first.Words, StringComparison.Ordinal);
        Assert.Contains("Testen er lagret for hele teamet.", first.Words, StringComparison.Ordinal);
        Assert.Contains("Test 2, bygger på test 1", list.Words, StringComparison.Ordinal);
        Assert.Equal("Portør henter *medisiner*", CardReading.ValueOf(form.Card!.Value, "test"));
        Assert.Contains("25 minutter spart", gone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(LoggedTestEditSubmit.VerbName, CardReading.Verbs(seen.Card));
        Assert.Equal(
            ("Portør henter *medisiner*", "25 minutter spart", "adopt", "12,5"),
            (CardReading.ValueOf(checkIn.Card, "test"), CardReading.ValueOf(checkIn.Card, "result"), CardReading.ValueOf(checkIn.Card, "decision"),
                CardReading.ValueOf(checkIn.Card, "measure")));
        Assert.Contains("Test 1, som dere logget", checkIn.Words, StringComparison.Ordinal);
        Assert.Contains("25 minutter spart", (await app.SayAsync(BotApp.Contact("OUS"), "erfaringer medisiner")).Words, StringComparison.Ordinal);
        Assert.Contains("25 minutter spart", (await app.SayAsync(Nurse, "tester")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_go_on_with_one_test_at_once_are_put_together_and_asked_where_they_clash()
    {
        await using var app = await BotApp.StartAsync();
        var form = await app.SayAsync(Nurse, "logg test");
        await app.PressCopyAsync(Nurse, form, LoggedTestAnswerSubmit.VerbName, ("test", "Portør henter"));
        var id = (await TestsAsync(app)).Single().Test.Id;
        var (hers, his) = (await app.SayAsync(Nurse, "tester"), await app.SayAsync(Leader, "tester"));
        await AnswerAsync(app, Nurse, hers, id, ("result", "Det gikk"), ("decision", "adjust"));

        var both = await AnswerAsync(app, Leader, his, id, ("learnt", "Varsle dagen før"));
        var clash = await AnswerAsync(app, Leader, his, id, ("learnt", "Varsle dagen før"), ("decision", "adopt"));

        Assert.StartsWith("Det du sendte, er lagret sammen med det som", both.Words, StringComparison.Ordinal);
        Assert.StartsWith("Svaret ble endret", clash.Words, StringComparison.Ordinal);
        Assert.Contains("Beslutning: Justerer og tester igjen", clash.Words, StringComparison.Ordinal);
        Assert.Equal(
            ("Det gikk", "adopt"), (CardReading.ValueOf(clash.Card!.Value, "result"), CardReading.ValueOf(clash.Card.Value, "decision")));
        var stored = (await TestsAsync(app)).Single().Test;
        Assert.Equal(("Det gikk", "Varsle dagen før", TestDecision.Adjust, 3), (stored.Said.Result, stored.Said.Learnt, stored.Said.Decision, stored.Version));
    }

    [Fact]
    public async Task Who_is_in_no_team_is_told_so_and_a_copy_of_another_team_s_card_stores_nothing()
    {
        await using var app = await BotApp.StartAsync();
        var form = await app.SayAsync(Nurse, "logg test");

        var foreign = await app.PressCopyAsync("Teamleder Øyepoliklinikken", form, LoggedTestAnswerSubmit.VerbName, ("test", "Vår"));

        Assert.Equal("Dette kortet er ikke sendt til deg.", foreign.Message);
        Assert.Contains("Testene er for forbedringsteamene", (await app.SayAsync(BotApp.Contact("OUS"), "logg test")).Words, StringComparison.Ordinal);
        Assert.Empty(await TestsAsync(app));
    }

    [Fact]
    public async Task A_number_that_somebody_else_got_at_the_same_moment_is_theirs_and_this_card_gets_the_next()
    {
        await using var app = await BotApp.StartAsync();
        var forms = app.Services.GetRequiredService<AskedFormTable>();
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var day = app.Services.GetRequiredService<CurrentNetwork>().DayOf(now);
        var theirs = new AskedForm(
            AskedFormTable.Id(day, 2), new PersonId(app.ObjectIdOf(Leader)), now,
            new Dictionary<string, string> { ["team"] = "hjertepost", ["view"] = "form" }, IsSaved: false);
        await forms.StoreAsync(LoggedTestRhythm.Kind, basedOn: 0, theirs, now, CancellationToken.None);

        var own = await app.PressCopyAsync(Nurse, await app.SayAsync(Nurse, "logg test"), LoggedTestAnswerSubmit.VerbName, ("test", "Min"));

        Assert.Contains("Testen er lagret for hele teamet.", own.Words, StringComparison.Ordinal);
        Assert.Equal(AskedFormTable.Id(day, 3), (await TestsAsync(app)).Single().Test.Id);
    }

    [Fact]
    public async Task A_store_that_fails_keeps_what_was_typed_a_slow_one_stores_it_once_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(Nurse, "logg test");

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(Nurse, form, LoggedTestAnswerSubmit.VerbName, ("test", "Portør henter"));
        var none = await TestsAsync(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Nurse, form, LoggedTestAnswerSubmit.VerbName, ("test", "Portør henter"));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await TestsAsync(app)).Count == 1);

        var other = ActivatorUtilities.CreateInstance<LoggedTestTable>(app.Services);
        var stored = Assert.Single(await other.OfTeamAsync(Team, NodaConstants.UnixEpoch, CancellationToken.None)).Test;
        Assert.Empty(none);
        Assert.Equal(("Portør henter", 1), (stored.Said.Test, stored.Version));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_team_leader_logs_a_test()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeaderId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeaderId, "logg test"));

        var saved = await app.PostAsync(TenantActivity.Press(LeaderId, app.Connector.CardsOf(LeaderId)[^1].Body, ("test", "Portør henter")));
        await app.PostAsync(TenantActivity.Message(LeaderId, "tester"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Testen er lagret for hele teamet.", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Portør henter", app.Connector.CardsOf(LeaderId)[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<Pressed> AnswerAsync(BotApp app, string by, ChatMessage list, string id, params (string, string)[] typed) =>
        app.PressCopyAsync(
            by, list, LoggedTestAnswerSubmit.VerbName,
            [(LoggedTestCard.TestField, id), (RoundCard.BasedOnField, "1"), ("test", "Portør henter"), .. typed]);

    private static Task<IReadOnlyList<ChainedTest>> TestsAsync(BotApp app) =>
        app.Services.GetRequiredService<LoggedTestTable>().OfTeamAsync(Team, NodaConstants.UnixEpoch, CancellationToken.None);
}
