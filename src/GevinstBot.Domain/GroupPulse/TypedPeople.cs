using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>One line of a list of people: who, and after a semicolon, or in the next cell of a sheet, which part they belong to.</summary>
public sealed record TypedLine(string Who, string Part)
{
    /// <summary>A tab that was pasted is two spaces by now.</summary>
    private static readonly string[] Between = [";", "  "];

    public static IReadOnlyList<TypedLine> Of(string text) =>
        [.. text.Split('\n').Select(line => line.Split(Between, 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts[0].Length > 0)
            .Select(parts => new TypedLine(CleanText.OneLine(parts[0]), parts.Length > 1 ? CleanText.OneLine(parts[1]) : ""))];

    /// <summary>The directory is asked for it.</summary>
    public bool IsEmail => Who.Contains('@', StringComparison.Ordinal);
}

/// <summary>
/// A list of people as it is pasted in a form: a line each, by e-mail address, object id, or the name of somebody in the network.
/// </summary>
public static class TypedPeople
{
    /// <summary>One argument: what was typed.</summary>
    public const string Unknown = "group-pulse-form.unknown-person";

    /// <summary>One argument: the most.</summary>
    public const string TooMany = "group-pulse-form.too-many-people";

    public const int Longest = 6000;

    /// <summary>Each e-mail address is a question to the directory, and the lead waits.</summary>
    public const int Most = 100;

    private const int LongestPart = 60;

    /// <summary>The people, each once; what is wrong is noted beside the field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="roster">Whom the network knows.</param>
    /// <param name="found">Whom the directory knows, by what was typed.</param>
    public static IReadOnlyList<AskedPerson> Read(TypedForm form, Roster roster, IReadOnlyDictionary<string, PersonId> found)
    {
        var lines = TypedLine.Of(form.Text(GroupPulseField.People, Longest));
        if (form.IsRefused(GroupPulseField.People))
            return [];
        var all = lines.Select(line => (Line: line, Person: Meant(line, roster, found))).ToList();
        if (lines.Count > Most)
            form.Refuse(GroupPulseField.People, TooMany, $"{Most}");
        else if (all.FirstOrDefault(one => one.Person is null) is { Line: { } unknown })
            form.Refuse(GroupPulseField.People, Unknown, unknown.Who);
        else if (lines.FirstOrDefault(line => line.Part.Length > LongestPart) is not null)
            form.Refuse(GroupPulseField.People, TypedForm.TooLong, $"{LongestPart}");
        return Of(lines, roster, found);
    }

    /// <summary>The same of a list that was read before: whoever can't be found any more is left out.</summary>
    public static IReadOnlyList<AskedPerson> Of(
        IEnumerable<TypedLine> lines, Roster roster, IReadOnlyDictionary<string, PersonId> found) =>
    [
        .. from line in lines
           let person = Meant(line, roster, found)
           where person is not null
           group line by person.Value into same
           select new AskedPerson(same.Key, same.First().Part),
    ];

    private static PersonId? Meant(TypedLine line, Roster roster, IReadOnlyDictionary<string, PersonId> found) =>
        Guid.TryParse(line.Who, out var id) ? new PersonId(id.ToString("D"))
        : found.TryGetValue(line.Who, out var known) ? known
        : roster.People.Where(person => person.Name.Equals(line.Who, StringComparison.OrdinalIgnoreCase)).ToList() is [var named]
            ? named.Id
            : null;
}
