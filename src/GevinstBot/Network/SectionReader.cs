using System.Globalization;

namespace GevinstBot.Network;

/// <summary>
/// Reads one mapping of a network file. Every mistake is noted with its line and reading goes on, so that an administrator
/// sees all of them at once; a value that couldn't be read comes back as a harmless default and is never used, because a
/// file with a problem isn't imported.
/// </summary>
public sealed class SectionReader(FileMap map, List<FileProblem> problems)
{
    /// <summary>Names stand in cards, beside other names.</summary>
    private const int MostCharacters = 300;

    private readonly HashSet<string> _read = [];

    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
            return text;
        Problem("file.missing", key);
        return "";
    }

    public string? OptionalText(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is not FileText text)
        {
            ProblemAt(key, "file.not-a-text", key);
            return null;
        }
        if (text.IsNothing || string.IsNullOrWhiteSpace(text.Value))
            return null;
        if (text.Value.Length > MostCharacters)
            Note(text.Line, "file.too-long", key, MostCharacters.ToString(CultureInfo.InvariantCulture));
        else if (NetworkText.FirstUnseen(text.Value) is { } unseen)
            Note(text.Line, "file.unseen-character", unseen);
        return text.Value.Trim();
    }

    /// <summary>A text of one line, or a longer one as the list of its lines; null where nothing stands.</summary>
    public string? OptionalLines(string key)
    {
        if (Value(key) is not FileList { Items: var items })
            return OptionalText(key);
        foreach (var odd in items.Where(item => item is not FileText))
            Note(odd.Line, "file.not-a-list-of-texts", key);
        foreach (var line in items.OfType<FileText>())
        {
            if (NetworkText.FirstUnseen(line.Value) is { } unseen)
                Note(line.Line, "file.unseen-character", unseen);
        }
        var text = string.Join('\n', items.OfType<FileText>().Select(line => line.Value.Trim())).Trim();
        if (text.Length > MostCharacters)
            ProblemAt(key, "file.too-long", key, MostCharacters.ToString(CultureInfo.InvariantCulture));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A key of our own vocabulary: lower-case letters, digits and hyphens, so that it can name rows and rounds.</summary>
    /// <param name="before">The keys of the same kind that stand before it; this one is added.</param>
    public string Id(HashSet<string> before)
    {
        var text = Text("id");
        if (text.Length > 0 && !IsId(text))
            ProblemAt("id", "file.not-an-id", text);
        if (text.Length > 0 && !before.Add(text))
            ProblemAt("id", "file.twice", text);
        return text;
    }

    /// <summary>As <see cref="Id(HashSet{string})"/>, where the same key may stand several times.</summary>
    public string Key(string key)
    {
        var text = Text(key);
        if (text.Length > 0 && !IsId(text))
            ProblemAt(key, "file.not-an-id", text);
        return text;
    }

    /// <summary>True when a mapping stands under the key, for values with a short and a long form.</summary>
    public bool IsMap(string key) => Value(key) is FileMap;

    /// <summary>The mapping under a key; null when the key isn't there.</summary>
    public SectionReader? OptionalMap(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is FileMap fields)
            return new SectionReader(fields, problems);
        ProblemAt(key, "file.not-a-map", key);
        return null;
    }

    public SectionReader Map(string key)
    {
        if (OptionalMap(key) is { } fields)
            return fields;
        if (Value(key) is null)
            Problem("file.missing", key);
        return new SectionReader(new FileMap(map.Line, new Dictionary<string, FileField>()), []);
    }

    /// <summary>The mappings in the list under a key; none when the key isn't there.</summary>
    public IReadOnlyList<SectionReader> List(string key)
    {
        var items = Items(key);
        foreach (var odd in items.Where(item => item is not FileMap))
            Note(odd.Line, "file.not-a-map", key);
        return [.. items.OfType<FileMap>().Select(item => new SectionReader(item, problems))];
    }

    /// <summary>The texts in the list under a key with their lines, e.g. <c>[ahus, ous]</c>; each may stand once.</summary>
    public IReadOnlyList<FileText> Texts(string key)
    {
        var texts = new OrderedDictionary<string, FileText>();
        foreach (var item in Items(key))
        {
            if (item is not FileText { IsNothing: false, Value.Length: > 0 } text)
                Note(item.Line, "file.not-a-list-of-texts", key);
            else if (!texts.TryAdd(text.Value, text))
                Note(text.Line, "file.twice", text.Value);
        }
        return texts.Values;
    }

    /// <summary>The keys of this mapping, for maps whose keys are data (years, organisations).</summary>
    public IEnumerable<string> Keys => map.Fields.Keys;

    public void Problem(string textKey, params string[] arguments) => Note(map.Line, textKey, arguments);

    /// <summary>Says the field as well, where what is wrong doesn't name it.</summary>
    public void ProblemAt(string key, string textKey, params string[] arguments) =>
        problems.Add(new FileProblem(Value(key)?.Line ?? map.Line, textKey, arguments) { Field = arguments.Contains(key) ? null : key });

    /// <summary>For a line that <see cref="Texts"/> or <see cref="SectionValues.Dates"/> told.</summary>
    public void Note(int line, string textKey, params string[] arguments) => problems.Add(new FileProblem(line, textKey, arguments));

    /// <summary>Something right that is likely to be meant otherwise.</summary>
    public void Warn(FileProblem warning) => problems.Add(warning with { IsWarning = true });

    /// <summary>Call last: a key that nothing read is a spelling mistake, not a wish to be ignored.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (key, field) in map.Fields.Where(field => !_read.Contains(field.Key)))
            Note(field.Line, "file.unknown-key", key);
    }

    /// <summary>Two keys are put together to one name with a hyphen; keys with hyphens may give the same name twice.</summary>
    public void RefuseSameName(string key, IEnumerable<(string First, string Second)> pairs)
    {
        foreach (var same in pairs.Distinct().GroupBy(pair => $"{pair.First}-{pair.Second}").Where(same => same.Count() > 1))
            ProblemAt(key, "file.same-name", same.Key);
    }

    private static bool IsId(string text) => text.Length <= 40 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private FileNode? Value(string key)
    {
        _read.Add(key);
        return map.Fields.GetValueOrDefault(key)?.Value;
    }

    private IReadOnlyList<FileNode> Items(string key)
    {
        var value = Value(key);
        if (value is not null and not FileList)
            ProblemAt(key, "file.not-a-list", key);
        return (value as FileList)?.Items ?? [];
    }
}
