using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Meetings.Feed;

namespace GevinstBot.Programme.Feed;

/// <summary>What a calendar fetches of a cohort's programme.</summary>
public static class ProgrammeFeedEndpoints
{
    public static void MapProgrammeFeed(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (language, folder) in FeedAddress.Folders)
        {
            endpoints.MapGet(
                $"/{folder}/{ProgrammeFeed.Folder}/{{cohort}}/{{secret}}.ics",
                (string cohort, string secret, ProgrammeFeed feed, HttpContext http) => FeedAnswer.ToAsync(
                    secret, http, link => ProgrammeFeed.SecretOf(link, new CohortId(cohort)),
                    (link, texts) => feed.Of(cohort, link, texts), language));
        }
    }
}
