using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>«tester»: what the team has logged, and which test followed from which; also for its advisor.</summary>
public sealed class TeamTestsCommand(AskedForms forms, LoggedTestReader reader, CurrentNetwork network)
    : TeamCommand(LoggedTestRhythm.Kind, LoggedTestRhythm.Days, forms, network)
{
    public override string WordsKey => "command.team-tests";

    public override string HelpKey => "help.team-tests";

    public override MenuPlace Place => MenuPlace.Seldom;

    protected override string TitleKey => "team-tests.title";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { [LoggedTestPrompts.ViewField] = LoggedTestPrompts.ListView };

    protected override bool IsFor(ImprovementTeam team, CommandCall call) =>
        team.Advisor == call.By || team.Participants.Contains(call.By);

    protected override async Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct) =>
        TeamTestsCard.For(request, (await reader.AskAsync(request, ct))!);
}
