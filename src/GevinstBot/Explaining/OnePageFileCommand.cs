using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Explaining;

/// <summary>«fil til direktøren»: the director's page as a document to forward.</summary>
public sealed class OnePageFileCommand(OnePageExport export, ExportLinks links, OwnOrganization own) : Command
{
    private static readonly AuditAct Act = new("export-one-page");

    public override string WordsKey => "command.one-page-file";

    public override string HelpKey => "help.one-page-file";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) => own.Of(call).Organization is { } one
        ? await HandOutAsync(one, call, ct)
        : OrganizationChoiceCard.For(call, WordsKey, own.Readable(call));

    private async Task<PromptCard> HandOutAsync(Organization organization, CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var act = new AuditedAct(Act, call.By, call.Now) { Whose = organization.Id.Value };
        if (await links.MakeAsync(export, organization.Id.Value, texts.Language, act, ct) is not { } address)
            return AnswerCard.For(texts, "file-link.no-address");
        return ExportCard.For(
            new ExportWords(
                texts["one-page.heading", organization.ShortName], texts["one-page-document.how"], texts["minutes-export.link"],
                texts["one-page-document.download"]),
            address, texts);
    }
}
