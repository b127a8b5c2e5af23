using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>What came of a pulse, to all who were asked, whether they answered or not: nobody finds out by it who did.</summary>
public sealed class GroupPulseToldPrompts(
    GroupPulseRounds rounds, GroupPulseReader reader, GroupPulseAskedTable asked, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => GroupPulseRhythm.ToldKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var pulse = request.Round.Id.Period;
        var ownPart = (await asked.OfAsync(pulse, ct)).PartOf(request.To.Person);
        return new PromptCard(
            GroupPulseToldCard.For(request, (await reader.FindAsync(pulse, ct))!, network.Roster, ownPart is "" ? null : ownPart),
            request.Texts["group-pulse-told.heading"]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["group-pulse-told.title", round.Name];
}
