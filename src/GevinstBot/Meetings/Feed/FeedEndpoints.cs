using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GevinstBot.Meetings.Feed;

/// <summary>
/// What a calendar fetches, and a person downloads. A calendar can't sign in: whoever has the link sees when the meetings are, and
/// nothing else is there. Any other address is answered as one that doesn't exist.
/// </summary>
public static class FeedEndpoints
{
    /// <summary>Hex digits of 128 bits.</summary>
    private const int SecretLength = 32;

    public static void MapMeetingFeed(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (language, folder) in FeedAddress.Folders)
        {
            endpoints.MapGet($"/{folder}/{{secret}}.ics", (string secret, HttpContext http) =>
                AnswerAsync(secret, http, (feed, link, texts) => feed.All(link, texts), language));
            endpoints.MapGet($"/{folder}/{{secret}}/{{meeting}}.ics", (string secret, string meeting, HttpContext http) =>
                AnswerAsync(secret, http, (feed, link, texts) => feed.One(meeting, link, texts), language));
        }
    }

    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        string secret, HttpContext http, Func<MeetingFeed, FeedLink, LocalTexts, string?> write, Language language)
    {
        var services = http.RequestServices;
        FeedLink? link;
        try
        {
            // Whatever can't be a secret costs no call to the tables.
            link = secret.Length == SecretLength ? await services.GetRequiredService<FeedLinkTable>().FindAsync(http.RequestAborted) : null;
        }
        catch (Exception trouble) when (StoreOpening.IsOfWhatIsStored(trouble))
        {
            // A calendar asks again by itself, and keeps what it has.
            http.Response.Headers.RetryAfter = "600";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        var texts = services.GetRequiredService<TextCatalog>().In(language);
        if (link is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(link.Secret))
            || write(services.GetRequiredService<MeetingFeed>(), link, texts) is not { } file)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{FeedAddress.Folders[language]}.ics" }.ToString();
        return TypedResults.Text(file, MeetingFeed.MediaType);
    }
}
