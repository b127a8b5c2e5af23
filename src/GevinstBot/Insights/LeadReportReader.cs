using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>The report as it is sent to the lead: with the round that an organisation may be let into after the lock.</summary>
public sealed class LeadReportReader(
    RegionalReportReader reports, IndicatorRounds indicators, ReopeningTable reopenings, CurrentNetwork network)
{
    public async Task<ReportQuestion> OfAsync(CardRequest card, CancellationToken ct)
    {
        var meetingDay = card.Round.About;
        var (report, roster) = await reports.ForMeetingAsync(meetingDay, card.Now, ct);
        var asked = indicators.In(meetingDay.ToYearMonth()) is { } round
            ? await reopenings.AddToAsync(round, ct)
            : null;
        return new ReportQuestion(report, roster, asked, network.Zone);
    }
}
