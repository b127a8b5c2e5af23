using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Rounds;

namespace GevinstBot.Initiatives;

/// <summary>«tiltak»: for a lead, the common plan in its order and what is over; each opened to change its phase, or to end it.</summary>
public sealed class InitiativesCommand(AskedForms forms, RoundSources sources)
    : AskedCardCommand(InitiativeRhythm.Kind, AskedRhythm.Days, forms, sources)
{
    public override string WordsKey => "command.initiatives";

    public override string HelpKey => "help.initiatives";
}
