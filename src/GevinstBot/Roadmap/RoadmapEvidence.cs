using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using NodaTime;

namespace GevinstBot.Roadmap;

/// <summary>Gives the draft agenda the road map's measures that are overdue, as it gets overdue actions.</summary>
public sealed class RoadmapEvidence(RoadmapTable measures, CurrentNetwork network) : AgendaEvidence
{
    private const int LongestTitle = 60;

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
    [
        .. from measure in await measures.SinceAsync(now, ct)
           where measure.IsOverdue(network.DayOf(now))
           let content = measure.Content
           select new AgendaCandidate(
               AgendaItemKind.OverdueAction, $"roadmap-{measure.Id}",
               AgendaText.Of("finding.roadmap", AgendaArgument.Plain(CardText.Clean(content.What, LongestTitle))),
               AgendaText.Of(
                   "finding.roadmap.evidence",
                   content.Owner is { } owner
                       ? AgendaArgument.Plain(network.Roster.Find(owner)?.ShortName ?? owner.Value)
                       : AgendaArgument.TextOf("roadmap.lead"),
                   AgendaArgument.Of(content.Due)),
               content.Owner is { } known && network.Roster.Find(known) is not null ? known : null, Severity: 0),
    ];
}
