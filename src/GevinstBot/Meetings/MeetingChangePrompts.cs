using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Tells everybody who comes to a meeting that it was moved, cancelled or called, once.</summary>
public sealed class MeetingChangePrompts(MeetingChangeReader changes, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => MeetingChangeRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => changes.RoundsAsync(opening, ct);

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var told = changes.Of(request.Round).Select(change => (change, changes.NewDeadline(change))).ToList();
        return Task.FromResult(new PromptCard(MeetingChangeCard.For(request, told, network.Zone), Title(request.Round, request.Texts)));
    }

    public override string Title(Round round, LocalTexts texts) => changes.Of(round) is var told && told is [_]
        ? texts["meeting-change.summary", MeetingChangeCard.Heading(told, texts), texts.Day(round.About, network.DayOf(round.Opens))]
        : MeetingChangeCard.Heading(told, texts);
}
