using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>One person of a list: who, and which part they belong to.</summary>
public sealed partial record TypedLine(string Who, string Part)
{
    /// <summary>A tab that was pasted is two spaces by now.</summary>
    private static readonly string[] Between = [";", "  "];

    public static IReadOnlyList<TypedLine> Of(string text) => [.. text.Split('\n').SelectMany(OfLine)];

    /// <summary>The directory is asked for it.</summary>
    public bool IsEmail => Who.Contains('@', StringComparison.Ordinal);

    /// <summary>
    /// Who, and after a semicolon or in the next cell of a sheet which part. Where an address book has put several people in a line, each
    /// is one, in no part: nobody's address becomes the name of a part.
    /// </summary>
    private static IEnumerable<TypedLine> OfLine(string line)
    {
        var addresses = Address().Matches(line).Select(address => address.Value).ToList();
        if (addresses.Count > 1)
            return addresses.Select(address => new TypedLine(address, ""));
        var cells = line.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0)
            return [];
        var who = Math.Max(0, Array.FindIndex(cells, cell => addresses.Exists(cell.Contains) || Guid.TryParse(cell, out _)));
        var part = CleanText.OneLine(string.Join(' ', cells[(who + 1)..]));
        return [new TypedLine(addresses is [var only] ? only : CleanText.OneLine(cells[who]), part)];
    }

    /// <summary>Also in angle brackets after a name, and after «mailto:».</summary>
    [GeneratedRegex("""[^\s<>;,:()"']+@[^\s<>;,:()"']+""")]
    private static partial Regex Address();
}

/// <summary>
/// A list of people as it is pasted in a form: a line each, by e-mail address, object id, or the name of somebody in the network.
/// </summary>
public static class TypedPeople
{
    /// <summary>One argument: what was typed.</summary>
    public const string Unknown = "group-pulse-form.unknown-person";

    /// <summary>One argument: what was typed.</summary>
    public const string DirectorySilent = "group-pulse-form.directory-silent";

    /// <summary>One argument: what was typed.</summary>
    public const string NoDirectory = "group-pulse-form.no-directory";

    /// <summary>One argument: the most.</summary>
    public const string TooMany = "group-pulse-form.too-many-people";

    public const int Longest = 6000;

    /// <summary>Each e-mail address is a question to the directory, and the lead waits.</summary>
    public const int Most = 100;

    private const int LongestPart = 60;

    /// <summary>The people, each once; what is wrong is noted beside the field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="limits">Whom the network and the directory know.</param>
    public static IReadOnlyList<AskedPerson> Read(TypedForm form, GroupPulseLimits limits)
    {
        var (roster, found) = (limits.Roster, limits.Found);
        var lines = TypedLine.Of(form.Text(GroupPulseField.People, Longest));
        if (form.IsRefused(GroupPulseField.People))
            return [];
        var all = lines.Select(line => (Line: line, Person: Meant(line, roster, found))).ToList();
        if (lines.Count > Most)
            form.Refuse(GroupPulseField.People, TooMany, $"{Most}");
        else if (all.FirstOrDefault(one => one.Person is null) is { Line: { } unknown })
            form.Refuse(GroupPulseField.People, WhyNot(unknown, limits), unknown.Who);
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

    /// <summary>Nobody is called unknown whom the directory hasn't been able to say anything of.</summary>
    private static string WhyNot(TypedLine line, GroupPulseLimits limits) => limits.Unanswered.TryGetValue(line.Who, out var outcome)
        ? outcome is DirectoryOutcome.Silent ? DirectorySilent : NoDirectory
        : Unknown;

    private static PersonId? Meant(TypedLine line, Roster roster, IReadOnlyDictionary<string, PersonId> found) =>
        Guid.TryParse(line.Who, out var id) ? new PersonId(id.ToString("D"))
        : found.TryGetValue(line.Who, out var known) ? known
        : roster.People.Where(person => person.Name.Equals(line.Who, StringComparison.OrdinalIgnoreCase)).ToList() is [var named]
            ? named.Id
            : null;
}
