using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GevinstBot.Network;

/// <summary>Either the whole network or every mistake in the file with its line; nothing in between.</summary>
public sealed record NetworkReading(NetworkVersion? Version, IReadOnlyList<FileProblem> Problems);

/// <summary>Reads a network file (YAML): the same for the demo network and for real ones.</summary>
public sealed class NetworkFile(IEnumerable<NetworkSection> sections)
{
    public NetworkReading Read(string yaml)
    {
        var problems = new List<FileProblem>();
        if (Root(yaml, problems) is not { } root)
            return new NetworkReading(null, problems);

        var reader = new SectionReader(root, problems);
        var roster = RosterSection.Read(reader);
        List<object> read = [.. sections.Select(section => section.ReadFrom(reader, roster))];
        reader.RefuseUnknownKeys();
        return problems.Count == 0
            ? new NetworkReading(new NetworkVersion(roster, read), [])
            : new NetworkReading(null, [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static YamlMappingNode? Root(string yaml, List<FileProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException unreadable)
        {
            problems.Add(new FileProblem((int)unreadable.Start.Line, "file.not-yaml"));
            return null;
        }
        if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
            return root;
        problems.Add(new FileProblem(1, "file.empty"));
        return null;
    }
}
