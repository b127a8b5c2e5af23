using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Meetings.Archive;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«tidligere møter»: those that are over, the latest first, a page at a time, as far back as there are any.</summary>
public sealed class PastMeetingsCommand(
    CurrentNetwork network, MinutesTable minutes, ApprovalReader approvals, ArchiveTable archive) : Command
{
    public override string WordsKey => "command.past-meetings";

    public override string HelpKey => "help.past-meetings";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var today = network.DayOf(call.Now);
        var page = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0 ? typed : 1;
        var all = network.Meetings.Meetings.Where(meeting => meeting.Day < today).OrderByDescending(meeting => meeting.Begins);
        var shown = PastMeetingsCard.PageOf(all, page);
        var saved = (await minutes.OfAsync(shown.Items, ct)).Select(fact => fact.Id).ToHashSet();
        var behind = new MeetingsBehind(
            await approvals.OfAsync(shown.Items, ct), await archive.AllAsync(ct));
        return PastMeetingsCard.For(shown, page, saved, behind, call.Texts);
    }
}
