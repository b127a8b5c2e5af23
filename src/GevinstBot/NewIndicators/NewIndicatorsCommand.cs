using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;

namespace GevinstBot.NewIndicators;

/// <summary>«måleindikatorer»: for a lead, what is proposed, tried and in use, to be brought on one by one.</summary>
public sealed class NewIndicatorsCommand(AskedForms forms, RoundSources sources)
    : AskedCardCommand(ProposalRhythm.ProcessKind, ProposalRhythm.Days, forms, sources)
{
    public override string WordsKey => "command.new-indicators";

    public override string HelpKey => "help.new-indicators";
}
