using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Rounds;

namespace GevinstBot.Roadmap;

/// <summary>«veikart»: the network's improvement measures; a lead writes and changes them, an owner says when one is done.</summary>
public sealed class RoadmapCommand(AskedForms forms, RoadmapReader reader) : Command
{
    public override string WordsKey => "command.roadmap";

    public override string HelpKey => "help.roadmap";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(RoadmapRhythm.Kind, call, ReadOnlyDictionary<string, string>.Empty, RoadmapRhythm.Days, ct);
        return new PromptCard(RoadmapCard.For(request, await reader.OfAsync(call.By, call.Now, ct)), call.Texts["roadmap.title"]);
    }
}
