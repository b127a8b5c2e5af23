using GevinstBot.Delivery;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Insights;

/// <summary>«rapport»: this month's report as it stands now; «rapport 2026-11» for another month. Open to everyone in the network.</summary>
public sealed class ReportCommand(RegionalReportReader reports, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.report";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (network.Roster.Find(call.By) is null)
            return Commands.Say(call.Texts["report.members-only"], call.Texts);
        if (MeetingOf(call) is not { } meeting)
            return Commands.Say(call.Texts["report.no-meeting"], call.Texts);
        var (report, roster) = await reports.ForMeetingAsync(meeting, call.Now, ct);
        // What is going on now is no part of the month that somebody names.
        var next = call.Argument.Length == 0 ? await reports.NextAsync(meeting, call.Now, ct) : null;
        return ReportCard.For(report with { Next = next }, roster, call.Texts);
    }

    private LocalDate? MeetingOf(CommandCall call)
    {
        if (call.Argument.Length == 0)
            return reports.CurrentMeeting(call.Now);
        return YearMonthPattern.Iso.Parse(call.Argument) is { Success: true } month ? network.Meetings.In(month.Value) : null;
    }
}
