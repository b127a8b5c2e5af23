using System.Net.Mime;

namespace GevinstBot.Pages;

/// <summary>
/// What the Teams app's manifest points at: what the bot is, how it handles personal data, and the terms of using it. Open to all,
/// in Bokmål and English, with nothing in them that depends on who reads.
/// </summary>
public static class PublicPages
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Address → file; the addresses are those in manifest/manifest.json.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["/om"] = "nb/om.html",
        ["/personvern"] = "nb/personvern.html",
        ["/vilkar"] = "nb/vilkar.html",
        ["/about"] = "en/about.html",
        ["/privacy"] = "en/privacy.html",
        ["/terms"] = "en/terms.html",
        ["/pages.css"] = "pages.css",
    };

    public static void MapPublicPages(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (address, file) in Files)
        {
            var content = EmbeddedFile.Read($"Pages/{file}");
            var media = file.EndsWith(".css", StringComparison.Ordinal) ? MediaTypeNames.Text.Css : MediaTypeNames.Text.Html;
            var type = $"{media}; charset=utf-8";
            endpoints.MapGet(address, (HttpResponse response) =>
            {
                response.Headers.CacheControl = $"public, max-age={Fresh.TotalSeconds:0}";
                response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
                response.Headers.XContentTypeOptions = "nosniff";
                response.Headers["Referrer-Policy"] = "no-referrer";
                return TypedResults.Bytes(content, type);
            });
        }
    }
}
