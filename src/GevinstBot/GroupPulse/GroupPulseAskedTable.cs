using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>Who is asked in a målgruppepuls: one partition a pulse, some thousand people of one part in a row.</summary>
public sealed class GroupPulseAskedTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulseAsked";

    /// <summary>A column has room for some 32,000 characters.</summary>
    private const int PeopleInColumn = 500;

    /// <summary>A row has room for a megabyte.</summary>
    private const int PeopleInRow = 5000;

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<AskedPerson>> OfAsync(string pulse, CancellationToken ct) =>
        [.. (await unreadable.SkipAsync(Name, await _table.PartitionAsync(pulse, ct), Read, ct)).SelectMany(row => row)];

    /// <summary>Before the pulse itself: cut off and repeated, it writes the same once more.</summary>
    public async Task AddAsync(string pulse, IReadOnlyList<AskedPerson> asked, CancellationToken ct)
    {
        var rows = asked.GroupBy(one => one.Part, (part, people) => people.Chunk(PeopleInRow).Select(some => (Part: part, People: some)))
            .SelectMany(row => row);
        foreach (var (number, (part, people)) in rows.Index())
            await _table.TryAddAsync(Row(pulse, number, part, people), ct);
    }

    private static TableEntity Row(string pulse, int number, string part, AskedPerson[] people)
    {
        var row = new TableEntity(pulse, number.ToString("0000", CultureInfo.InvariantCulture)) { ["Part"] = part };
        foreach (var (column, some) in people.Chunk(PeopleInColumn).Index())
            row[$"People{column}"] = string.Join(' ', some.Select(one => one.Person));
        return row;
    }

    private static List<AskedPerson> Read(TableEntity row)
    {
        var (part, people) = (row.Text("Part"), new List<AskedPerson>());
        for (var number = 0; row.GetString($"People{number}") is { } some; number++)
            people.AddRange(some.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new AskedPerson(new PersonId(id), part)));
        return people;
    }
}
