using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Meetings.Raised;

/// <summary>Gives the draft agenda what organisations have raised before it is made.</summary>
public sealed class RaisedEvidence(RaisedItemReader reader, MeetingRounds meetings, CurrentNetwork network) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        [.. (await reader.WaitingAsync(meetings.OfMonth(meetingDay), now, ct)).Select(Candidate)];

    private AgendaCandidate Candidate(RaisedItem item)
    {
        var by = AgendaArgument.Plain(network.Roster.Organization(item.Organization).ShortName);
        return new AgendaCandidate(
            AgendaItemKind.Raised, item.Id, item.Item.Title,
            item.Said.Why is { } why
                ? AgendaText.Of("finding.raised.evidence", by, AgendaArgument.Plain(why))
                : AgendaText.Of("finding.raised.evidence-plain", by),
            item.Organization, Severity: 0)
        {
            Sources = item.Item.Sources,
            IsReported = true,
            Minutes = item.Said.Minutes,
            Presenter = item.Said.Presenter,
        };
    }
}
