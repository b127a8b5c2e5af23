namespace GevinstBot.Network;

/// <summary>Either the whole network or every mistake in the file with its line; nothing in between.</summary>
public sealed record NetworkReading(NetworkVersion? Version, IReadOnlyList<FileProblem> Problems);

/// <summary>Reads a network file (YAML): the same for the demo network and for real ones.</summary>
public sealed class NetworkFile(IEnumerable<NetworkSection> sections)
{
    public NetworkReading Read(string text)
    {
        var yaml = NetworkText.WithoutPreamble(text);
        List<FileProblem> found = [.. NetworkText.Problems(yaml)];
        if (found.Count > 0 || new YamlReading(yaml, found).Root() is not { } root)
            return new NetworkReading(null, found);

        var reader = new SectionReader(root, found);
        var roster = RosterSection.Read(reader);
        List<object> read = [.. sections.Select(section => section.ReadFrom(reader, roster))];
        reader.RefuseUnknownKeys();
        List<FileProblem> inOrder = [.. found.OrderBy(problem => problem.Line)];
        return inOrder.TrueForAll(problem => problem.IsWarning)
            ? new NetworkReading(new NetworkVersion(roster, read, inOrder), [])
            : new NetworkReading(null, [.. inOrder.Where(problem => !problem.IsWarning)]);
    }
}
