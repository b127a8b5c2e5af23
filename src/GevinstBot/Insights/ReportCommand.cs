using GevinstBot.Delivery;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>«rapport»: the region's report as it stands now; «rapport 2026-11» for another month.</summary>
public sealed class ReportCommand(RegionalReportReader reports, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.report";

    public override bool LeadOnly => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        MeetingOf(call) is { } meeting
            ? ReportCard.For(await reports.ForMeetingAsync(meeting, call.Now, ct), network.Roster, call.Texts)
            : AnswerCard.For(call.Texts, "report.no-meeting");

    private LocalDate? MeetingOf(CommandCall call)
    {
        if (call.Argument.Length == 0)
            return reports.CurrentMeeting(call.Now);
        return YearMonthPattern.Iso.Parse(call.Argument) is { Success: true } month ? network.Meetings.In(month.Value) : null;
    }
}
