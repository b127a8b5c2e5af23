using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Domain.Audit;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«eksporter»: for the lead, the network as a file, to keep or to change and send back.</summary>
public sealed class NetworkExportCommand(NetworkExport export, ExportedNetwork network, ExportLinks links) : Command
{
    private static readonly AuditAct Act = new("export");

    public override string WordsKey => "command.network-export";

    public override string HelpKey => "help.network-export";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var act = new AuditedAct(Act, call.By, call.Now);
        if (await links.MakeAsync(export, which: null, texts.Language, act, ct) is not { } address)
            return AnswerCard.For(texts, "network-export.no-address");
        var words = NetworkExport.Words(texts);
        return await network.FindAsync(ct) is { IsWhole: false }
            ? ExportCard.For(words with { How = $"{words.How} {texts["network-export.lacks"]}" }, address, texts)
            : ExportCard.For(words, address, texts);
    }
}
