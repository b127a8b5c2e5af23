using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>«trekk tilbake»: a round that shouldn't have been sent, seen from the chats.</summary>
[Trait("Lane", "Slow")]
public sealed class WithdrawTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task The_lead_takes_a_round_back_with_two_presses_every_card_says_so_and_nobody_is_reminded()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");

        await PressLastAsync(app, await app.SayAsync(BotApp.Lead, "status"), "Trekk tilbake …");
        var question = await app.LastCardAsync(BotApp.Lead);
        await PressLastAsync(app, question, "Ja, trekk tilbake");
        await app.MoveClockToAsync("2026-11-04T09:00");

        Assert.Contains("Kortet er sendt til 11 av 11 · 1 av 11 har svart", question.Words, StringComparison.Ordinal);
        foreach (var contact in app.Contacts)
        {
            var card = Assert.Single(await app.CardsAsync(contact));
            Assert.Contains("Trukket tilbake fredag 30. oktober kl. 09.00 av Nettverksleder Helse Sør-Øst.", card.Words, StringComparison.Ordinal);
            Assert.Empty(CardReading.Verbs(card.Card));
        }
    }

    [Fact]
    public async Task An_answer_that_was_given_is_kept_and_one_that_comes_too_late_is_not_stored()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var before = await app.LastCardAsync(BotApp.Contact("Sykehuspartner"));
        await app.SayAsync(BotApp.Lead, "Trekk tilbake måleindikatorer til møtet tirsdag 17. november, ja");

        var late = await app.PressCopyAsync(BotApp.Contact("Sykehuspartner"), before, "indicators.answer");

        Assert.Contains("Trukket tilbake", late.Words, StringComparison.Ordinal);
        var answers = await app.Services.GetRequiredService<IndicatorAnswerTable>().OfRoundAsync(RoundId.Parse("indicators_2026-11")!.Value, CancellationToken.None);
        Assert.Equal([new OrganizationId("ous")], answers.Select(answer => answer.Organization));
    }

    [Fact]
    public async Task What_is_only_told_can_be_taken_back_too_and_status_troubles_nobody_about_it()
    {
        await using var app = await Meetings.MeetingApp.StartAsync("2026-11-17T14:30");
        await app.PressAsync(BotApp.Lead, "Referat", GevinstBot.Meetings.MinutesAnswerSubmit.VerbName, new Dictionary<string, string> { ["decision-standing-any-other"] = "Feil vedtak" });
        await app.App.MoveClockToAsync("2026-11-18T09:00");

        var told = await app.App.CardSayingAsync(Ahus, "Beslutninger");
        await app.App.SayAsync(BotApp.Lead, $"trekk tilbake {told.Summary}, ja");
        await app.App.MoveClockByAsync("PT1M");

        told = (await app.App.CardsAsync(Ahus)).Single(card => card.ActivityId == told.ActivityId);
        Assert.Contains("Trukket tilbake", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Feil vedtak", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", (await app.App.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trekk tilbake", "Hvilken utsending vil du trekke tilbake?")]
    [InlineData("trekk tilbake møtet, ja", "Den utsendingen er ikke åpen.")]
    [InlineData("withdraw Indicators for the meeting on Tuesday 17 November", "Yes, withdraw it")]
    public async Task Nothing_is_taken_back_before_it_is_chosen_and_confirmed(string typed, string answer)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        var said = await app.SayAsync(BotApp.Lead, typed);
        await app.MoveClockByAsync("PT1M");

        Assert.Contains(answer, said.Words, StringComparison.Ordinal);
        Assert.Contains("Send inn", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_can_go_on_as_it_was_and_be_taken_back_again()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        const string Name = "måleindikatorer til møtet tirsdag 17. november";

        Assert.Equal("Ingenting er trukket tilbake.", (await app.SayAsync(BotApp.Lead, $"trekk tilbake {Name}, nei")).Summary);
        await app.SayAsync(BotApp.Lead, $"trekk tilbake {Name}, ja");
        await app.MoveClockByAsync("PT1M");
        var withdrawn = await app.LastCardAsync(Ahus);
        await PressLastAsync(app, await app.LastCardAsync(BotApp.Lead), "Send likevel");
        await app.MoveClockByAsync("PT1M");
        var again = Assert.Single(await app.CardsAsync(Ahus));
        var receipt = await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.SayAsync(BotApp.Lead, $"trekk tilbake {Name}, ja");
        await app.MoveClockByAsync("PT1M");

        Assert.Contains("Trukket tilbake", withdrawn.Words, StringComparison.Ordinal);
        Assert.Contains("Send inn", again.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbake", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B06_Only_the_lead_can_take_a_round_back()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        var refused = await app.SayAsync(Ahus, "Trekk tilbake måleindikatorer til møtet tirsdag 17. november, ja");

        Assert.StartsWith("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
        Assert.Empty(await app.Services.GetRequiredService<WithdrawalTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None));
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task Every_step_and_what_stands_in_the_card_s_place(Language language, string tag)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var (network, texts, now) = (app.Services.GetRequiredService<CurrentNetwork>(), new TextCatalog().In(language), Instant.FromUtc(2026, 10, 30, 8, 0));
        var open = (await app.Services.GetRequiredService<RoundReader>().AroundAsync(now, CancellationToken.None)).All.First(state => state.Ledger.Count > 0);
        var (row, title) = (open.Ledger[0], app.Services.GetRequiredService<RoundSources>().Title(open.Round, texts));
        var round = open.Round.TakenBack(new Withdrawal(open.Round.Id, network.Roster.Leads.First(), now));
        var chosen = new OpenRound(open.Round, title, title, RoundStatus.Of(open, now));
        var request = new CardRequest(round, round.Addressees[0], new DeliveryKey(row.Prompt, row.Nonce), texts, now);

        Golden.Matches(WithdrawCard.Choice([], "withdraw.which", texts).Card, $"Status/WithdrawCard.none.{tag}");
        Golden.Matches(WithdrawCard.Choice([chosen], "withdraw.which", texts).Card, $"Status/WithdrawCard.choice.{tag}");
        var eight = Enumerable.Range(1, 8).Select(number => chosen with { Name = $"{title} {number}" });
        Golden.Matches(WithdrawCard.Choice([.. eight], "withdraw.which", texts).Card, $"Status/WithdrawCard.many.{tag}");
        Golden.Matches(WithdrawCard.Question(chosen, texts).Card, $"Status/WithdrawCard.question.{tag}");
        Golden.Matches(WithdrawCard.Done(chosen, texts).Card, $"Status/WithdrawCard.done.{tag}");
        Named<Round> restored = new(round, title, title);
        Golden.Matches(SendAgainCard.Choice([], texts).Card, $"Status/SendAgainCard.none.{tag}");
        Golden.Matches(SendAgainCard.Choice([restored], texts).Card, $"Status/SendAgainCard.one.{tag}");
        Golden.Matches(WithdrawnCard.For(request, title, network.Roster, network.Zone).Card, $"Rounds/WithdrawnCard.shown.{tag}");
        var without = network.Roster with { People = [] };
        Golden.Matches(WithdrawnCard.For(request, title, without, network.Zone).Card, $"Rounds/WithdrawnCard.former-lead.{tag}");
    }

    private static Task<Pressed> PressLastAsync(BotApp app, ChatMessage card, string button) => app.PressAsync(BotApp.Lead, card, button);
}
