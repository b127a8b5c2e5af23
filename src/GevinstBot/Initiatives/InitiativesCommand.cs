using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Rounds;

namespace GevinstBot.Initiatives;

/// <summary>«tiltak»: for a lead, the common plan in its order and what is over; each opened to change its phase, or to end it.</summary>
public sealed class InitiativesCommand(AskedForms forms, InitiativesReader reader) : Command
{
    public override string WordsKey => "command.initiatives";

    public override string HelpKey => "help.initiatives";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            InitiativeRhythm.Kind, call, ReadOnlyDictionary<string, string>.Empty, AskedRhythm.Days, ct);
        return new PromptCard(InitiativesCard.For(request, await reader.OfAsync(call.Now, ct)), call.Texts["initiatives.title"]);
    }
}
