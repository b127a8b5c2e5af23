using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;

namespace GevinstBot.ChangePlans;

/// <summary>«pulsplan»: for a lead, the pulses of the year to come, and each initiative's rhythm.</summary>
public sealed class PulsePlanCommand(AskedForms forms, RoundSources sources)
    : AskedCardCommand(PulsePlanRhythm.Kind, AskedRhythm.Days, forms, sources)
{
    public override string WordsKey => "command.pulse-plan";

    public override string HelpKey => "help.pulse-plan";
}
