using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>«til direktøren»: what an organisation's contact hands on to the director, on one page.</summary>
public sealed class OnePageCommand(OnePageReader pages, OwnOrganization own, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.one-page";

    public override string HelpKey => "help.one-page";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) => own.Of(call).Organization is { } one
        ? OnePageCard.For(await pages.OfAsync(one, call.Now, ct), network.Roster, call.Texts)
        : OrganizationChoiceCard.For(call, WordsKey, own.Readable(call));
}
