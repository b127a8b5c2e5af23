using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>Tells those whom it concerns that days of the programme were changed, once.</summary>
public sealed class ProgrammeChangePrompts(ProgrammeChangedReader changes, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => ProgrammeChangeRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => Task.FromResult<IReadOnlyList<Round>>(
        [.. changes.All().Where(told => opening.Contains(told.Opens)).Select(ProgrammeChangeRhythm.RoundOf)]);

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var told = changes.Of(request.Round);
        return Task.FromResult(new PromptCard(
            ProgrammeChangeCard.For(request, told.Cohort.Name, told.For(request.To.Person), network.Zone),
            Title(request.Round, request.Texts)));
    }

    public override string Title(Round round, LocalTexts texts) => texts["programme-change.heading"];
}
