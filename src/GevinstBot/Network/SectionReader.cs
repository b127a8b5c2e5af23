using System.Globalization;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>As many as a person may type.</summary>
    private const int MostDigits = 15;

    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

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
            Note(text.Line, "file.too-long", key, Written(MostCharacters));
        else if (NetworkText.FirstUnseen(text.Value) is { } unseen)
            Note(text.Line, "file.unseen-character", unseen);
        return text.Value.Trim();
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

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, string? otherwise = null)
    {
        var text = OptionalText(key) ?? otherwise ?? Text(key);
        if (choices.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            ProblemAt(key, "file.not-a-choice", text, string.Join(", ", choices.Keys));
        return choices.Values.First();
    }

    public decimal Number(string key) => OptionalNumber(key) ?? Missing(key, 0m);

    public decimal? OptionalNumber(string key) => Read<decimal>(key, "file.not-a-number", text =>
        text.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var value)
            ? value
            : null);

    public int WholeNumber(string key, int otherwise, int least, int most)
    {
        var number = OptionalNumber(key) ?? otherwise;
        if (number >= least && number <= most && number == decimal.Truncate(number))
            return (int)number;
        ProblemAt(key, "file.not-a-whole-number", key, Written(least), Written(most));
        return otherwise;
    }

    public LocalDate Date(string key) => OptionalDate(key) ?? Missing(key, new LocalDate(2000, 1, 1));

    public LocalDate? OptionalDate(string key) => Read(key, "file.not-a-date", ReadDate);

    public LocalTime Time(string key, LocalTime otherwise) => Read(key, "file.not-a-time", ReadTime) ?? otherwise;

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

    /// <summary>The dates in the list under a key, each with its line and once.</summary>
    public IReadOnlyList<(LocalDate Day, int Line)> Dates(string key)
    {
        var dates = new List<(LocalDate, int)>();
        foreach (var text in Texts(key))
        {
            if (ReadDate(text.Value) is { } day)
                dates.Add((day, text.Line));
            else
                Note(text.Line, "file.not-a-date", text.Value);
        }
        return dates;
    }

    /// <summary>The keys of this mapping, for maps whose keys are data (years, organisations).</summary>
    public IEnumerable<string> Keys => map.Fields.Keys;

    public void Problem(string textKey, params string[] arguments) => Note(map.Line, textKey, arguments);

    public void ProblemAt(string key, string textKey, params string[] arguments) => Note(Value(key)?.Line ?? map.Line, textKey, arguments);

    /// <summary>For a line that <see cref="Texts"/> or <see cref="Dates"/> told.</summary>
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

    /// <summary>A year like 206 is a typing mistake, and the calendar of one like 9999 has no day after it to count to.</summary>
    private static LocalDate? ReadDate(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 2000 and < 2200 } day } ? day : null;

    private static LocalTime? ReadTime(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } parsed ? parsed.Value : null;

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

    private T? Read<T>(string key, string textKey, Func<string, T?> read) where T : struct
    {
        if (OptionalText(key) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            ProblemAt(key, textKey, text);
        return value;
    }

    private T Missing<T>(string key, T harmless)
    {
        if (OptionalText(key) is null)
            Problem("file.missing", key);
        return harmless;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
