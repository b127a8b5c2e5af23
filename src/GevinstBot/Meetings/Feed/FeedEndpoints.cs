namespace GevinstBot.Meetings.Feed;

/// <summary>What a calendar fetches of the meetings, and a person downloads.</summary>
public static class FeedEndpoints
{
    public static void MapMeetingFeed(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (language, folder) in FeedAddress.Folders)
        {
            endpoints.MapGet($"/{folder}/{{secret}}.ics", (string secret, MeetingFeed feed, HttpContext http) =>
                FeedAnswer.ToAsync(secret, http, link => link.Secret, feed.All, language));
            endpoints.MapGet($"/{folder}/{{secret}}/{{meeting}}.ics", (string secret, string meeting, MeetingFeed feed, HttpContext http) =>
                FeedAnswer.ToAsync(secret, http, link => link.Secret, (link, texts) => feed.One(meeting, link, texts), language));
        }
    }
}
