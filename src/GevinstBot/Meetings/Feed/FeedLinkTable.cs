using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings.Feed;

/// <summary>What a calendar asks with, and what the meetings are called in every calendar for ever.</summary>
/// <param name="Secret">128 random bits in lower-case hex; whoever has it sees when the meetings are.</param>
/// <param name="Namespace">Stands behind each meeting's name, so that it is like no other calendar's.</param>
public sealed record FeedLink(string Secret, string Namespace);

/// <summary>The link to the calendar feed: one row. A new secret takes the place of the old one; the meetings keep their names.</summary>
public sealed class FeedLinkTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "FeedLinks";

    private const string Partition = "feed";
    private const string Row = "link";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<FeedLink?> FindAsync(CancellationToken ct) =>
        await _table.FindAsync(Partition, Row, ct) is { } row ? await unreadable.ReadAsync(Name, row, Read, ct) : null;

    /// <summary>The link that stands; the first time, the given one.</summary>
    public async Task<FeedLink> FindOrAddAsync(FeedLink first, Instant now, CancellationToken ct)
    {
        if (await FindAsync(ct) is { } standing)
            return standing;
        return await _table.TryAddAsync(RowOf(first, now), ct) ? first : (await FindAsync(ct))!;
    }

    /// <summary>From now on only this secret is known. Of two at once, one counts, and both are told the one that does.</summary>
    public async Task<FeedLink> ReplaceAsync(FeedLink link, Instant now, CancellationToken ct)
    {
        var before = await _table.FindAsync(Partition, Row, ct);
        return await _table.TryWriteAsync(RowOf(link, now), before?.ETag, ct) is null ? (await FindAsync(ct))! : link;
    }

    private static TableEntity RowOf(FeedLink link, Instant now) => new(Partition, Row)
    {
        ["Secret"] = link.Secret,
        ["Namespace"] = link.Namespace,
        ["Made"] = now.ToDateTimeOffset(),
    };

    private static FeedLink Read(TableEntity row) => new(row.Text("Secret"), row.Text("Namespace"));
}
