using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>Gives the draft agenda what the regional report found.</summary>
public sealed class RegionalAgendaEvidence(RegionalReportReader reports, CurrentNetwork network, TextCatalog texts) : AgendaEvidence
{
    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        AgendaFindings.In(await reports.ForMeetingAsync(meetingDay, now, ct), network.Roster, texts.In(Language.Bokmål));
}
