using GevinstBot.Chat;
using GevinstBot.Meetings.Notes;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«les opp»: what has been noted in the meeting that is on or was last, to whoever is in it.</summary>
public sealed class ReadBackCommand(MeetingRounds meetings, NoteSaving notes) : Command
{
    public override string WordsKey => "command.read-back";

    public override string HelpKey => "help.read-back";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        meetings.ForNotesAt(call.Now) is { } meeting
            ? ReadBackCard.For(
                await notes.MinutesAsync(meeting, ct), meetings.Facts(meeting),
                await notes.UnsavedAsync(meeting.Id, call.By, call.Now, ct), call.Texts)
            : AnswerCard.WithWay(call.Texts, "command.meetings", "meetings.none-planned");
}
