using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Forms;
using GevinstBot.Pages;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;

namespace GevinstBot.Meetings.Feed;

/// <summary>«ny kalenderlenke»: the old one shows nothing any more.</summary>
public sealed class NewFeedLinkCommand(FeedLinkTable links, Instance instance, AuditLog audit, IOptions<SiteOptions> site) : Command
{
    private static readonly AuditAct Act = new("new-feed-link");

    public override string WordsKey => "command.feed-link";

    public override string HelpKey => "help.feed-link";

    public override MenuPlace Place => MenuPlace.None;

    /// <summary>Everybody who subscribes has to do something after it.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (site.Value.Root is not { } root)
            return AnswerCard.For(call.Texts, "feed.no-address");
        await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now), ct);
        var standing = await links.FindAsync(ct);
        var link = await links.ReplaceAsync(
            new FeedLink(instance.NewNonce(), standing?.Namespace ?? instance.NewNonce()), call.Now, ct);
        return FeedCard.Renewed(root, link, call.Texts);
    }
}
