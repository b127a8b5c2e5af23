using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
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

    public override SharedRounds? Shared => forms;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        forms.RoundsAsync([this], opening, ct);

    public override Task RequireReadableAsync(RoundId round, CancellationToken ct) => forms.FindAsync(round, ct);

    /// <summary>To whoever asked for it, as themselves.</summary>
    public virtual Round RoundOf(AskedForm form) => AskedRhythm.RoundOf(kind, form.Id, form.AskedBy, form.Asked, days);

    /// <summary>How long its cards live.</summary>
    protected int Days => days;

    /// <summary>What stands in a card's fields.</summary>
    protected Task<AskedForm> FormAsync(CardRequest request, CancellationToken ct) => forms.OfAsync(request.Round.Id, ct);
}

/// <summary>The same for cards that are asked for in an organisation's name.</summary>
/// <inheritdoc cref="AskedFormPrompts"/>
public abstract class AskedOrganizationPrompts(RoundKind kind, AskedFormTable forms, int days) : AskedFormPrompts(kind, forms, days)
{
    public sealed override Round RoundOf(AskedForm form) => AskedRhythm.RoundOf(
        Kind, form.Id, new OrganizationId(form.Fields[OrganizationCommand.OrganizationField]), form.AskedBy, form.Asked, Days);
}
