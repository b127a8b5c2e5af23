using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings.Feed;

/// <summary>Where the calendar feed lies: one address in each language, and below it each meeting.</summary>
internal static class FeedAddress
{
    public static readonly IReadOnlyDictionary<Language, string> Folders = new Dictionary<Language, string>
    {
        [Language.Bokmål] = "kalender",
        [Language.English] = "calendar",
    };

    public static Uri All(Uri root, Language language, FeedLink link) => new(root, $"{Folders[language]}/{link.Secret}.ics");

    public static Uri One(Uri root, Language language, FeedLink link, MeetingId meeting) =>
        new(root, $"{Folders[language]}/{link.Secret}/{meeting}.ics");
}
