using System.Net.Mime;
using Azure;
using GevinstBot.Domain.Register;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace GevinstBot.Pages;

/// <summary>
/// What a link to a file fetches. Whoever has it has the file, so it is good for some minutes; any other address is answered as one that
/// doesn't exist.
/// </summary>
public sealed class LinkedFiles(ExportLinkTable links, IClock clock)
{
    /// <summary>Hex digits of 128 bits.</summary>
    private const int SecretLength = 32;

    /// <param name="http">Who asks.</param>
    /// <param name="secret">What stands in the address.</param>
    /// <param name="name">What the file is called where it is saved, and of which kind it is.</param>
    /// <param name="text">The file that the link is about; null when there is none.</param>
    public async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        HttpContext http, string secret, (string FileName, string MediaType) name, Func<ExportLink, CancellationToken, Task<string?>> text)
    {
        try
        {
            // Whatever can't be a secret costs no call to the tables.
            var link = secret.Length == SecretLength ? await links.FindAsync(ExportLink.PrintOf(secret), http.RequestAborted) : null;
            if (link is null || link.IsOver(clock.GetCurrentInstant()) || await text(link, http.RequestAborted) is not { } found)
                return TypedResults.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = name.FileName }.ToString();
            return TypedResults.Text(found, name.MediaType);
        }
        catch (RequestFailedException)
        {
            http.Response.Headers.RetryAfter = "10";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
