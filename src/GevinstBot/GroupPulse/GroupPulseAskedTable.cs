using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Who is asked in a målgruppepuls: one partition a pulse, some thousand people of one part in a row. Once it is started nothing changes it
/// but that somebody is forgotten, and each press asks for it: so it is kept, and the store is asked for its tags alone.
/// </summary>
public sealed class GroupPulseAskedTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulseAsked";

    /// <summary>A column has room for some 32,000 characters.</summary>
    private const int PeopleInColumn = 500;

    /// <summary>A row has room for a megabyte.</summary>
    private const int PeopleInRow = 5000;

    /// <summary>More pulses than are open at once; ten thousand people take some two megabytes.</summary>
    private const int MostKept = 8;

    private const string Part = "Part";
    private const string Column = "People";

    private static readonly string[] Keys = [nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp)];

    private readonly TableClient _table = tables.GetTableClient(Name);
    private readonly ConcurrentDictionary<string, (string Tags, AskedPeople People)> _kept = new();

    /// <summary>
    /// The same as it was when it was read last, without a question to the store: somebody may have been forgotten since.
    /// </summary>
    public async Task<AskedPeople> LastReadAsync(string pulse, CancellationToken ct) =>
        _kept.TryGetValue(pulse, out var kept) ? kept.People : await OfAsync(pulse, ct);

    public async Task<AskedPeople> OfAsync(string pulse, CancellationToken ct)
    {
        if (_kept.TryGetValue(pulse, out var kept) && kept.Tags == Tags(await RowsAsync(pulse, Keys, ct)))
            return kept.People;
        var rows = await RowsAsync(pulse, columns: null, ct);
        var read = await unreadable.SkipAsync(Name, rows, Read, ct);
        var people = new AskedPeople(read.SelectMany(row => row));
        // What can't be read is to be told of each time.
        if (read.Count == rows.Count)
            Keep(pulse, Tags(rows), people);
        return people;
    }

    /// <summary>Before the pulse itself: cut off and repeated, it writes the same once more.</summary>
    public async Task AddAsync(string pulse, IReadOnlyList<AskedPerson> asked, CancellationToken ct)
    {
        var rows = asked.GroupBy(one => one.Part, (part, people) => people.Chunk(PeopleInRow).Select(some => (Part: part, People: some)))
            .SelectMany(row => row);
        foreach (var (number, (part, people)) in rows.Index())
            await _table.TryAddAsync(Row(pulse, number, part, people), ct);
    }

    /// <summary>Somebody is asked in no pulse any more.</summary>
    public async Task RemoveAsync(PersonId person, CancellationToken ct)
    {
        foreach (var row in await _table.RowsAsync("", ct))
        {
            var left = Without(row, person);
            while (left is not null && await _table.TryWriteAsync(left, left.ETag, ct) is null)
                left = await _table.FindAsync(row.PartitionKey, row.RowKey, ct) is { } newer ? Without(newer, person) : null;
        }
    }

    /// <summary>Null where the row hasn't got them.</summary>
    private static TableEntity? Without(TableEntity row, PersonId person)
    {
        var left = new TableEntity(row);
        foreach (var (column, value) in row.Where(column => column.Key.StartsWith(Column, StringComparison.Ordinal)))
            left[column] = string.Join(' ', Ids((string)value).Where(id => id != person.Value));
        return left.Any(column => !Equals(column.Value, row[column.Key])) ? left : null;
    }

    private void Keep(string pulse, string tags, AskedPeople people)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[pulse] = (tags, people);
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string pulse, string[]? columns, CancellationToken ct)
    {
        var (filter, rows) = (TableClient.CreateQueryFilter($"PartitionKey eq {pulse}"), new List<TableEntity>());
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: ct))
            rows.Add(row);
        return rows;
    }

    private static string Tags(IReadOnlyList<TableEntity> rows) =>
        string.Join('\n', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.RowKey} {row.ETag} {row.Timestamp:O}")));

    private static TableEntity Row(string pulse, int number, string part, AskedPerson[] people)
    {
        var row = new TableEntity(pulse, number.ToString("0000", CultureInfo.InvariantCulture)) { [Part] = part };
        foreach (var (column, some) in people.Chunk(PeopleInColumn).Index())
            row[$"{Column}{column}"] = string.Join(' ', some.Select(one => one.Person));
        return row;
    }

    private static List<AskedPerson> Read(TableEntity row)
    {
        var (part, people) = (row.Text(Part), new List<AskedPerson>());
        for (var number = 0; row.GetString($"{Column}{number}") is { } some; number++)
            people.AddRange(Ids(some).Select(id => new AskedPerson(new PersonId(id), part)));
        return people;
    }

    private static string[] Ids(string people) => people.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
