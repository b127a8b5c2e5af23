using GevinstBot.Domain;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;

namespace GevinstBot.Insights;

/// <summary>The report as it is sent to the lead: with the form that lets an organisation answer after the lock.</summary>
public sealed class LeadReport(RegionalReportReader reports, IndicatorRounds indicators, ReopeningTable reopenings, CurrentNetwork network)
{
    public async Task<PromptCard> CardAsync(
        CardRequest request, Func<string, string>? typed, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        var meetingDay = request.Round.About!.Value;
        var (report, roster) = await reports.ForMeetingAsync(meetingDay, request.Now, ct);
        var card = ReportCard.For(report, roster, request.Texts);
        var locked = indicators.In(meetingDay.ToYearMonth()) is { } round
            ? round with { Reopened = [.. (await reopenings.AllAsync(ct))[round.Id]] }
            : null;
        var form = new Reopened(roster, network.Zone) { Typed = typed ?? (_ => ""), Problems = problems };
        return card with { Card = ReopenPart.On(card.Card, request, locked, form) };
    }
}
