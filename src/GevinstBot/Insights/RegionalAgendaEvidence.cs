using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>Gives the draft agenda what the regional report found.</summary>
public sealed class RegionalAgendaEvidence(RegionalReportReader reports, IndicatorAnswerTable answers, TextCatalog texts) : AgendaEvidence
{
    /// <summary>As far back as somebody may have said what they did.</summary>
    private static readonly Duration Remembered = Duration.FromDays(365);

    public override async Task<IReadOnlyList<AgendaCandidate>> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var (report, roster) = await reports.ForMeetingAsync(meetingDay, now, ct);
        var matches = PeerMatch.In(report);
        var said = matches.Count == 0 ? [] : await answers.SinceAsync(now - Remembered, ct);
        return
        [
            .. AgendaFindings.In(report, roster, texts.In(Language.Bokmål)),
            .. matches.Select(match => PeerFindings.In(match, match.MeasureIn(said), roster)),
        ];
    }
}
