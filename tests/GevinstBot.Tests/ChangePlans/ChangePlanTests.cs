using GevinstBot.ChangePlans;
using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.ChangePlans;

/// <summary>«endringsplan» and «sponsorside»: kept by the lead and the contacts, told to the meeting when it is behind.</summary>
[Trait("Lane", "Slow")]
public sealed class ChangePlanTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly InitiativeId Followed = new("hjemmeoppfolging");

    private static readonly (string Field, string Value)[] Typed =
    [
        (ChangePlansCard.WhichField, Followed.Value), ("training-state", "under-way"), ("training-who", "change-lead"),
        ("communication-state", "done"), ("readiness-state", "done"),
    ];

    [Fact]
    public async Task A_contact_fills_it_in_what_is_late_comes_to_the_meeting_and_the_sponsor_is_asked_three_things()
    {
        await using var app = await BotApp.StartAsync();
        var list = await app.SayAsync(Ahus, "endringsplan");
        var unknown = await app.SayAsync(Ahus, "endringsplan noe annet");
        var empty = await app.PressCopyAsync(Ahus, list, ChangePlanShowSubmit.VerbName);
        var card = await app.SayAsync(Ahus, "endringsplan hjemmeoppfølging");
        await app.PressCopyAsync(Ahus, card, ChangePlanEditSubmit.VerbName, Typed[0]);
        var refused = await app.PressCopyAsync(Ahus, card, ChangePlanAnswerSubmit.VerbName, [.. Typed[..2], .. Typed[3..]]);
        var saved = await app.PressCopyAsync(Ahus, card, ChangePlanAnswerSubmit.VerbName, Typed);
        var foreign = await app.PressCopyAsync(
            BotApp.Contact("Sykehuspartner"), await app.SayAsync(BotApp.Contact("Sykehuspartner"), "endringsplan"),
            ChangePlanAnswerSubmit.VerbName, Typed);
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        await app.MoveClockToAsync("2026-11-20T09:00");
        await app.PressAsync(
            Ahus, await app.CardSayingAsync(Ahus, "ADKAR-puls november"), PulseAnswerSubmit.VerbName,
            new { awareness = "4", desire = "4", knowledge = "2", ability = "1", reinforcement = "1" });
        await app.MoveClockToAsync("2026-11-30T09:00");
        var sponsor = await app.SayAsync(BotApp.Lead, "sponsorside hjemmeoppfolging");

        Assert.Contains("ikke begynt", list.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg fant ikke ett tiltak med det navnet", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Endringsplaner", empty.Words, StringComparison.Ordinal);
        Assert.Contains("Velg hvem som ser til det.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("done", CardReading.ValueOf(refused.Card!.Value, "communication-state"));
        Assert.Contains("2 av 7 deler", saved.Words, StringComparison.Ordinal);
        Assert.Contains($"Sist endret av {Ahus}", saved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sist endret", foreign.Words, StringComparison.Ordinal);
        Assert.Contains("Endringsplanen for «Digital hjemmeoppfølging» henger etter", draft.Words, StringComparison.Ordinal);
        Assert.Contains("1. Gi opplæring tett på når det tas i bruk.", sponsor.Words, StringComparison.Ordinal);
        Assert.Contains("Kunnskap er barrierepunktet hos Ahus.", sponsor.Words, StringComparison.Ordinal);
        Assert.Contains("3. ", sponsor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_stores_nothing_a_slow_one_stores_it_once_and_a_year_later_another_instance_shows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var card = await app.SayAsync(BotApp.Lead, "endringsplan hjemmeoppfolging");
        await app.PressCopyAsync(BotApp.Lead, card, ChangePlanEditSubmit.VerbName, Typed[0]);

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(BotApp.Lead, card, ChangePlanAnswerSubmit.VerbName, Typed);
        var none = await AllAsync(app.Services);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(BotApp.Lead, card, ChangePlanAnswerSubmit.VerbName, Typed);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await app.PressCopyAsync(BotApp.Lead, card, ChangePlanAnswerSubmit.VerbName, Typed)).Words
                .Contains("Sist endret", StringComparison.Ordinal));
        var other = ActivatorUtilities.CreateInstance<ChangePlanTable>(app.Services);
        await other.StoreAsync(
            Followed, basedOn: 1, (before, version) => before! with { Said = new Dictionary<ChangePart, PartSaid>(), Version = version },
            CancellationToken.None);
        var overtaken = await app.PressCopyAsync(
            BotApp.Lead, card, ChangePlanAnswerSubmit.VerbName, [.. Typed, ("coaching-state", "done"), (RoundCard.BasedOnField, "1")]);
        await app.LeapToAsync(Instant.FromUtc(2027, 12, 1, 8, 0));

        Assert.Empty(none);
        Assert.Equal("done", CardReading.ValueOf(overtaken.Card!.Value, "coaching-state"));
        Assert.Equal(2, Assert.Single(await AllAsync(app.Services)).Version);
        Assert.Contains("Sist endret av", (await app.SayAsync(Ahus, "endringsplan hjemmeoppfolging")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_lead_fills_it_in_and_gets_the_sponsor_s_page_as_a_document()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        var one = app.Services.GetRequiredService<CurrentNetwork>().Roster.Initiatives[0].Id.Value;
        await app.PostAsync(TenantActivity.Message(LeadId, $"endringsplan {one}"));

        var form = await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body));
        var saved = await app.PostAsync(TenantActivity.Press(LeadId, form, ("training-state", "under-way"), ("training-who", "change-lead")));
        await app.PostAsync(TenantActivity.Message(LeadId, $"sponsorside {one}"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Sist endret av", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("/sponsorside/", app.Connector.CardsOf(LeadId)[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(new InitiativeId(one), Assert.Single(await AllAsync(app.Services)).Initiative);
    }

    private static Task<IReadOnlyList<ChangePlan>> AllAsync(IServiceProvider services) =>
        services.GetRequiredService<ChangePlanTable>().AllAsync(CancellationToken.None);
}
