using GevinstBot.ChangePlans;
using GevinstBot.Domain.Pulse;
using GevinstBot.Initiatives;
using GevinstBot.Network;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.ChangePlans;

/// <summary>«pulsplan»: a lead gives an initiative its rhythm, and its pulses come then.</summary>
[Trait("Lane", "Slow")]
public sealed class PulsePlanTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";

    private static readonly (string Field, string Value)[] Typed =
        [(PulsePlanCard.WhichField, "oppgavedeling"), (PulseCadence.Every, "2"), (PulseCadence.First, "2026-12")];

    [Fact]
    public async Task A_lead_plans_a_year_it_keeps_away_from_the_survey_and_the_pulse_is_asked_in_its_month()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "pulsplan");
        var form = await app.PressAsync(BotApp.Lead, card, PulsePlanOpenSubmit.VerbName, new { initiative = "oppgavedeling" });
        var saved = await app.PressAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Pulsplan"), PulsePlanAnswerSubmit.VerbName,
            new { every = "2", first = "2026-12" });
        await app.MoveClockToAsync("2026-12-18T09:00");

        Assert.Contains("Digital hjemmeoppfølging", card.Words, StringComparison.Ordinal);
        Assert.Contains("Vanlig i endringsfasen Forberede: hvert halvår", form.Words, StringComparison.Ordinal);
        Assert.Contains("pulser er planlagt for «Riktig oppgavedeling».", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Flyttet fra februar 2027 (ForBedring-undersøkelsen)", saved.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Riktig oppgavedeling", (await app.CardSayingAsync(BotApp.Contact("Sykehuspartner"), "ADKAR-puls desember")).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulses_that_follow_the_phase_are_planned_anew_when_a_lead_says_that_the_initiative_is_in_another()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressCopyAsync(
            BotApp.Lead, await FormAsync(app), PulsePlanAnswerSubmit.VerbName, Typed[0], (PulseCadence.Every, "phase"), Typed[2]);
        var before = Planned(app.Services);
        var list = await app.SayAsync(BotApp.Lead, "tiltak");
        var one = await app.PressCopyAsync(BotApp.Lead, list, InitiativesOpenSubmit.VerbName, ("which", "oppgavedeling"));
        var form = await app.PressCopyAsync(
            BotApp.Lead, list with { Cards = [one.Card!.Value] }, InitiativesOpenSubmit.VerbName, ("which", "oppgavedeling"), ("form", "yes"));
        var saved = await app.PressCopyAsync(
            BotApp.Lead, list with { Cards = [form.Card!.Value] }, InitiativesAnswerSubmit.VerbName, ("phase", "Gjennomføre"));

        Assert.Equal(["2026-12", "2027-06"], before.Select(pulse => PulseCadence.Key(pulse.Month)));
        Assert.Contains("ADKAR-pulsen følger fasen og er planlagt på nytt: Den neste kommer i", saved.Words, StringComparison.Ordinal);
        Assert.True(Planned(app.Services).Count > before.Count);
    }

    [Fact]
    public async Task A_store_that_fails_plans_nothing_a_slow_one_plans_it_once_and_half_a_year_later_it_stands()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await FormAsync(app);
        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(BotApp.Lead, form, PulsePlanAnswerSubmit.VerbName, Typed);
        var none = Planned(app.Services).Count;
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(BotApp.Lead, form, PulsePlanAnswerSubmit.VerbName, Typed);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
        {
            await app.PressCopyAsync(BotApp.Lead, form, PulsePlanAnswerSubmit.VerbName, Typed);
            return Planned(app.Services).Count > none;
        });
        await app.LeapToAsync(Instant.FromUtc(2027, 5, 3, 8, 0));

        Assert.Equal(2, none);
        Assert.Equal(
            ["2026-12", "2027-03", "2027-04", "2027-06", "2027-08", "2027-10"],
            Planned(app.Services).Select(pulse => PulseCadence.Key(pulse.Month)));
        Assert.Contains("Juni 2027", (await app.SayAsync(BotApp.Lead, "pulsplan")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_plans_and_a_second_instance_has_it()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeadId, "pulsplan"));

        var form = await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body, Typed[0]));
        var saved = await app.PostAsync(TenantActivity.Press(LeadId, form, Typed[1..]));
        await using var other = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 12, 0));
        await other.RunAtAsync(Instant.FromUtc(2026, 10, 26, 12, 0));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("er planlagt for", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(6, Planned(other.Services).Count);
    }

    private static async Task<ChatMessage> FormAsync(BotApp app)
    {
        var card = await app.SayAsync(BotApp.Lead, "pulsplan");
        await app.PressAsync(BotApp.Lead, card, PulsePlanOpenSubmit.VerbName, new { initiative = "oppgavedeling" });
        return await app.CardSayingAsync(BotApp.Lead, "Pulsplan");
    }

    private static IReadOnlyList<PlannedPulse> Planned(IServiceProvider services) =>
        [.. services.GetRequiredService<CurrentNetwork>().Section<PulsePlan>().Pulses.Where(pulse => pulse.Initiative.Value == "oppgavedeling")];
}
