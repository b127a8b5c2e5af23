using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GevinstBot.Network;

/// <summary>
/// Reads a file's YAML into nodes. What YAML allows and a network file has no use for is refused, because a reader would take
/// it for something else: a second document, anchors, tags, a name twice, and nesting without end.
/// </summary>
internal sealed class YamlReading(string yaml, List<FileProblem> problems)
{
    /// <summary>A network file goes down to six.</summary>
    private const int DeepestNesting = 12;

    private readonly Parser _events = new(new StringReader(yaml));

    /// <summary>The lines where the brackets begin that haven't been closed yet.</summary>
    private readonly Stack<int> _brackets = [];

    private int _depth;

    /// <summary>Null when there are no fields to read; why has been noted.</summary>
    public FileMap? Root()
    {
        try
        {
            Next();
            var root = Next() is DocumentStart ? Node(Next()) : null;
            if (root is not FileMap)
                problems.Add(new FileProblem(root?.Line ?? 1, "file.empty"));
            if (root is not null && Next() is DocumentEnd && Next() is DocumentStart second)
                problems.Add(new FileProblem(LineOf(second), "file.second-document"));
            return root as FileMap;
        }
        catch (UnreadableException unreadable)
        {
            problems.Add(unreadable.Problem);
            return null;
        }
    }

    private FileNode Node(ParsingEvent begin)
    {
        if (begin is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
            problems.Add(new FileProblem(LineOf(begin), "file.anchor"));
        if (begin is not (SequenceStart or MappingStart))
            return begin is Scalar scalar ? Text(scalar) : new FileText(LineOf(begin), "", IsNothing: true);
        if (++_depth > DeepestNesting)
            throw new UnreadableException(new FileProblem(LineOf(begin), "file.too-deep"));
        var isBracket = begin is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (isBracket)
            _brackets.Push(LineOf(begin));
        FileNode node = begin is SequenceStart ? List(LineOf(begin)) : Map(LineOf(begin));
        if (isBracket)
            _brackets.Pop();
        _depth--;
        return node;
    }

    private static FileText Text(Scalar scalar) =>
        new(LineOf(scalar), scalar.Value, scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" });

    private FileList List(int line)
    {
        var items = new List<FileNode>();
        for (var item = Next(); item is not SequenceEnd; item = Next())
            items.Add(Node(item));
        return new FileList(line, items);
    }

    private FileMap Map(int line)
    {
        var fields = new OrderedDictionary<string, FileField>();
        for (var begin = Next(); begin is not MappingEnd; begin = Next())
        {
            var (key, value) = (Node(begin), Node(Next()));
            if (key is not FileText { IsNothing: false } name)
                problems.Add(new FileProblem(key.Line, "file.not-a-key"));
            else if (!fields.TryAdd(name.Value, new FileField(key.Line, value)))
                problems.Add(new FileProblem(key.Line, "file.twice", name.Value));
        }
        return new FileMap(line, fields);
    }

    private ParsingEvent Next()
    {
        try
        {
            return _events.MoveNext() ? _events.Current! : throw new UnreadableException(new FileProblem(1, "file.not-yaml"));
        }
        // The parser's own word for a bracket that is never closed is InvalidOperationException.
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            throw new UnreadableException(Diagnosis(broken as YamlException));
        }
    }

    /// <summary>The parser takes a tab for the fault of what stands before it, and of an open bracket it says no line.</summary>
    private FileProblem Diagnosis(YamlException? broken)
    {
        var tab = yaml.Split('\n').TakeWhile(line => !line.TakeWhile(char.IsWhiteSpace).Contains('\t')).Count() + 1;
        if (tab <= yaml.Count(letter => letter == '\n') + 1)
            return new FileProblem(tab, "file.tab");
        var isAtEnd = broken is null || broken.Start.Index >= yaml.AsSpan().TrimEnd().Length;
        return isAtEnd && _brackets.TryPeek(out var line)
            ? new FileProblem(line, "file.not-closed")
            : new FileProblem((int)Math.Max(1, (broken?.Start ?? _events.Current?.End ?? Mark.Empty).Line), "file.not-yaml");
    }

    private static int LineOf(ParsingEvent parsed) => (int)parsed.Start.Line;

    private sealed class UnreadableException(FileProblem problem) : Exception
    {
        public FileProblem Problem => problem;
    }
}
