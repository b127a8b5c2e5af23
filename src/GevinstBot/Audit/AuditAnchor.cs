using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage;

namespace GevinstBot.Audit;

/// <summary>What is kept of the log outside its own table.</summary>
/// <param name="Ends">Where it begins and ends; null where nothing is said, or it can't be read.</param>
/// <param name="Seen">The row's tag; null where there is none.</param>
public sealed record Anchored(AuditEnds? Ends, ETag? Seen)
{
    /// <summary>There is a row, and it can't be read.</summary>
    public bool IsDamaged => Ends is null && Seen is not null;
}

/// <summary>Says outside the log's own table where the log begins and ends: so it shows when that table was emptied, or cut off.</summary>
public sealed class AuditAnchor(AnchorTable anchors, UnreadableRows unreadable)
{
    private const string Of = "audit";

    public async Task<Anchored> FindAsync(CancellationToken ct)
    {
        var row = await anchors.FindAsync(Of, ct);
        return new Anchored(await unreadable.ReadOrNullAsync(AnchorTable.Name, row, AuditColumns.ReadEnds, ct), row?.ETag);
    }

    /// <summary>Says what the log says now. Of several at once the one who has seen most stands.</summary>
    public async Task FollowAsync(AuditEnds ends, Anchored seen, CancellationToken ct)
    {
        while (seen.Ends != ends && ends.Follows(seen.Ends) && !await anchors.TryWriteAsync(Row(ends), seen.Seen, ct))
            seen = await FindAsync(ct);
    }

    /// <summary>Says that the log begins later, where old entries were removed.</summary>
    public async Task BeginLaterAsync(AuditEnds ends, Anchored seen, CancellationToken ct)
    {
        while (seen.Ends is { } said && said.Start.Number < ends.Start.Number
            && !await anchors.TryWriteAsync(Row(said with { Start = ends.Start }), seen.Seen, ct))
            seen = await FindAsync(ct);
    }

    private static TableEntity Row(AuditEnds ends)
    {
        var row = AnchorTable.Row(Of);
        AuditColumns.Write(row, ends);
        return row;
    }
}
