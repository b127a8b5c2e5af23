using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What of a table is somebody's: how many rows their object id stands in, and when the first and the last were written.</summary>
public sealed record OwnRows(string Table, int Rows, Instant First, Instant Last);

/// <summary>What is kept of somebody: every table that holds their object id, in numbers and times.</summary>
public sealed class OwnData(RowErasing rows)
{
    public async Task<IReadOnlyList<OwnRows>> OfAsync(PersonId person, CancellationToken ct)
    {
        var found = new SortedDictionary<string, OwnRows>(StringComparer.Ordinal);
        await foreach (var (table, row) in rows.WhereAsync(
            text => text.Contains(person.Value, StringComparison.OrdinalIgnoreCase), _ => true, ct))
        {
            var at = Instant.FromDateTimeOffset(row.Timestamp!.Value);
            found[table.Name] = found.TryGetValue(table.Name, out var so)
                ? so with { Rows = so.Rows + 1, First = Instant.Min(so.First, at), Last = Instant.Max(so.Last, at) }
                : new OwnRows(table.Name, 1, at, at);
        }
        return [.. found.Values];
    }
}
