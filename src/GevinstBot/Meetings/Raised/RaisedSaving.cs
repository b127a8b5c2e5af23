using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings.Raised;

/// <summary>How an item is raised that was typed beside something else.</summary>
public sealed class RaisedSaving(RaisedItemTable items)
{
    /// <summary>Once, however often the same press comes; another title is another item.</summary>
    public async Task FromCardAsync(
        MeetingId meeting, OrganizationId of, RaisedAnswer said, Submission submission, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{meeting}-{of}-{number}");
            if (await items.FindAsync(of, id, ct) is { } standing)
            {
                if (standing.Said == said)
                    return;
                continue;
            }
            await items.StoreAsync(
                of, id, basedOn: 0,
                (before, version) => before ?? new RaisedItem(meeting, id, of, said, submission.By, submission.Now, submission.Now)
                {
                    Version = version,
                },
                ct);
            return;
        }
    }
}
