using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Page;

/// <summary>What was typed, and the file that was sent with it.</summary>
internal sealed record Saying(string Text, FileBody? File);

/// <summary>
/// The files that people sent, for as long as the program runs: in Teams they lie in the sender's OneDrive, and the address that the bot
/// is given is good for some minutes.
/// </summary>
internal sealed class SentFiles(LocalAddress address)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    public static void Map(IEndpointRouteBuilder page) => page.MapGet("/files/{id}", (string id, SentFiles files) =>
        files._files.TryGetValue(id, out var bytes)
            ? Results.Bytes(bytes, "application/octet-stream")
            : Results.NotFound());

    /// <summary>Keeps it, and gives what stands in the activity, see
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4">files for bots</see>.</summary>
    public JsonObject Add(string activityId, FileBody file)
    {
        _files[activityId] = file.Bytes!;
        return new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/documents/{Uri.EscapeDataString(file.Name)}",
            ["name"] = file.Name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = new Uri(address.Connector, $"/local/files/{activityId}?tempauth=once").AbsoluteUri,
                ["uniqueId"] = activityId,
                ["fileType"] = Path.GetExtension(file.Name).TrimStart('.'),
            },
        };
    }
}
