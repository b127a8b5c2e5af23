using System.Text.RegularExpressions;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Verbs.Incident;

/// <summary>What of a table is told of an incident: numbers, times and ids; nothing of what anybody wrote.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Rows">How many rows were written in the period.</param>
/// <param name="People">Whose object ids stand in them.</param>
/// <param name="Organizations">Whose ids, or whose people's, stand in them.</param>
/// <param name="Written">When the first and the last of them were written; null when there are none.</param>
public sealed record TableFacts(
    string Name, int Rows, IReadOnlySet<PersonId> People, IReadOnlySet<OrganizationId> Organizations,
    (Instant First, Instant Last)? Written);

/// <summary>Counts what is stored, table by table and row by row, without knowing what the columns mean.</summary>
/// <param name="tables">The store.</param>
/// <param name="known">The tables of this program.</param>
/// <param name="roster">Whose organisations are looked for, by their ids and by those of their people; null looks for none.</param>
public sealed partial class StoredFacts(TableServiceClient tables, IEnumerable<TableName> known, Roster? roster)
{
    private static readonly char[] BetweenIds = ['~', '_', ' ', '|'];

    private readonly HashSet<string> _organizations = [.. (roster?.Organizations ?? []).Select(organization => organization.Id.Value)];

    /// <summary>Object ids that are no person's: the tenant's, the bot's.</summary>
    public IReadOnlySet<string> NotPeople { get; init; } = new HashSet<string>();

    public async Task<IReadOnlyList<TableFacts>> ReadAsync(Interval period, CancellationToken ct)
    {
        var there = await tables.NamesAsync(ct);
        var facts = new List<TableFacts>();
        var ours = known.Select(table => table.Value).Intersect(there, StringComparer.OrdinalIgnoreCase);
        foreach (var name in ours.Order(StringComparer.Ordinal))
            facts.Add(await ReadAsync(name, period, ct));
        return facts;
    }

    /// <summary>Whom somebody answers for, as contact or substitute; null for others, and where the network can't be read.</summary>
    public static OrganizationId? OrganizationOf(PersonId person, Roster? roster) =>
        roster?.Members.FirstOrDefault(member => member.Person == person)?.Organization
        ?? roster?.Substitutes.FirstOrDefault(substitute => substitute.Person == person)?.Organization;

    private async Task<TableFacts> ReadAsync(string name, Interval period, CancellationToken ct)
    {
        var (rows, people, named) = (0, new HashSet<PersonId>(), new HashSet<OrganizationId>());
        (Instant First, Instant Last)? written = null;
        await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: ct))
        {
            var at = Instant.FromDateTimeOffset(row.Timestamp!.Value);
            if (!period.Contains(at))
                continue;
            rows++;
            written = written is { } so ? (Instant.Min(so.First, at), Instant.Max(so.Last, at)) : (at, at);
            foreach (var text in row.Select(column => column.Value).OfType<string>())
            {
                people.UnionWith(PeopleIn(text));
                named.UnionWith(text.Split(BetweenIds).Where(_organizations.Contains).Select(id => new OrganizationId(id)));
            }
        }
        named.UnionWith(people.Select(person => OrganizationOf(person, roster)).OfType<OrganizationId>());
        return new TableFacts(name, rows, people, named, written);
    }

    private IEnumerable<PersonId> PeopleIn(string text) =>
        from id in ObjectId().Matches(text).Select(match => match.Value.ToLowerInvariant())
        where !NotPeople.Contains(id)
        select new PersonId(id);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectId();
}
