using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings.Archive;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«møteplan»: the meetings to come; «møteplan 2027» for a year.</summary>
public sealed class MeetingDaysCommand(CurrentNetwork network, ApprovalReader approvals, ArchiveTable archive) : Command
{
    public override string WordsKey => "command.meetings";

    public override string HelpKey => "help.meetings";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        var isYear = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var meetings = network.Meetings.Meetings.Where(one => isYear ? one.Day.Year == year : one.Day >= today).ToList();
        var proposes = call.Known.OfType<MeetingPlanCommand>().FirstOrDefault();
        var isPlanned = network.Meetings.Days.Any(day => day.Year == today.Year + 1);
        var changes = call.Known.OfType<MeetingFormCommand>().FirstOrDefault();
        var approved = await approvals.OfAsync([.. meetings.Where(meeting => meeting.Day < today)], ct);
        var archived = approved.Count > 0 ? await archive.AllAsync(ct) : new Dictionary<string, ArchivedMinutes>();
        var past = network.Meetings.Meetings.Any(meeting => meeting.TakesPlace && meeting.Day < today);
        return MeetingDaysCard.For(
            meetings, new MeetingsBehind(approved, archived),
            network.Meetings.UsualStartOf(meetings), call.Texts, isPlanned ? null : proposes?.Says(call), changes?.Says(call),
            past ? call.Texts.Ways("command.past-meetings")[0] : null);
    }
}
