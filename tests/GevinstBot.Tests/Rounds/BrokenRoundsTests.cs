using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Rounds;

/// <summary>A capability that fails: everybody gets what the others have for them, and the lead is told which one it is.</summary>
public sealed class BrokenRoundsTests
{
    public enum Fault
    {
        NoRounds,
        TwoOfOneName,
        NoAnswers,
    }

    [Theory]
    [InlineData(Fault.NoRounds, "odd")]
    [InlineData(Fault.TwoOfOneName, "odd")]
    [InlineData(Fault.NoAnswers, "Rar utsending")]
    public async Task One_broken_kind_of_round_stops_none_of_the_others_and_is_named_in_status(Fault fault, string named)
    {
        await using var app = await BotApp.StartWithAsync(services => services.AddSingleton<RoundSource>(new BrokenRounds(fault)));
        await app.MoveClockToAsync("2026-10-30T09:00");

        Assert.All((await app.CardCountsAsync()).Values, count => Assert.Equal(1, count));
        var status = await app.SayAsync(BotApp.Lead, "status");
        Assert.Contains("Sist oppdatert fredag 30. oktober kl. 09.00.", status.Words, StringComparison.Ordinal);
        Assert.Contains($"⚠ Kan ikke leses nå, og er ikke med her: {named}.", status.Words, StringComparison.Ordinal);
        Assert.Contains("Månedens måleindikatorer", (await app.SayAsync(BotApp.Contact("OUS"), "hva venter")).Words, StringComparison.Ordinal);
    }

    private sealed class BrokenRounds(Fault fault) : RoundSource
    {
        public override RoundKind Kind { get; } = new("odd");

        public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
        {
            var opens = Instant.FromUtc(2026, 10, 28, 8, 0);
            var round = new Round(new RoundId(Kind, "2026-10"), opens, opens + Duration.FromDays(30), [new Addressee("a", new PersonId("p"))]);
            return fault == Fault.NoRounds
                ? throw new InvalidOperationException("The rounds can't be read.")
                : Task.FromResult<IReadOnlyList<Round>>(fault == Fault.TwoOfOneName ? [round, round] : [round]);
        }

        public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
            throw new InvalidOperationException("The answers can't be read.");

        public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
            throw new InvalidOperationException("There is no card.");

        public override string Title(Round round, LocalTexts texts) => "Rar utsending";
    }
}
