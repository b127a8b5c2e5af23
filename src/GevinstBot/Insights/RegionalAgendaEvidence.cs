using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>Gives the draft agenda what the regional report found.</summary>
public sealed class RegionalAgendaEvidence(RegionalReportReader reports, TextCatalog texts) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var (report, roster) = await reports.ForMeetingAsync(meetingDay, now, ct);
        return AgendaFindings.In(report, roster, texts.In(Language.Bokmål));
    }
}
