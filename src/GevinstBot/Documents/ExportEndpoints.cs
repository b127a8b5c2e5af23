using GevinstBot.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace GevinstBot.Documents;

/// <summary>
/// What the links fetch. Whoever has one has its file, so it is good for some minutes; any other address is answered as one that doesn't
/// exist.
/// </summary>
public static class ExportEndpoints
{
    /// <summary>Hex digits of 128 bits.</summary>
    private const int SecretLength = 32;

    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        foreach (var export in endpoints.ServiceProvider.GetServices<Export>())
        {
            endpoints.MapGet($"/{export.Folder}/{{secret}}.{export.Extension}", (
                string secret, ExportLinkTable links, IClock clock, HttpContext http) => AnswerAsync(export, secret, links, clock, http));
        }
    }

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        Export export, string secret, ExportLinkTable links, IClock clock, HttpContext http)
    {
        var ct = http.RequestAborted;
        try
        {
            // Whatever can't be a secret costs no call to the tables.
            var link = secret.Length == SecretLength ? await links.FindAsync(export.Kind, ExportLink.PrintOf(secret), ct) : null;
            if (link is null || link.IsOver(clock.GetCurrentInstant()) || await export.FileAsync(link, ct) is not { } file)
                return TypedResults.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return TypedResults.File(file.Content, export.MediaType, $"{file.Name}.{export.Extension}");
        }
        catch (Exception trouble) when (StoreOpening.IsOfWhatIsStored(trouble))
        {
            http.Response.Headers.RetryAfter = "10";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
