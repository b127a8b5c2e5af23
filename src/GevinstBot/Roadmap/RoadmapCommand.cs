using GevinstBot.Chat;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Rounds;

namespace GevinstBot.Roadmap;

/// <summary>«veikart»: the network's improvement measures; a lead writes and changes them, an owner says when one is done.</summary>
public sealed class RoadmapCommand(AskedForms forms, RoundSources sources)
    : AskedCardCommand(RoadmapRhythm.Kind, RoadmapRhythm.Days, forms, sources)
{
    public override string WordsKey => "command.roadmap";

    public override string HelpKey => "help.roadmap";
}
