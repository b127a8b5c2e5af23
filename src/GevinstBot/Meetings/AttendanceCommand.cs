using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«hvem kommer»: what the organisations have answered to the next meeting's agenda.</summary>
public sealed class AttendanceCommand(
    AttendanceTable attendance, MeetingRounds meetings, UnreachedReader unreached, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.attendance";

    public override string HelpKey => "help.attendance";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (network.Meetings.Next(network.DayOf(call.Now)) is not { } meeting)
            return AnswerCard.For(call.Texts, "meetings.none-planned");
        var answers = await attendance.OfMeetingAsync(meeting.Id, ct);
        var sent = meetings.AgendaSentAt(meeting);
        return AttendanceCard.For(
            meeting, answers.ToDictionary(answer => answer.Key, answer => answer.Value.Content), network.Roster, call.Texts,
            await unreached.OfAsync(meetings.Agenda(meeting), ct),
            call.Now < sent && answers.Count == 0 ? call.Texts.When(sent, network.Zone) : null);
    }
}
