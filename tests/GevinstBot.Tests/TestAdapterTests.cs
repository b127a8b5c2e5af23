using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Pulse;
using GevinstBot.Tests.Meetings;

namespace GevinstBot.Tests;

/// <summary>A bot like any other on Microsoft.Bot.Builder: each capability holds a conversation by Microsoft's own test adapter.</summary>
[Trait("Lane", "Slow")]
public sealed class TestAdapterTests
{
    private const string Union = "Tillitsvalgt Hjertesengeposten";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task Delivery_tells_what_can_be_typed_and_refuses_the_contact_what_is_the_lead_s()
    {
        await using var app = await BotApp.StartAsync();
        var (contact, lead) = (await TestAdapterChat.OpenAsync(app, Ahus), await TestAdapterChat.OpenAsync(app, BotApp.Lead));

        Assert.Contains("hva venter", await contact.SayAsync("hjelp"), StringComparison.Ordinal);
        Assert.Contains("what's waiting", await contact.SayAsync("help"), StringComparison.Ordinal);
        Assert.NotEqual(await lead.SayAsync("status"), await contact.SayAsync("status"));
    }

    [Fact]
    public async Task Reporting_takes_the_confirmation_from_its_own_and_from_nobody_else()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var card = await app.LastCardAsync(Ous);
        var (other, own) = (await TestAdapterChat.OpenAsync(app, Ahus), await TestAdapterChat.OpenAsync(app, Ous));

        Assert.Equal("Dette kortet er ikke sendt til deg.", await other.PressAsync(card, "indicators.answer"));
        Assert.Contains("fredag 30. oktober", await own.PressAsync(card, "indicators.answer"), StringComparison.Ordinal);
        Assert.Contains("fredag 30. oktober", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_takes_who_comes_and_what_they_raise_and_Insights_reports()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);
        await app.PressAsync(BotApp.Lead, "Forslag til agenda for møtet", DraftAnswerSubmit.VerbName);
        await app.App.MoveClockToAsync(MeetingApp.AgendaSent);
        var chat = await TestAdapterChat.OpenAsync(app.App, Ahus);

        var answered = await chat.PressAsync(
            await app.App.LastCardAsync(Ahus), AgendaAnswerSubmit.VerbName, ("attendance", "attends"), ("raised", "KI i radiologi"));
        var report = await (await TestAdapterChat.OpenAsync(app.App, BotApp.Lead)).SayAsync("rapport");

        Assert.Contains("KI i radiologi", answered, StringComparison.Ordinal);
        Assert.Contains("av 11 helseforetak har svart", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulse_tells_the_barrier_point()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-20T09:00");
        var chat = await TestAdapterChat.OpenAsync(app, Ahus);

        var receipt = await chat.PressAsync(
            await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName,
            ("awareness", "4"), ("desire", "4"), ("knowledge", "2"), ("ability", "1"), ("reinforcement", "1"));

        Assert.Contains("Barrierepunkt: Kunnskap", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_learning_network_keeps_a_check_in_and_gives_a_half_typed_one_back()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-27T09:00");
        var (card, chat) = (await app.LastCardAsync(Union), await TestAdapterChat.OpenAsync(app, Union));

        var rejected = await chat.PressAsync(card, CheckInAnswerSubmit.VerbName, ("goal", "Færre avbrudd"));
        var receipt = await chat.PressAsync(card, CheckInAnswerSubmit.VerbName, ("goal", "Færre avbrudd"), ("progress", "2.5"));

        Assert.Contains("Ikke lagret ennå", rejected, StringComparison.Ordinal);
        Assert.Contains("Færre avbrudd", rejected, StringComparison.Ordinal);
        Assert.Contains("Innsjekken er lagret for hele teamet", receipt, StringComparison.Ordinal);
    }
}
