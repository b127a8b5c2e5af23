using System.Net.Mime;
using Azure;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>
/// What the link of «eksporter» fetches. Whoever has it has the file, so it is good for some minutes; any other address is answered as one
/// that doesn't exist.
/// </summary>
public static class NetworkExportEndpoints
{
    private const string Folder = "nettverk";

    /// <summary>Hex digits of 128 bits.</summary>
    private const int SecretLength = 32;

    public static Uri AddressOf(Uri root, string secret) => new(root, $"{Folder}/{secret}.yaml");

    public static void MapNetworkExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/{Folder}/{{secret}}.yaml", AnswerAsync);

    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        string secret, ExportLinkTable links, StoredNetwork stored, IClock clock, HttpContext http)
    {
        try
        {
            // Whatever can't be a secret costs no call to the tables.
            var link = secret.Length == SecretLength ? await links.FindAsync(ExportLink.PrintOf(secret), http.RequestAborted) : null;
            if (link is null || link.IsOver(clock.GetCurrentInstant()) || await stored.TextAsync(http.RequestAborted) is not { } text)
                return TypedResults.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{Folder}.yaml" }.ToString();
            return TypedResults.Text(text, MediaTypeNames.Application.Yaml);
        }
        catch (RequestFailedException)
        {
            http.Response.Headers.RetryAfter = "10";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
