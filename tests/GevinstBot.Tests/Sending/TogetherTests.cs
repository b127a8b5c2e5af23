using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Tests.Growth;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>What is asked for together is what would have been asked for one by one.</summary>
[Trait("Lane", "Slow")]
public sealed class TogetherTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 27, 7, 30);

    private readonly VirtualBot _bot = VirtualBot.Whole(Now);

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Several_rounds_rows_are_the_same_together_and_one_by_one_also_what_can_t_be_read()
    {
        await _bot.StartAsync(new LargeNetwork().Text(), []);
        var ledger = _bot.Services.GetRequiredService<DeliveryLedgerTable>();
        var (chance, rounds) = (new Random(5), Enumerable.Range(1, 9).Select(month => new RoundId(new RoundKind("storm"), $"2026-0{month}")).ToList());
        foreach (var round in rounds)
            for (var person = chance.Next(4); person > 0; person--)
                await ledger.ClaimAsync(Row(round, person), CancellationToken.None);
        await _bot.Services.GetRequiredService<TableServiceClient>().GetTableClient(DeliveryLedgerTable.Name)
            .AddEntityAsync(new TableEntity(rounds[4].ToString(), "s_damaged_first"));
        // One in the middle isn't asked for.
        List<RoundId> asked = [.. rounds.Where((_, at) => at is not 3)];

        var together = await ledger.OfRoundsAsync(asked, CancellationToken.None);

        foreach (var round in asked)
            Assert.Equal(await ledger.OfRoundAsync(round, CancellationToken.None), together[round]);
        Assert.Contains(together[rounds[4]], record => record.State == DeliveryState.Unreadable);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public async Task A_few_people_and_many_are_found_as_reachable_as_their_rows_say(int people)
    {
        await _bot.StartAsync(new LargeNetwork().Text(), []);
        var conversations = _bot.Services.GetRequiredService<ConversationTable>();
        var all = Enumerable.Range(0, people + 5).Select(Person).ToList();
        foreach (var (at, person) in all.Index())
        {
            if (at % 4 != 3)
                await conversations.SaveIfUnchangedAsync(new Conversation(person, "a:1", new Uri("http://127.0.0.1/"), (Reachability)(at % 3)), Now, CancellationToken.None);
        }

        var found = await conversations.OfAsync(all.Take(people).ToHashSet(), CancellationToken.None);

        Assert.Equal(
            Enumerable.Range(0, people).ToDictionary(Person, at => at % 4 == 3 ? Reachability.NotInstalled : (Reachability)(at % 3)).OrderBy(one => one.Key.Value),
            found.OrderBy(one => one.Key.Value));
    }

    private static DeliveryRecord Row(RoundId round, int person) =>
        new(new Prompt(round, "s", Person(person)), Occasion.First, DeliveryState.Sent) { Nonce = "n", SentAt = Now, LeaseUntil = Now };

    private static PersonId Person(int number) => new(string.Create(CultureInfo.InvariantCulture, $"6e760000-0000-4000-8000-{number:000000000000}"));
}
