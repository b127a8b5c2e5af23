using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>«Resultatet er klart», to whoever started the pulse: what is shown of it, and the field for what is done about it.</summary>
public sealed class GroupPulseResultPrompts(
    GroupPulseRounds rounds, GroupPulseReader reader, GroupPulseWordTable words, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => GroupPulseRhythm.ResultKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await words.FindAsync(round.Id.Period, ct) is { } word
            ? [.. round.Addressees.Select(to => new Answered(to.Subject, word.By, word.At) { Version = 1 })]
            : [];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var told = (await reader.FindAsync(request.Round.Id.Period, ct))!;
        var card = told.Word is null
            ? GroupPulseResultCard.For(request, told, network.DayOf(request.Now))
            : GroupPulseResultCard.Told(request, told, network.Zone);
        return new PromptCard(card, request.Texts["group-pulse-result.heading"]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["group-pulse-result.title", round.Name];
}
