using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.LearningNetwork;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

/// <summary>An advisor's Friday, from noon before the check-in to the advisors' meeting after it.</summary>
[Trait("Lane", "Slow")]
public sealed class AdvisorFridayTests
{
    private const string Advisor = "Forbedringsveileder Ahus";
    private const string AdvisorId = "6e760000-0000-4000-8000-000000000321";
    private const string Leader = "Teamleder Hjertesengeposten";
    private const string Help = "Kaffe *tirsdag*";

    private static readonly (string, string)[] Agreed = [("score-hjertepost", "1.5"), ("help-hjertepost", Help)];

    [Fact]
    public async Task An_advisor_sees_own_teams_at_noon_saves_with_one_press_the_team_sees_what_help_is_agreed_and_the_meeting_has_its_agenda()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-27T11:30");
        await app.MoveClockToAsync("2026-11-27T12:05");
        var friday = await app.CardSayingAsync(Advisor, "før innsjekken i uke 49");
        var checkIn = await app.CardSayingAsync(Leader, "innsjekk uke 49");
        await app.PressAsync(
            Leader, checkIn, CheckInAnswerSubmit.VerbName,
            new Dictionary<string, string> { ["goal"] = "Halvere ventetiden", ["progress"] = "3.5", ["blocker-kind"] = "it" });

        var refused = await app.PressCopyAsync(Advisor, friday, AdvisorFridayAnswerSubmit.VerbName, ("score-hjertepost", "9"), ("help-hjertepost", Help));
        var saved = await app.PressCopyAsync(Advisor, friday, AdvisorFridayAnswerSubmit.VerbName, Agreed);
        await app.MoveClockByAsync("PT1M");
        var told = await app.CardSayingAsync(Leader, "innsjekk uke 49");
        await app.MoveClockToAsync("2026-12-04T12:05");
        var meeting = await app.CardSayingAsync(Advisor, "veiledermøtet i uke 50");
        var foreign = await app.PressCopyAsync("Forbedringsveileder Sørlandet sykehus", meeting, AdvisorFridayAnswerSubmit.VerbName, Agreed);

        Assert.DoesNotContain("Øyepoliklinikken", friday.Words, StringComparison.Ordinal);
        Assert.Equal(Help, CardReading.ValueOf(refused.Card!.Value, "help-hjertepost"));
        Assert.Contains("Du lagret dette", saved.Words, StringComparison.Ordinal);
        Assert.Contains(Help, told.Words, StringComparison.Ordinal);
        Assert.Contains("Dere ser det ulikt: teamet 3,5, du 1,5", meeting.Words, StringComparison.Ordinal);
        Assert.Contains("De vanligste hindringene i kullet", meeting.Words, StringComparison.Ordinal);
        Assert.Equal("Dette kortet er ikke sendt til deg.", foreign.Message);
        Assert.Equal(1.5m, (await SaidAsync(app))!.Of[new TeamId("hjertepost")].Progress);
    }

    [Fact]
    public async Task A_store_that_fails_keeps_what_was_typed_a_slow_one_stores_it_once_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.MoveClockToAsync("2026-11-27T12:05");
        var friday = await app.CardSayingAsync(Advisor, "før innsjekken i uke 49");

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(Advisor, friday, AdvisorFridayAnswerSubmit.VerbName, Agreed);
        var none = await SaidAsync(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Advisor, friday, AdvisorFridayAnswerSubmit.VerbName, Agreed);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => await SaidAsync(app) is not null);

        Assert.Null(none);
        Assert.Equal((Help, 1), ((await SaidAsync(app))!.Of[new TeamId("hjertepost")].Help, (await SaidAsync(app))!.Version));
    }

    [BicepFact]
    public async Task In_production_s_settings_an_advisor_gets_the_Friday_and_saves()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 27, 10, 0));
        app.Connector.HasChatWith(AdvisorId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 27, 11, 5));

        var saved = await app.PostAsync(TenantActivity.Press(AdvisorId, app.Connector.CardsOf(AdvisorId)[^1].Body, Agreed));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Du lagret dette", saved.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<AdvisorScores?> SaidAsync(BotApp app) =>
        ActivatorUtilities.CreateInstance<AdvisorScoreTable>(app.Services).FindAsync("2026-w49-kull3", new PersonId(AdvisorId), CancellationToken.None);
}
