using System.Globalization;
using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>One round to as many people as it takes, all due at once.</summary>
public sealed class StormRounds(int people, Instant opens, int? broken = null) : RoundSource
{
    public const string Summary = "Et kort til hver";

    private Addressee? Broken => broken is { } number ? Round.Addressees[number] : null;

    public override RoundKind Kind { get; } = new("storm");

    public Round Round => field ??= new Round(
        new RoundId(Kind, "2026-10"), opens, opens + Duration.FromDays(7), [.. People.Select(person => new Addressee($"s-{person}", person))]);

    public IEnumerable<PersonId> People =>
        Enumerable.Range(1, people).Select(number => new PersonId(string.Create(CultureInfo.InvariantCulture, $"6e760000-0000-4000-8000-{number:000000000000}")));

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => Task.FromResult<IReadOnlyList<Round>>([Round]);

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Answered>>([]);

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => request.To == Broken
        ? throw new InvalidOperationException("A card that can't be made.")
        : Task.FromResult(new PromptCard(new TeamsCard { FallbackText = Summary, Body = [new AdaptiveTextBlock(Summary)] }, Summary));

    public override string Title(Round round, LocalTexts texts) => Summary;
}
