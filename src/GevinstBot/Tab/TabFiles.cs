using System.Net.Mime;
using System.Security.Cryptography;

namespace GevinstBot.Tab;

/// <summary>
/// The tab's scripts and styles, which come within the program: its own, Microsoft's client of Teams, and Fluent's values for Teams'
/// themes. Their addresses have a print of what is in them, so that a browser keeps them until they change.
/// </summary>
public static class TabFiles
{
    private static readonly Dictionary<string, TabFile> All =
        new[] { "app.js", "tab.css", "themes.css", "teams.js" }.ToDictionary(name => name, Read);

    /// <summary>Where a page fetches one.</summary>
    public static string AddressOf(string name) => $"{TabLinks.Root}/files/{All[name].Print}/{name}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var name in All.Keys)
        {
            var (content, type, _) = All[name];
            endpoints.MapGet(AddressOf(name), (HttpResponse response) =>
            {
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                response.Headers.XContentTypeOptions = "nosniff";
                return TypedResults.Bytes(content, type);
            });
        }
    }

    private static TabFile Read(string name)
    {
        var content = EmbeddedFile.Read($"Tab/{name}");
        var media = name.EndsWith(".css", StringComparison.Ordinal) ? MediaTypeNames.Text.Css : MediaTypeNames.Text.JavaScript;
        return new TabFile(content, $"{media}; charset=utf-8", Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private sealed record TabFile(byte[] Content, string Type, string Print);
}
