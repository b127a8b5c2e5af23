using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>A word back to whoever raised an item that isn't taken up.</summary>
public sealed class RaisedWordPrompts(RaisedRounds rounds, RaisedItemReader reader) : RoundSource
{
    public override RoundKind Kind => RaisedRhythm.WordKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        new(RaisedWordCard.For(request, await reader.ItemAsync(request.Round.Id, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["raised-word.summary", texts.Day(round.About)];
}
