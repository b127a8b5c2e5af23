using GevinstBot.Pages;

namespace GevinstBot.Reporting;

/// <summary>The refused rows of a file of figures, each with why, to correct and send again.</summary>
public static class FigureFileEndpoints
{
    private const string Folder = "tall";
    private const string Name = "avvist";
    private const string Csv = "text/csv";

    public static Uri AddressOf(Uri root, string secret) => new(root, $"{Folder}/{secret}.csv");

    public static void MapFigureFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        $"/{Folder}/{{secret}}.csv",
        (string secret, HttpContext http, LinkedFiles linked, FigureFileTable files) => linked.AnswerAsync(
            http, secret, ($"{Name}.csv", Csv),
            async (link, ct) => link.About.Length > 0 ? await files.RefusedAsync(link.About, ct) : null));
}
