using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Postponing;

/// <summary>«utsett»: for the lead, the form that moves a round.</summary>
public sealed class PostponementCommand(AskedForms forms, PostponementReader reader, CurrentNetwork network)
    : Command
{
    public override string WordsKey => "command.postpone";

    public override string HelpKey => "help.postpone";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var fields = ReadOnlyDictionary<string, string>.Empty;
        var request = await forms.AskAsync(Postponement.FormKind, call, fields, AskedRhythm.Days, ct);
        var movable = await reader.MovableAsync(call.Now, call.Texts, ct);
        return new PromptCard(
            PostponementCard.For(request, movable, network.Zone, fields, problems: []), call.Texts["postponement.title"]);
    }
}
