using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;

namespace GevinstBot.GroupPulse;

/// <summary>«ny målgruppepuls»: for the lead, the form of one.</summary>
public sealed class GroupPulseNewCommand(AskedForms forms, GroupPulseForms shown) : Command
{
    public override string WordsKey => "command.group-pulse-new";

    public override string HelpKey => "help.group-pulse-new";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var fields = new Dictionary<string, string> { [GroupPulseField.Step] = GroupPulseField.ToWhom };
        var request = await forms.AskAsync(GroupPulseRhythm.FormKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(await shown.FormAsync(request, fields, problems: [], ct), call.Texts["group-pulse-form.title"]);
    }
}
