using GevinstBot.Domain.Network;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>
/// The tab at the program's address. What opens first is a frame that is alike for all and holds nothing; each page is fetched with the
/// token that Teams gives for whoever has it open. So there is no cookie, and nothing that another site could make somebody do.
/// </summary>
public static class TabEndpoints
{
    public static void MapTab(this IEndpointRouteBuilder endpoints)
    {
        TabFiles.Map(endpoints);
        endpoints.MapGet(TabLinks.Root, ShellAsync);
        endpoints.MapGet($"{TabLinks.Root}/{{page}}", PageAsync);
    }

    private static async Task ShellAsync(HttpContext http, TabRenderer renderer, TextCatalog catalog, TabHosts hosts)
    {
        var asked = http.Request.Query;
        var isEnglish = asked["locale"].ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var texts = catalog.In(isEnglish ? Language.English : Language.Bokmål);
        await WriteAsync(http, hosts, new TabAnswer(
            StatusCodes.Status200OK, await renderer.RenderAsync<ShellPage>(new ShellModel(texts, ShellModel.ThemeOf(asked["theme"])))));
    }

    private static async Task PageAsync(
        HttpContext http, string page, ITabTokens tokens, TabReading reading, TabHosts hosts, IClock clock)
    {
        var ct = http.RequestAborted;
        var reader = await tokens.ReadAsync(http, ct);
        if (reader.ObjectId is not { } objectId)
        {
            if (reader.Status == StatusCodes.Status401Unauthorized)
                http.Response.Headers.WWWAuthenticate = "Bearer";
            await WriteAsync(http, hosts, new TabAnswer(reader.Status, ""));
            return;
        }
        var asked = http.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString());
        try
        {
            await WriteAsync(http, hosts, await reading.OfAsync(page, new PersonId(objectId), clock.GetCurrentInstant(), asked, ct));
        }
        catch (Exception trouble) when (StoreOpening.IsOfWhatIsStored(trouble))
        {
            http.Response.Headers.RetryAfter = "10";
            await WriteAsync(http, hosts, new TabAnswer(StatusCodes.Status503ServiceUnavailable, ""));
        }
    }

    private static async Task WriteAsync(HttpContext http, TabHosts hosts, TabAnswer answer)
    {
        var (response, headers) = (http.Response, http.Response.Headers);
        response.StatusCode = answer.Status;
        headers.ContentSecurityPolicy = hosts.Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers[HeaderNames.Vary] = HeaderNames.Authorization;
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(answer.Html, http.RequestAborted);
    }
}

/// <summary>What is answered: in words also where it is a refusal of somebody who is known.</summary>
public sealed record TabAnswer(int Status, string Html);
