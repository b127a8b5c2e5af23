using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Register;
using GevinstBot.Pages;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;

namespace GevinstBot.Register;

/// <summary>«eksporter»: for the lead, the network as a file, to keep or to change and send back.</summary>
public sealed class NetworkExportCommand(ExportLinkTable links, Instance instance, AuditLog audit, IOptions<SiteOptions> site) : Command
{
    private static readonly AuditAct Act = new("export");

    public override string WordsKey => "command.network-export";

    public override string HelpKey => "help.network-export";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (site.Value.Root is not { } root)
            return AnswerCard.For(call.Texts, "network-export.no-address");
        var secret = instance.NewNonce();
        await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now), ct);
        await links.AddAsync(ExportLink.Of(secret, call.Now), ct);
        return NetworkExportCard.For(NetworkExportEndpoints.AddressOf(root, secret), call.Texts);
    }
}
