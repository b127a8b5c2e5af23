using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«eksporter»: for the lead, the network as a file, to keep or to change and send back.</summary>
public sealed class NetworkExportCommand(NetworkExport export, ExportLinks links) : Command
{
    private static readonly AuditAct Act = new("export");

    public override string WordsKey => "command.network-export";

    public override string HelpKey => "help.network-export";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        await links.MakeAsync(export, which: null, call.Texts.Language, new AuditedAct(Act, call.By, call.Now), ct) is { } address
            ? ExportCard.For(NetworkExport.Words(call.Texts), address, call.Texts)
            : AnswerCard.For(call.Texts, "network-export.no-address");
}
