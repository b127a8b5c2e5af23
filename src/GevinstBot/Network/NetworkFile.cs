using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>Either the whole network or every mistake in the file with its line; nothing in between.</summary>
public sealed record NetworkReading(NetworkVersion? Version, IReadOnlyList<FileProblem> Problems);

/// <summary>Reads a network file (YAML): the same for the demo network and for real ones.</summary>
public sealed class NetworkFile(IEnumerable<NetworkSection> sections)
{
    /// <summary>The form that this program reads and writes. A file that says nothing is of this one.</summary>
    public const string Form = "1";

    /// <summary>The field that says the form.</summary>
    public const string FormField = "format";

    /// <summary>The mistake of a file that a newer program wrote.</summary>
    public const string OtherForm = "file.other-form";

    /// <summary>The version that counts, one that counted before, and one that is proposed.</summary>
    private const int MostKnown = 3;

    // Replaced as a whole: whoever looks meanwhile reads a text once more, and nothing else.
    private IReadOnlyList<(string Text, NetworkReading Reading)> _known = [];

    /// <summary>A network with nothing in it but the lead who is to set it up.</summary>
    public NetworkVersion Nothing(PersonId lead)
    {
        var roster = new Roster(
            "", [], [new Person(lead, "", "", Language.Bokmål)], [new Member(lead, Role.NetworkLead, Organization: null)], [], []);
        // What is missing is noted nowhere: nobody wrote this.
        return new NetworkVersion(
            roster, [.. sections.Select(section => section.ReadFrom(new SectionReader(FileMap.Of(), []), roster))], warnings: []);
    }

    /// <summary>Reads a text. A start, an import and a look back ask for the same ones again, and a large one is long in parsing.</summary>
    public NetworkReading Read(string text)
    {
        var known = _known;
        foreach (var one in known)
        {
            if (one.Text == text)
                return one.Reading;
        }
        var reading = ReadAnew(text);
        _known = [(text, reading), .. known.Take(MostKnown - 1)];
        return reading;
    }

    private NetworkReading ReadAnew(string text)
    {
        var yaml = NetworkText.WithoutPreamble(text);
        List<FileProblem> found = [.. NetworkText.Problems(yaml)];
        if (found.Count > 0 || new YamlReading(yaml, found).Root() is not { } root)
            return new NetworkReading(null, found);

        var reader = new SectionReader(root, found);
        // What a newer program means by its fields isn't guessed at.
        if (reader.OptionalText(FormField) is { } form && form != Form)
            return new NetworkReading(null, [new FileProblem(root.Fields[FormField].Line, OtherForm, form, Form)]);
        var roster = RosterSection.Read(reader);
        List<object> read = [.. sections.Select(section => section.ReadFrom(reader, roster))];
        reader.RefuseUnknownKeys();
        List<FileProblem> inOrder = [.. found.OrderBy(problem => problem.Line)];
        return inOrder.TrueForAll(problem => problem.IsWarning)
            ? new NetworkReading(new NetworkVersion(roster, read, inOrder), [])
            : new NetworkReading(null, [.. inOrder.Where(problem => !problem.IsWarning)]);
    }

    /// <summary>The mistake of a file of another region than the one that is stored; null where there is none to compare with.</summary>
    /// <param name="text">The file.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="stored">What is stored; null when nothing that can be read is.</param>
    public FileProblem? OtherRegion(string text, NetworkReading reading, string? stored) =>
        reading.Version?.Roster.Region is { } region && stored is not null
            && Read(stored).Version?.Roster.Region is { } own && region != own
            ? new FileProblem(LineOf(text, "region"), "file.other-region", region, own)
            : null;

    /// <summary>What stands in a file, whatever it means; null where it can't be read at all.</summary>
    public static FileMap? Root(string text) => new YamlReading(NetworkText.WithoutPreamble(text), []).Root();

    /// <summary>The line where a field of the file's root stands.</summary>
    public static int LineOf(string text, string field) => Root(text)?.Fields.GetValueOrDefault(field)?.Line ?? 1;
}
