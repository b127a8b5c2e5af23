using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>«flytt møte»: for the lead, the form that moves, cancels or calls a meeting.</summary>
public sealed class MeetingFormCommand(AskedForms forms, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.move-meeting";

    public override string HelpKey => "help.move-meeting";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var fields = ReadOnlyDictionary<string, string>.Empty;
        var request = await forms.AskAsync(MeetingChangeRhythm.FormKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(
            MeetingFormCard.Form(request, MeetingFormFacts.Of(network, call.Now), fields, problems: []), call.Texts["meeting-form.title"]);
    }
}
