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

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        [.. (await changes.RoundsAsync(opening, ct)).Where(round => opening.Contains(round.Opens))];

    /// <summary>Nothing is asked.</summary>
    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Answered>>([]);

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var change = changes.Of(request.Round);
        return Task.FromResult(new PromptCard(
            MeetingChangeCard.For(request, change, changes.NewDeadline(change), network.Zone), Title(request.Round, request.Texts)));
    }

    public override string Title(Round round, LocalTexts texts) =>
        texts["meeting-change.summary", MeetingChangeCard.Heading(changes.Of(round), texts), texts.Day(round.About)];
}
