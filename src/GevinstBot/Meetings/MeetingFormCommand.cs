using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// «flytt møte», «avlys møte november», «ekstra møte 3.12.: Budsjett»: for the lead, the form that moves, cancels or calls a meeting, with
/// what was written in it.
/// </summary>
public sealed class MeetingFormCommand(AskedForms forms, CurrentNetwork network, TextCatalog catalog) : Command
{
    public override string WordsKey => "command.move-meeting";

    public override string HelpKey => "help.move-meeting";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var facts = MeetingFormFacts.Of(network, call.Now);
        var written = TypedMeetingChange.Read(
            call.Written, ActOf(call), facts.Changeable, facts.Now.Date,
            words => facts.Changeable.Where(meeting => catalog.IsCalled(meeting, words)));
        var request = await forms.AskAsync(MeetingChangeRhythm.FormKind, call, written.Fields, AskedRhythm.Days, ct);
        return new PromptCard(
            MeetingFormCard.Form(request, facts, written.Fields, written.Problems), call.Texts["meeting-form.title"]);
    }

    /// <summary>What the words that called it say: «avlys møtet» and «ekstra møte» aren't «flytt møte».</summary>
    private MeetingAct ActOf(CommandCall call) =>
        catalog.All.Any(texts => texts.Ways("meeting-form.words.extra").Contains(call.Words)) ? MeetingAct.Extra
        : catalog.All.Any(texts => texts.Ways("meeting-form.words.cancel").Contains(call.Words)) ? MeetingAct.Cancel
        : MeetingAct.Move;
}
