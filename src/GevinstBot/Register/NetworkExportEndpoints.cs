using System.Net.Mime;
using GevinstBot.Network;
using GevinstBot.Pages;

namespace GevinstBot.Register;

/// <summary>What the link of «eksporter» fetches.</summary>
public static class NetworkExportEndpoints
{
    private const string Folder = "nettverk";

    public static Uri AddressOf(Uri root, string secret) => new(root, $"{Folder}/{secret}.yaml");

    public static void MapNetworkExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        $"/{Folder}/{{secret}}.yaml",
        (string secret, HttpContext http, LinkedFiles files, StoredNetwork stored) => files.AnswerAsync(
            http, secret, ($"{Folder}.yaml", MediaTypeNames.Application.Yaml),
            async (link, ct) => link.About.Length == 0 ? await stored.TextAsync(ct) : null));
}
