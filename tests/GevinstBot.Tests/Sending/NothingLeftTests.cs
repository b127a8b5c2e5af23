using Azure;
using Azure.Data.Tables;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>What fails before a message leaves is nothing unknown: it is tried again, or told as what it is.</summary>
public sealed class NothingLeftTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_store_that_fails_while_a_chat_is_opened_leaves_nothing_unknown_and_the_card_comes_later()
    {
        await using var app = await BotApp.StartAsync(("Delivery:SendsAtOnce", "1"));
        var tables = app.Services.GetRequiredService<TableServiceClient>();
        await tables.GetTableClient(ConversationTable.Name).DeleteEntityAsync(app.ObjectIdOf(Ahus), "personal", ETag.All);
        await app.FaultsAsync(new { kind = "hold", path = "conversations", method = "POST" });

        var wave = app.MoveClockToAsync("2026-10-30T08:30");
        await CrashHarness.UntilAsync(async () => await app.HeldAsync() > 0);
        await tables.DeleteTableAsync(ConversationTable.Name);
        await app.ClearFaultsAsync();
        await wave;
        var states = await StatesAsync(app, "indicators_2026-11");
        await tables.CreateTableIfNotExistsAsync(ConversationTable.Name);
        var status = await app.SayAsync(BotApp.Lead, "status");
        await app.MoveClockByAsync("PT1M");

        Assert.Contains(DeliveryState.Parked, states);
        Assert.DoesNotContain(DeliveryState.Ambiguous, states);
        Assert.Contains($"⚠ {Ahus} har ikke fått kortet ennå, fordi det ikke kunne sendes. Jeg prøver igjen av meg selv.", status.Words, StringComparison.Ordinal);
        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));
    }

    [Fact]
    public async Task A_card_that_is_too_large_is_told_as_such_by_name_and_is_not_tried_for_ever()
    {
        await using var app = await BotApp.StartWithAsync(services => services.AddRounds<LargeRounds>());
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.MoveClockByAsync("PT1H");

        // The round in trouble stands first.
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "status"), "#/0/body/2/items/0/actions/0");
        var status = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains($"⚠ {app.Contacts.First()} har ikke fått kortet, fordi det er for stort for Teams.", status.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kanskje", status.Words, StringComparison.Ordinal);
        var row = Assert.Single(await RowsAsync(app, "large_2026-11"));
        Assert.Equal((DeliveryState.Failed, 1), (row.State, row.Attempt));
        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));
    }

    private static Task<IReadOnlyList<DeliveryRecord>> RowsAsync(BotApp app, string round) =>
        app.Services.GetRequiredService<DeliveryLedgerTable>().OfRoundAsync(RoundId.Parse(round)!.Value, CancellationToken.None);

    private static async Task<IReadOnlyList<DeliveryState>> StatesAsync(BotApp app, string round) => [.. (await RowsAsync(app, round)).Select(row => row.State)];

    /// <summary>One card to one contact, larger than Teams takes.</summary>
    private sealed class LargeRounds(CurrentNetwork network) : RoundSource
    {
        public override RoundKind Kind { get; } = new("large");

        public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
        {
            var opens = Instant.FromUtc(2026, 10, 29, 8, 0);
            var contact = network.Roster.Members.First(member => member.Role == Role.Contact).Person;
            return Task.FromResult<IReadOnlyList<Round>>([new Round(new RoundId(Kind, "2026-11"), opens, opens + Duration.FromDays(9), [new Addressee("s", contact)])]);
        }

        public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Answered>>([]);

        public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
            Task.FromResult(new PromptCard(Frame.Of(request.Texts, "Stort", [Say.Text(new string('x', 29 * 1024))]), "Stort"));

        public override string Title(Round round, LocalTexts texts) => "Et stort kort";
    }
}
