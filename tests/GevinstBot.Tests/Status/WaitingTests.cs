using GevinstBot.Domain.Delivery;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>«hva venter»: what waits comes as the card itself.</summary>
public sealed class WaitingTests
{
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task One_that_waits_comes_as_its_card_and_a_press_on_it_is_stored()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        var sent = await app.LastCardAsync(Ous);

        var again = await app.SayAsync(Ous, "hva venter på meg?");
        var receipt = await app.PressAsync(Ous, again, "Bekreft alle");
        var nothing = await app.SayAsync(Ous, "hva venter");

        Assert.Equal(sent.Words, again.Words);
        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Ingenting venter på deg nå.", nothing.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_works_in_the_chat_of_a_new_installation_too()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.UninstallAsync(Ous);
        await app.InstallAsync(Ous);

        var receipt = await app.PressAsync(Ous, await app.SayAsync(Ous, "hva venter"), "Bekreft alle");

        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_the_one_whose_button_is_pressed_comes()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-11-17T15:00");
        await app.SayAsync(BotApp.Lead, "lag møteplan 2028");

        var list = await app.SayAsync(BotApp.Lead, "hva venter");
        await app.PressAsync(BotApp.Lead, list, "#/0/body/1/columns/1/items/0/actions/0");
        var card = await app.LastCardAsync(BotApp.Lead);

        Assert.Empty(CardReading.Verbs(list.Card));
        Assert.Contains("Frist", list.Words, StringComparison.Ordinal);
        Assert.Contains(MinutesAnswerSubmit.VerbName, CardReading.Verbs(card.Card));
    }

    [Fact]
    public async Task A_card_that_was_asked_for_before_it_could_be_sent_is_its_delivery()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:00");
        var ledger = app.Services.GetRequiredService<DeliveryLedgerTable>();
        var row = await RowAsync();
        var parked = new DeliveryRecord(row.Prompt, row.Occasion, DeliveryState.Parked)
        {
            Nonce = row.Nonce,
            NotBefore = row.SentAt + Duration.FromMinutes(30),
            Tag = row.Tag,
        };
        await ledger.ClaimAsync(parked, CancellationToken.None);

        var asked = await app.SayAsync(Ous, "hva venter");
        var posts = await app.PostsAsync(Ous);
        await app.MoveClockByAsync("PT2H");

        Assert.Equal(posts, await app.PostsAsync(Ous));
        Assert.True((await RowAsync()) is { State: DeliveryState.Sent, IsReply: true });
        Assert.Contains("Svar fra", (await app.PressAsync(Ous, asked, "Bekreft alle")).Words, StringComparison.Ordinal);

        async Task<DeliveryRecord> RowAsync() => (await ledger.OfRoundAsync(RoundId.Parse("indicators_2026-11")!.Value, CancellationToken.None))
            .Single(record => record.Prompt.Person.Value == app.ObjectIdOf(Ous));
    }
}
