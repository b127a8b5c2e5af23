using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// A file that somebody sent in their own chat, and where it can be fetched for some minutes: whoever has the address may.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4</remarks>
public sealed record SentFile(string Name, string DownloadUrl)
{
    public static IReadOnlyList<SentFile> Of(IMessageActivity activity) =>
    [
        .. from attachment in activity.Attachments ?? []
           where attachment.Content is FileDownloadInfo
           select new SentFile(attachment.Name ?? "", ((FileDownloadInfo)attachment.Content).DownloadUrl),
    ];
}
