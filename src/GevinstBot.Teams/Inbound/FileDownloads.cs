using Microsoft.Extensions.Options;

namespace GevinstBot.Teams.Inbound;

/// <summary>What became of fetching a file.</summary>
public enum FileDownload
{
    Fetched,
    TooLarge,

    /// <summary>The address isn't one that Teams keeps files at; it wasn't called.</summary>
    Refused,

    /// <summary>It is there no more, or nobody answered.</summary>
    Failed,
}

/// <summary>
/// Fetches what somebody sent in a chat. The activity names the address, so only those are called at which Teams keeps files; without
/// the bot's token, which the address doesn't need and nobody there should have.
/// </summary>
public sealed class FileDownloads(IHttpClientFactory clients, IOptions<BotOptions> bot)
{
    private const int LongestUrl = 4096;

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // SharePoint of the public cloud and of the others; whoever has a name in them is a tenant of Microsoft's.
    private static readonly string[] Domains = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us"];

    /// <param name="file">Which.</param>
    /// <param name="largest">More bytes aren't read.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<(FileDownload Outcome, byte[] Bytes)> FetchAsync(SentFile file, int largest, CancellationToken ct)
    {
        if (Address(file.DownloadUrl) is not { } address)
            return (FileDownload.Refused, []);
        using var client = clients.CreateClient(TeamsBotRegistration.FilesClient);
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode)
                return (FileDownload.Failed, []);
            await using var body = await response.Content.ReadAsStreamAsync(ct);
            return await RequestBody.ReadAsync(body, largest, ct) is { } bytes
                ? (FileDownload.Fetched, bytes)
                : (FileDownload.TooLarge, []);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException
            && !ct.IsCancellationRequested)
        {
            return (FileDownload.Failed, []);
        }
    }

    private Uri? Address(string url) =>
        url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (bot.Value.AllowAnonymousLocal ? uri is { Scheme: "http", IsLoopback: true, UserInfo: "" } : IsOfSharePoint(uri))
            ? uri
            : null;

    private static bool IsOfSharePoint(Uri uri) =>
        uri is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns, UserInfo: "" }
        && Domains.Any(domain => uri.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
