using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>«til direktøren»: what an organisation's contact hands on to the director, on one page.</summary>
public sealed class OnePageCommand(
    OnePageReader pages, OnePageExport export, ExportLinks links, OwnOrganization own, CurrentNetwork network) : Command
{
    private static readonly AuditAct Act = new("export-one-page");

    public override string WordsKey => "command.one-page";

    public override string HelpKey => "help.one-page";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) => own.Of(call).Organization is { } one
        ? await HandOutAsync(one, call, ct)
        : OrganizationChoiceCard.For(
            call, WordsKey, own.Readable(call),
            int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);

    private async Task<PromptCard> HandOutAsync(Organization organization, CommandCall call, CancellationToken ct)
    {
        var page = await pages.OfAsync(organization, call.Now, ct);
        var act = new AuditedAct(Act, call.By, call.Now) { Whose = organization.Id.Value };
        var address = await links.MakeAsync(export, organization.Id.Value, call.Texts.Language, act, ct);
        return OnePageCard.For(page, address, network.Roster, call.Texts);
    }
}
