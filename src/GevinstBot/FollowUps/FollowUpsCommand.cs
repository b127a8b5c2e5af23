using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Rounds;

namespace GevinstBot.FollowUps;

/// <summary>«særskilt oppfølging»: for a lead, which indicators are asked about more often, to begin and to end.</summary>
public sealed class FollowUpsCommand(AskedForms forms, RoundSources sources)
    : AskedCardCommand(FollowUpRhythm.LeadKind, AskedRhythm.Days, forms, sources)
{
    public override string WordsKey => "command.follow-ups";

    public override string HelpKey => "help.follow-ups";
}
