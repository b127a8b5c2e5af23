using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// Cards that somebody asked for, as rounds to them alone: the command has delivered them, so the engine sends none; what the round
/// gives is the gate, and an end to the card's life.
/// </summary>
public abstract class AskedFormPrompts(RoundKind kind, AskedFormTable forms, int days = AskedRhythm.Days) : RoundSource
{
    public sealed override RoundKind Kind => kind;

    public sealed override SharedRounds Shared => forms;

    public sealed override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        forms.RoundsAsync([this], opening, ct);

    /// <summary>The round that a card is.</summary>
    public virtual Round RoundOf(AskedForm form) => AskedRhythm.RoundOf(kind, form.Id, form.AskedBy, form.Asked, days);

    /// <summary>What is changed counts elsewhere; the card only shows it.</summary>
    public sealed override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>([]);
}
