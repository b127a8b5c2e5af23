using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Feed;

/// <summary>How the meetings come into one's calendar.</summary>
public static class FeedCard
{
    /// <summary>Nobody reads it.</summary>
    private const string LinkField = "link";

    /// <param name="root">The program's address.</param>
    /// <param name="link">The link.</param>
    /// <param name="next">The next meeting; null where none is planned.</param>
    /// <param name="texts">The language, of what the calendar says too.</param>
    /// <param name="renewing">What a button writes that makes a new link; null for whoever may not.</param>
    public static PromptCard For(Uri root, FeedLink link, Meeting? next, LocalTexts texts, string? renewing) => Of(
        texts,
        [
            Say.Text(texts["feed.how"]),
            Link(root, link, texts),
            Say.Text(texts["feed.outlook"]),
            Say.Text(texts["feed.or-file"]),
            Say.Small(texts["feed.who-sees"]),
        ],
        Button.Opening(texts["feed.download-all"], FeedAddress.All(root, texts.Language, link)),
        next is { } meeting ? Button.Opening(texts["feed.download-next"], FeedAddress.One(root, texts.Language, link, meeting.Id)) : null,
        renewing is null ? null : Button.Writing(texts["feed.new-link"], renewing));

    public static PromptCard Renewed(Uri root, FeedLink link, LocalTexts texts) => Of(
        texts,
        [
            Say.Text(texts["feed.new-link-made"]),
            Link(root, link, texts),
        ]);

    /// <summary>A field, because one can copy what stands in it, and it keeps within the card.</summary>
    private static AdaptiveInput Link(Uri root, FeedLink link, LocalTexts texts) =>
        Ask.Text(LinkField, texts["feed.link"], FeedAddress.All(root, texts.Language, link).AbsoluteUri);

    private static PromptCard Of(LocalTexts texts, IEnumerable<AdaptiveElement?> body, params IEnumerable<AdaptiveAction?> buttons)
    {
        var heading = texts["feed.heading"];
        return new PromptCard(Frame.Of(texts, heading, [Say.Heading(heading), .. body], buttons), heading);
    }
}
