using GevinstBot.Domain.Reporting;
using GevinstBot.FollowUps;
using GevinstBot.Reporting;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.FollowUps;

/// <summary>«særskilt oppfølging»: begun by the lead, answered by the organisation, seen in the report and the draft, and ended with a reason.</summary>
[Trait("Lane", "Slow")]
public sealed class FollowUpRouteTests
{
    private const string AhusId = "6e760000-0000-4000-8000-000000000101";
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    private static readonly (string, string)[] Begun =
        [("organization", "ahus"), ("indicator", "ventetid-somatikk"), ("weeks", "2"), ("until", "2027-01-31"), ("why", "Ventetiden har økt siden mai")];

    private static readonly (string, string)[] Said = [("value-now", "61,5"), ("measure-done", "Triage på telefon"), ("effect-so-far", "partly")];

    [Fact]
    public async Task It_is_asked_about_every_second_week_seen_where_the_indicator_is_seen_and_ended_with_a_reason()
    {
        await using var app = await BotApp.StartAsync();
        var list = await app.SayAsync(BotApp.Lead, "særskilt oppfølging");
        var begun = await app.PressCopyAsync(BotApp.Lead, list, FollowUpsAnswerSubmit.VerbName, Begun);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Ahus, "Særskilt oppfølging: Ventetid, somatikk");
        var refused = await app.PressCopyAsync(Ahus, card, FollowUpAnswerSubmit.VerbName, ("value-now", "61,5"));
        var receipt = await app.PressCopyAsync(Ahus, card, FollowUpAnswerSubmit.VerbName, Said);
        await app.MoveClockToAsync("2026-10-30T12:00");
        var indicators = await app.CardSayingAsync(Ahus, "måleindikatorer");
        // The agenda, which is owed, comes first of that day's.
        await app.MoveClockToAsync("2026-11-11T12:00");
        var report = await app.SayAsync(BotApp.Lead, "rapport");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        var second = (await app.CardsAsync(Ahus)).Count(one => one.Summary == "Særskilt oppfølging: Ventetid, somatikk");
        list = await app.SayAsync(BotApp.Lead, "særskilt oppfølging");
        var end = await app.PressCopyAsync(BotApp.Lead, list, FollowUpsEditSubmit.VerbName, ("which", "ahus--ventetid-somatikk--1"));
        var ended = await app.PressCopyAsync(BotApp.Lead, list with { Cards = [end.Card!.Value] }, FollowUpsEndSubmit.VerbName, ("reason", "Under målet to måneder på rad"));
        await app.MoveClockToAsync("2027-01-20T09:00");

        Assert.Contains("Første spørsmål sendes 27.10.2026.", begun.Words, StringComparison.Ordinal);
        Assert.Contains("Ventetiden har økt siden mai", card.Words, StringComparison.Ordinal);
        Assert.Equal("61,5", CardReading.ValueOf(refused.Card!.Value, "value-now"));
        Assert.Contains("61,5 dager per 27.10.2026, og tiltaket virker delvis.", Plain(receipt.Words), StringComparison.Ordinal);
        Assert.Contains("«Ventetid, somatikk» er under særskilt oppfølging annenhver uke til 31.01.2027.", Plain(indicators.Words), StringComparison.Ordinal);
        Assert.Contains("Særskilt oppfølging:", report.Words, StringComparison.Ordinal);
        Assert.Contains("61,5 dager per 27.10.2026, og tiltaket virker delvis. Gjort: Triage på telefon", Plain(report.Words), StringComparison.Ordinal);
        Assert.Contains("Særskilt oppfølging: Ventetid, somatikk (Ahus)", draft.Words, StringComparison.Ordinal);
        Assert.Equal(2, second);
        Assert.Contains("avsluttet 11.11.2026. Under målet to måneder på rad", Plain(ended.Words), StringComparison.Ordinal);
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count(one => one.Summary == "Særskilt oppfølging: Ventetid, somatikk"));
        Assert.Contains("Avsluttet en særskilt oppfølging", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_a_lead_begins_one_and_only_whoever_answers_for_the_organisation_answers()
    {
        await using var app = await BotApp.StartAsync();
        var list = await app.SayAsync(BotApp.Lead, "særskilt oppfølging");
        var contact = await app.SayAsync(Ahus, "særskilt oppfølging");
        var stolen = await app.PressCopyAsync(Ahus, list, FollowUpsAnswerSubmit.VerbName, Begun);
        await app.PressCopyAsync(BotApp.Lead, list, FollowUpsAnswerSubmit.VerbName, Begun);
        var twice = await app.PressCopyAsync(BotApp.Lead, list, FollowUpsAnswerSubmit.VerbName, Begun);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Ahus, "Særskilt oppfølging: Ventetid, somatikk");
        await app.PressCopyAsync(BotApp.Contact("OUS"), card, FollowUpAnswerSubmit.VerbName, Said);

        Assert.DoesNotContain(FollowUpsOpenSubmit.VerbName, CardReading.Verbs(contact.Card));
        Assert.Null(stolen.Card);
        Assert.Contains("Denne følges allerede.", twice.Words, StringComparison.Ordinal);
        var one = Assert.Single(await FollowedAsync(app));
        Assert.Empty(one.Checks);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_loses_no_answer_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.PressCopyAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "særskilt oppfølging"), FollowUpsAnswerSubmit.VerbName, Begun);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = await app.CardSayingAsync(Ahus, "Særskilt oppfølging: Ventetid, somatikk");
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressCopyAsync(Ahus, card, FollowUpAnswerSubmit.VerbName, Said);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Ahus, card, FollowUpAnswerSubmit.VerbName, Said);
        trouble.Release.SetResult();
        var told = await slow;
        await app.PressCopyAsync(Ahus, card, FollowUpAnswerSubmit.VerbName, Said);
        var there = ActivatorUtilities.CreateInstance<FollowUpTable>(app.Services);

        Assert.DoesNotContain("virker delvis", failed.Words, StringComparison.Ordinal);
        Assert.Contains("virker delvis", told.Words, StringComparison.Ordinal);
        var check = Assert.Single(Assert.Single(await there.FollowedAsync(CancellationToken.None)).Checks);
        Assert.Equal((1, 61.5m, "Triage på telefon", FollowUpEffect.Partly), (check.Version, check.Value, check.Measure, check.Effect));
    }

    [BicepFact]
    public async Task In_production_s_settings_it_is_begun_and_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 2, 8, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(AhusId);
        await app.PostAsync(TenantActivity.Message(LeadId, "særskilt oppfølging"));
        var form = await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body));
        await app.PostAsync(TenantActivity.Press(LeadId, form, Begun));
        // One message a day: what else the contact is asked may come first.
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 3, 8, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 4, 8, 0));
        var card = app.Connector.CardsOf(AhusId).Last(sent => sent.Body.GetRawText().Contains("Følges annenhver uke", StringComparison.Ordinal));

        await app.PostAsync(TenantActivity.Press(AhusId, card.Body, Said));

        // A press that takes more than its four seconds goes on, and is stored all the same.
        var table = app.Services.GetRequiredService<FollowUpTable>();
        await CrashHarness.UntilAsync(async () => (await table.FollowedAsync(CancellationToken.None)) is [{ Checks: [{ Effect: FollowUpEffect.Partly }] }]);
        Assert.Empty(app.Connector.Complaints);
    }

    private static Task<IReadOnlyList<FollowedIndicator>> FollowedAsync(BotApp app) =>
        app.Services.GetRequiredService<FollowUpTable>().FollowedAsync(CancellationToken.None);

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
