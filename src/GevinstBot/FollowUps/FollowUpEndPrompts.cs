using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>That an indicator isn't asked about more often any longer, and why.</summary>
public sealed class FollowUpEndPrompts(FollowUpRounds rounds, FollowUpReader reader) : RoundSource
{
    public override RoundKind Kind => FollowUpRhythm.EndKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        FollowUpEndCard.For(request, await reader.EndedAsync(request, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["follow-up-end.title", round.Name];
}
