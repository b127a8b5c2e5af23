using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Network;

/// <summary>
/// Finds numbers that name a person in a file that somebody chose, before it is stored. What is stored already is read all the same: a
/// network that was in use yesterday isn't refused today.
/// </summary>
public static partial class NetworkPersonNumbers
{
    /// <summary>One that looks like such a number by its digits alone, and is no text.</summary>
    private const string ObjectId = "aadObjectId";

    public static IEnumerable<FileProblem> In(string text)
    {
        var lines = Values(NetworkFile.Root(text)).Where(value => PersonNumbers.AreIn(value.Value)).Select(value => value.Line);
        var comments = text.Split('\n').Index().Where(line => PersonNumbers.AreIn(Comment().Match(line.Item).Value))
            .Select(line => line.Index + 1);
        return lines.Union(comments).Order().Select(line => new FileProblem(line, "file.person-number"));
    }

    private static IEnumerable<FileText> Values(FileNode? node) => node switch
    {
        FileText text => [text],
        FileList list => list.Items.SelectMany(Values),
        FileMap map => map.Fields.Where(field => field.Key != ObjectId).SelectMany(field => Values(field.Value.Value)),
        _ => [],
    };

    /// <summary>It is stored as well, byte for byte.</summary>
    [GeneratedRegex(@"(?<=^|\s)#.*$")]
    private static partial Regex Comment();
}
