using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace GevinstBot.LocalTeams.Page;

/// <summary>The page and its scripts, served from the folder beside the program: nothing is fetched from the internet.</summary>
internal static class PageEndpoints
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        var page = endpoints.MapGroup("/local").AddEndpointFilter<LoopbackOnly>();
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "localteams"));
        page.MapGet("/", (HttpContext http) => File(http, files, "index.html"));
        SentFiles.Map(page);
        page.MapGet("/{**path}", (HttpContext http, string path) => File(http, files, path));

        var api = page.MapGroup("/api");
        api.MapPeople();
        api.MapChannels();
        api.MapConversation();
        MessageActions.Map(api);
        api.MapClock();
        api.MapFaults();
    }

    private static IResult File(HttpContext http, PhysicalFileProvider files, string path)
    {
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.PhysicalPath is null || !ContentTypes.TryGetContentType(path, out var type))
            return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(file.PhysicalPath, type, lastModified: file.LastModified);
    }
}
