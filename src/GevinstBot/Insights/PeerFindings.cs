using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Reporting;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Insights;

/// <summary>Who may tell whom, as a proposed item, in the way of <see cref="AgendaFindings"/>.</summary>
internal static class PeerFindings
{
    /// <summary>A measure is as long as somebody liked.</summary>
    private const int LongestMeasure = 90;

    public static AgendaCandidate In(PeerMatch match, string? measure, Roster roster)
    {
        var (red, peer) = (roster.Organization(match.Red.Organization).ShortName, roster.Organization(match.Peer.Organization).ShortName);
        List<AgendaArgument> said =
        [
            AgendaArgument.Plain(red), AgendaArgument.Plain(peer), AgendaArgument.TextOf(VariationWords.KindKey(match.Peer.Variation)!),
            AgendaArgument.TextOf(VariationWords.RuleKey(match.Peer.Variation)),
        ];
        if (measure is not null)
            said.Add(AgendaArgument.Plain(CardText.Clean(measure, LongestMeasure)));
        return new AgendaCandidate(
            AgendaItemKind.PeerShare, $"{match.Red.Indicator.Id}-{match.Peer.Organization}",
            AgendaText.Of("finding.peer-share", AgendaArgument.Plain(match.Red.Indicator.Name), AgendaArgument.Plain(peer)),
            AgendaText.Of(measure is null ? "finding.peer-share.evidence" : "finding.peer-share.evidence.measure", said),
            match.Peer.Organization, RegionalReport.SeverityOf(match.Red));
    }
}
