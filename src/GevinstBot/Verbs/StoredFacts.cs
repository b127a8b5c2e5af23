using System.Text.RegularExpressions;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Verbs;

/// <summary>What of a table is told of an incident: numbers, times and ids; nothing of what anybody wrote.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Rows">How many rows were written in the period.</param>
/// <param name="People">Whose object ids stand in them.</param>
/// <param name="Organizations">Whose ids stand in them.</param>
/// <param name="Written">When the first and the last of them were written; null when there are none.</param>
public sealed record TableFacts(
    string Name, int Rows, IReadOnlySet<PersonId> People, IReadOnlySet<OrganizationId> Organizations, (Instant First, Instant Last)? Written);

/// <summary>Counts what is stored, table by table and row by row, without knowing what the columns mean.</summary>
/// <param name="tables">The store.</param>
/// <param name="known">Ids of people are object ids; others are told by not being among <see cref="NotPeople"/>.</param>
/// <param name="organizations">The organisations whose ids are looked for.</param>
public sealed partial class StoredFacts(TableServiceClient tables, IEnumerable<TableName> known, IReadOnlySet<string> organizations)
{
    private static readonly char[] BetweenIds = ['~', '_', ' ', '|'];

    /// <summary>Object ids that are no person's: the tenant's, the bot's.</summary>
    public IReadOnlySet<string> NotPeople { get; init; } = new HashSet<string>();

    public async Task<IReadOnlyList<TableFacts>> ReadAsync(Interval period, CancellationToken ct)
    {
        var there = await tables.NamesAsync(ct);
        var facts = new List<TableFacts>();
        foreach (var name in known.Select(table => table.Value).Intersect(there, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
            facts.Add(await ReadAsync(name, period, ct));
        return facts;
    }

    private async Task<TableFacts> ReadAsync(string name, Interval period, CancellationToken ct)
    {
        var (rows, people, named, written) = (0, new HashSet<PersonId>(), new HashSet<OrganizationId>(), ((Instant First, Instant Last)?)null);
        await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: ct))
        {
            var at = Instant.FromDateTimeOffset(row.Timestamp!.Value);
            if (!period.Contains(at))
                continue;
            rows++;
            written = written is { } so ? (Instant.Min(so.First, at), Instant.Max(so.Last, at)) : (at, at);
            foreach (var text in row.Where(column => column.Key != "odata.etag").Select(column => column.Value).OfType<string>())
            {
                people.UnionWith(ObjectId().Matches(text).Select(id => id.Value.ToLowerInvariant()).Where(id => !NotPeople.Contains(id)).Select(id => new PersonId(id)));
                named.UnionWith(text.Split(BetweenIds).Where(organizations.Contains).Select(id => new OrganizationId(id)));
            }
        }
        return new TableFacts(name, rows, people, named, written);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectId();
}
