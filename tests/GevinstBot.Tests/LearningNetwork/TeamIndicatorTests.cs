using System.Text;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.LearningNetwork;
using GevinstBot.TestKit;
using GevinstBot.Tests.Documents;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

/// <summary>«teamets måling»: what a team measures of its own, from the nullpunkt to the receipt of a check-in.</summary>
[Trait("Lane", "Slow")]
public sealed class TeamIndicatorTests
{
    private const string Leader = "Teamleder Hjertesengeposten";
    private const string Nurse = "Teammedlem (sykepleier) Hjertesengeposten";
    private const string LeaderId = "6e760000-0000-4000-8000-000000000301";

    private static readonly (string, string)[] Waiting =
    [
        ("indicator-name", "Ventetid på *utskrivning*"), ("indicator-unit", "minutter"), ("indicator-direction", "lower"), ("baseline", "42,5"),
        ("baseline-day", "2026-10-20"), ("indicator-target", "20"),
    ];

    [Fact]
    public async Task A_team_measures_one_asks_before_it_replaces_a_colleague_s_number_and_the_receipt_and_a_year_later_the_card_show_the_course()
    {
        await using var app = await BotApp.StartAsync();
        var refused = await app.PressCopyAsync(
            Leader, await app.SayAsync(Leader, "teamets måling"), TeamIndicatorAnswerSubmit.VerbName, ("indicator-name", "Ventetid"), ("baseline", "mange"));
        var set = await app.PressCopyAsync(Leader, await app.SayAsync(Leader, "teamets måling"), TeamIndicatorAnswerSubmit.VerbName, Waiting);
        var card = await app.SayAsync(Nurse, "teamets måling");
        var measured = await app.PressCopyAsync(
            Nurse, card, TeamIndicatorMeasureSubmit.VerbName, ("measured", "38"), ("measured-day", "2026-10-26"));
        var asked = await app.PressCopyAsync(
            Leader, await app.SayAsync(Leader, "teamets måling"), TeamIndicatorMeasureSubmit.VerbName, ("measured", "36"), ("measured-day", "2026-10-26"));
        var advisor = await app.SayAsync("Forbedringsveileder Ahus", "teamets måling");
        var picture = await app.PressCopyAsync(Nurse, card, TeamIndicatorPictureSubmit.VerbName);
        var link = new Uri(picture.Card!.Value.GetProperty("actions")[0].GetProperty("url").GetString()!).AbsolutePath;
        var drawn = await HandedOut.FetchedAsync(new Uri(app.Address, link));
        await app.MoveClockToAsync("2026-11-27T09:00");
        var checkIn = await app.CardSayingAsync(Leader, "innsjekk uke 49");
        var receipt = await app.PressAsync(
            Leader, checkIn, CheckInAnswerSubmit.VerbName, new { goal = "Halvere ventetiden", progress = "2.5", measure = "30" });
        await app.LeapToAsync(Instant.FromUtc(2027, 10, 1, 8, 0));

        Assert.Contains("⚠ Dette er ikke et tall.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Nullpunktet er 42,5 minutter, og målet er 20 minutter.", set.Words, StringComparison.Ordinal);
        Assert.Contains("Sist målt: 38 minutter", measured.Words, StringComparison.Ordinal);
        Assert.StartsWith("Svaret ble endret", asked.Words, StringComparison.Ordinal);
        Assert.Equal("36", CardReading.ValueOf(asked.Card!.Value, "measured"));
        Assert.Equal([TeamIndicatorPictureSubmit.VerbName], CardReading.Verbs(advisor.Card));
        Assert.Contains("Nullpunkt", Encoding.UTF8.GetString(drawn.File), StringComparison.Ordinal);
        Assert.Contains("Siste måling – Ventetid på *utskrivning*, minutter", checkIn.Words, StringComparison.Ordinal);
        Assert.Contains("Med 5 målinger til kan jeg si om tallet endrer seg mer enn vanlig.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Sist målt: 30 minutter (fredag 27. november)", (await app.SayAsync(Leader, "teamets måling")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_keeps_what_was_typed_a_slow_one_stores_it_once_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(Leader, "teamets måling");

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(Leader, form, TeamIndicatorAnswerSubmit.VerbName, Waiting);
        var none = await StandingAsync(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Leader, form, TeamIndicatorAnswerSubmit.VerbName, Waiting);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => await StandingAsync(app) is not null);

        Assert.Null(none);
        Assert.Equal((42.5m, 1), ((await StandingAsync(app))!.Said.Baseline, (await StandingAsync(app))!.Version));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_team_measures()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeaderId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeaderId, "teamets måling"));

        var saved = await app.PostAsync(TenantActivity.Press(LeaderId, app.Connector.CardsOf(LeaderId)[^1].Body, Waiting));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Nullpunktet er 42,5", saved.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<TeamIndicator?> StandingAsync(BotApp app) =>
        ActivatorUtilities.CreateInstance<TeamIndicatorTable>(app.Services).FindAsync(new TeamId("hjertepost"), CancellationToken.None);
}
