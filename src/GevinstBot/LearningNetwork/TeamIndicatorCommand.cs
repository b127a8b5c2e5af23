using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>«teamets måling»: what the team measures of its own, how it goes, and a field for what was measured today.</summary>
public sealed class TeamIndicatorCommand(AskedForms forms, TeamIndicatorReader reader, CurrentNetwork network)
    : TeamCommand(TeamIndicatorRhythm.Kind, TeamIndicatorRhythm.Days, forms, network)
{
    public override string WordsKey => "command.team-indicator";

    public override string HelpKey => "help.team-indicator";

    protected override string TitleKey => "team-indicator.title";

    protected override bool IsFor(ImprovementTeam team, CommandCall call) =>
        team.Advisor == call.By || team.Participants.Contains(call.By);

    protected override async Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct) =>
        TeamIndicatorCard.For(request, (await reader.AskAsync(request, ct))!);
}
