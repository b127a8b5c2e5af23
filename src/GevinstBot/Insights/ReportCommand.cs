using GevinstBot.Chat;
using GevinstBot.Domain.Insights;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>
/// «rapport»: this month's report as it stands now; «rapport november» for another month. Open to everyone in the network.
/// </summary>
public sealed class ReportCommand(RegionalReportReader reports, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.report";

    public override string HelpKey => "help.report";

    public override MenuPlace Place => MenuPlace.First;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (call.NoSuchDay(network.DayOf(call.Now)) is { } none)
            return none;
        if (MeetingOf(call) is not { } meeting)
            return NoMeeting(call);
        var (report, roster) = await reports.ForMeetingAsync(meeting, call.Now, ct);
        // What is going on now is no part of the month that somebody names.
        var next = call.Argument.Length == 0 ? await reports.NextAsync(meeting, call.Now, ct) : null;
        return ReportCard.For(report with { Next = next }, roster, call.Texts);
    }

    private PromptCard NoMeeting(CommandCall call)
    {
        var example = reports.CurrentMeeting(call.Now) ?? network.DayOf(call.Now);
        return AnswerCard.For(call.Texts, "report.no-meeting", call.Texts.Month(example.ToYearMonth()));
    }

    private LocalDate? MeetingOf(CommandCall call)
    {
        if (call.Argument.Length == 0)
            return reports.CurrentMeeting(call.Now);
        var planned = network.Meetings.Days.Select(day => day.ToYearMonth()).ToList();
        return TypedMonth.Read(call.Argument, planned, network.DayOf(call.Now)) is { } month ? network.Meetings.In(month) : null;
    }
}
