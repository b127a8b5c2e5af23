using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using NodaTime;

namespace GevinstBot.NewIndicators;

/// <summary>Who proposes, and what they have proposed before; looked up from the round, never from the card.</summary>
/// <param name="Organization">Who.</param>
/// <param name="Proposed">What they have proposed within a year, the last first.</param>
/// <param name="Zone">The network's.</param>
public sealed record ProposalQuestion(Organization Organization, IReadOnlyList<IndicatorOnItsWay> Proposed, DateTimeZone Zone)
{
    /// <summary>What was proposed on a card; null when nothing was.</summary>
    public IndicatorOnItsWay? Find(string id) => Proposed.FirstOrDefault(one => one.Proposal!.Id == id);

    /// <summary>As long as nobody has taken it up.</summary>
    public static bool MayBeChanged(IndicatorOnItsWay one) => one.Stage == IndicatorStage.Proposed;
}
