using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;

namespace GevinstBot.Meetings.Archive;

/// <summary>Minutes that stand in the archive, and whether they have been changed since.</summary>
public sealed record StandingInArchive(ArchivedMinutes Archived, bool IsChanged);

/// <summary>Looks up under which reference a meeting's minutes are archived.</summary>
public sealed class ArchivedReader(ArchiveTable archive, MinutesTable minutes)
{
    /// <summary>Null where nobody has said that they are.</summary>
    public async Task<StandingInArchive?> OfAsync(MeetingId meeting, CancellationToken ct) =>
        await archive.FindAsync(meeting, ct) is { } known
        ? new StandingInArchive(known.Content, (await minutes.FindAsync(meeting, ct))?.Version != known.Content.Version)
        : null;
}
