using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>«hvem kommer»: what the organisations have answered to the next meeting's agenda, or to another's that is named.</summary>
public sealed class AttendanceCommand(
    AttendanceTable attendance, MeetingRounds meetings, UnreachedReader unreached, CurrentNetwork network,
    TextCatalog catalog) : Command
{
    public override string WordsKey => "command.attendance";

    public override string HelpKey => "help.attendance";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        if (call.NoSuchDay(today) is { } none)
            return none;
        var called = meetings.Called(meeting => catalog.IsCalled(meeting, call.Argument), call.Now);
        if (called is null && TypedDay.In(call.Argument, today).Count > 0)
            return AnswerCard.WithWay(call.Texts, "command.meetings", "agenda.unknown-meeting");
        if ((called ?? network.Meetings.Next(today)) is not { } meeting)
            return AnswerCard.For(call.Texts, "meetings.none-planned");
        var answers = await attendance.OfMeetingAsync(meeting.Id, ct);
        var sent = meetings.AgendaSentAt(meeting);
        return AttendanceCard.For(
            meeting, answers.ToDictionary(answer => answer.Key, answer => answer.Value.Content), network.Roster, call.Texts,
            await unreached.OfAsync(meetings.Agenda(meeting), ct),
            call.Now < sent && answers.Count == 0 ? call.Texts.When(sent, network.Zone) : null);
    }
}
