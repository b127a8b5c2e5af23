using GevinstBot.Domain.Delivery;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
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
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
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
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.UninstallAsync(Ous);
        await app.InstallAsync(Ous);

        var receipt = await app.PressAsync(Ous, await app.SayAsync(Ous, "hva venter"), "Bekreft alle");

        Assert.Contains("Svar fra Nettverkskontakt OUS", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_the_one_whose_button_is_pressed_comes()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T15:00");
        await app.SayAsync(BotApp.Lead, "lag møteplan 2028");

        var list = await app.SayAsync(BotApp.Lead, "hva venter");
        await app.PressAsync(BotApp.Lead, list, "#/0/body/1/items/0/actions/0");
        var card = await app.LastCardAsync(BotApp.Lead);

        Assert.Empty(CardReading.Verbs(list.Card));
        Assert.Contains("Frist", list.Words, StringComparison.Ordinal);
        Assert.Contains(MinutesAnswerSubmit.VerbName, CardReading.Verbs(card.Card));
    }

    [Fact]
    public async Task When_the_card_that_came_is_answered_the_next_comes()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T15:00");
        var proposal = await app.SayAsync(BotApp.Lead, "lag møteplan 2028");
        var asked = await app.SayAsync(BotApp.Lead, $"hva venter {proposal.Summary}");

        await app.PressAsync(BotApp.Lead, asked, MeetingPlanConfirmSubmit.VerbName);
        var next = (await app.MessagesAsync(BotApp.Lead))[^1];

        Assert.Contains(MeetingPlanConfirmSubmit.VerbName, CardReading.Verbs(asked.Card));
        Assert.Contains(MinutesAnswerSubmit.VerbName, CardReading.Verbs(next.Card));
        Assert.NotEqual(asked.ActivityId, next.ActivityId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_last_one_and_after_a_card_that_the_bot_sent_nothing_more_comes(bool isAsked)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var card = isAsked ? await app.SayAsync(Ous, "hva venter") : await app.LastCardAsync(Ous);
        var count = (await app.MessagesAsync(Ous)).Count;

        var receipt = await app.PressAsync(Ous, card, "Bekreft alle");

        Assert.Contains("Svar fra", receipt.Words, StringComparison.Ordinal);
        Assert.Equal(count, (await app.MessagesAsync(Ous)).Count);
    }

    [Fact]
    public async Task The_copy_is_brought_up_to_date_when_the_answer_is_given_on_another_card()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var sent = await app.LastCardAsync(Ous);
        var older = await app.SayAsync(Ous, "hva venter");
        var copy = await app.SayAsync(Ous, "hva venter");

        await app.PressAsync(Ous, sent, "Bekreft alle");

        var shown = (await app.MessagesAsync(Ous, asSent: true)).ToDictionary(message => message.ActivityId);
        Assert.Contains("Svar fra", shown[copy.ActivityId].Words, StringComparison.Ordinal);
        // Of several only the last is kept up to date; one from before still tells when it is pressed.
        Assert.Contains("Svar fra", (await app.PressCopyAsync(Ous, older, IndicatorAnswerSubmit.VerbName)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_asked_for_before_it_could_be_sent_is_its_delivery()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
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
            .Single(record => record.Occasion == Occasion.First && record.Prompt.Person.Value == app.ObjectIdOf(Ous));
    }
}
