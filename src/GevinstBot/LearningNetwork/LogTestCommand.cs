using AdaptiveCards;
using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>«logg test»: the form of a small test, whenever somebody in the team has one.</summary>
public sealed class LogTestCommand(AskedForms forms, LoggedTestReader reader, CurrentNetwork network)
    : TeamCommand(LoggedTestRhythm.Kind, LoggedTestRhythm.Days, forms, network)
{
    public override string WordsKey => "command.log-test";

    public override string HelpKey => "help.log-test";

    protected override string TitleKey => "logged-test.title";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { [LoggedTestPrompts.ViewField] = LoggedTestPrompts.FormView };

    protected override bool IsFor(ImprovementTeam team, CommandCall call) => team.Participants.Contains(call.By);

    protected override async Task<AdaptiveCard> CardAsync(CardRequest request, CancellationToken ct) =>
        LoggedTestCard.For(request with { BasedOn = 0 }, (await reader.AskAsync(request, ct))!);
}
