using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;

namespace GevinstBot.Meetings.Feed;

/// <summary>«kalender»: the link that a calendar subscribes to, and the meetings as a file.</summary>
public sealed class FeedCommand(FeedLinkTable links, Instance instance, CurrentNetwork network, IOptions<SiteOptions> site) : Command
{
    public override string WordsKey => "command.feed";

    public override string HelpKey => "help.feed";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (site.Value.Root is not { } root)
            return AnswerCard.For(call.Texts, "feed.no-address");
        var link = await links.FindOrAddAsync(new FeedLink(instance.NewNonce(), instance.NewNonce()), call.Now, ct);
        var next = network.Meetings.Next(network.DayOf(call.Now));
        var renewing = call.Known.OfType<NewFeedLinkCommand>().FirstOrDefault();
        return FeedCard.For(root, link, next, call.Texts, renewing?.Says(call));
    }
}
