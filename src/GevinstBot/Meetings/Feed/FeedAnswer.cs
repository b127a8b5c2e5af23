using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GevinstBot.Meetings.Feed;

/// <summary>
/// How a calendar's question is answered. A calendar can't sign in: whoever has the link sees when something is, and nothing else is
/// there. Any other address is answered as one that doesn't exist.
/// </summary>
internal static class FeedAnswer
{
    /// <summary>Hex digits of 128 bits.</summary>
    public const int SecretLength = 32;

    /// <param name="secret">What the calendar asks with.</param>
    /// <param name="http">The question.</param>
    /// <param name="secretOf">What it has to ask with.</param>
    /// <param name="write">The file; null where there is none.</param>
    /// <param name="language">Which language it asks in.</param>
    public static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> ToAsync(
        string secret, HttpContext http, Func<FeedLink, string> secretOf, Func<FeedLink, LocalTexts, string?> write, Language language)
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
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(secretOf(link)))
            || write(link, texts) is not { } file)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{FeedAddress.Folders[language]}.ics" }.ToString();
        return TypedResults.Text(file, FeedCalendar.MediaType);
    }
}
