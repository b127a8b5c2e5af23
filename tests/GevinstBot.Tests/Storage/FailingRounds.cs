using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Storage;

/// <summary>A capability that can't say its rounds.</summary>
public sealed class SilentRounds() : FailingRounds("stumme")
{
    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => throw new InvalidDataException("No rounds.");
}

/// <summary>A capability that can't say who has answered.</summary>
public sealed class DeafRounds() : FailingRounds("deaf");

public abstract class FailingRounds(string kind) : RoundSource
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 29, 8, 0);
    private static readonly PersonId Ahus = new("6e760000-0000-4000-8000-000000000101");

    public override RoundKind Kind { get; } = new(kind);

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>([new Round(new RoundId(Kind, "2026-11"), Opens, Opens + Duration.FromDays(20), [new Addressee("s", Ahus)])]);

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => throw new InvalidDataException("No answers.");

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => throw new NotSupportedException();

    public override string Title(Round round, LocalTexts texts) => "En utsending som ikke kan leses";
}
