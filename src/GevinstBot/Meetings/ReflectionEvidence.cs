using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Gives the draft agenda, once a quarter, an initiative to reflect on.</summary>
public sealed class ReflectionEvidence(CurrentNetwork network) : AgendaEvidence
{
    public override Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<AgendaCandidate>>(ReflectionRhythm.OfMeeting(meetingDay, network.Roster.Initiatives) is { } initiative
            ?
            [
                new AgendaCandidate(
                    AgendaItemKind.Reflection, initiative.Id.Value,
                    AgendaText.Of("finding.reflection", AgendaArgument.Plain(initiative.Name)),
                    AgendaText.Of("finding.reflection.evidence"),
                    Organization: null, Severity: 0),
            ]
            : []);
}
