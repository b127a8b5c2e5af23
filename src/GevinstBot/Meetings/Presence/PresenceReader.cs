using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Meetings.Presence;

/// <summary>Which organisations seem to have been in a meeting: the lead confirms it with the minutes.</summary>
public sealed class PresenceReader(PresenceTable presences, AttendanceTable attendance, CurrentNetwork network)
{
    public async Task<AttendanceProposal> ProposedAsync(Meeting meeting, CancellationToken ct)
    {
        var answers = await attendance.OfMeetingAsync(meeting.Id, ct);
        return AttendanceProposal.Of(
            network.Roster.Organizations.Select(organization => organization.Id), await presences.OfAsync(meeting.Id, ct),
            answers.ToDictionary(answer => answer.Key, answer => answer.Value.Content),
            organization => network.Roster.AnswersFor(organization, meeting.Day));
    }
}
