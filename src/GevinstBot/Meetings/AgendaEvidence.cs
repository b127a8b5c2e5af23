using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// Where the draft's items come from: whoever knows what the month's answers mean. It is asked once for each meeting, when the
/// draft is made.
/// </summary>
public abstract class AgendaEvidence
{
    public abstract Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct);
}
