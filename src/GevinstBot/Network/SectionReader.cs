using System.Globalization;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace GevinstBot.Network;

/// <summary>
/// Reads one mapping of a network file. Every mistake is noted with its line and reading goes on, so that an administrator
/// sees all of them at once; a value that couldn't be read comes back as a harmless default and is never used, because a
/// file with a problem isn't imported.
/// </summary>
public sealed class SectionReader(YamlMappingNode node, List<FileProblem> problems)
{
    private readonly HashSet<string> _read = [];

    public int Line => (int)node.Start.Line;

    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
            return text;
        Problem("file.missing", key);
        return "";
    }

    public string? OptionalText(string key) => Scalar(key)?.Value is { Length: > 0 } text ? text : null;

    /// <summary>A key of our own vocabulary: lower-case letters, digits and hyphens, so that it can name rows and rounds.</summary>
    public string Id(string key = "id")
    {
        var text = Text(key);
        if (text.Length > 0 && (text.Length > 40 || !text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
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
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null);

    public int WholeNumber(string key, int otherwise) => Read<int>(key, "file.not-a-whole-number", text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null) ?? otherwise;

    public bool Flag(string key, bool otherwise) => Read<bool>(key, "file.not-a-flag", text => bool.TryParse(text, out var value) ? value : null) ?? otherwise;

    public LocalDate Date(string key) => OptionalDate(key) ?? Missing(key, new LocalDate(2000, 1, 1));

    public LocalDate? OptionalDate(string key) => Read<LocalDate>(key, "file.not-a-date", text =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null);

    public LocalTime Time(string key, LocalTime otherwise) => Read<LocalTime>(key, "file.not-a-time", text =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } parsed ? parsed.Value : (LocalTime?)null) ?? otherwise;

    /// <summary>True when a mapping stands under the key, for values with a short and a long form.</summary>
    public bool IsMap(string key) => Child(key) is YamlMappingNode;

    /// <summary>The mapping under a key; null when the key isn't there.</summary>
    public SectionReader? OptionalMap(string key)
    {
        if (Child(key) is not { } child)
            return null;
        if (child is YamlMappingNode map)
            return new SectionReader(map, problems);
        ProblemAt(key, "file.not-a-map", key);
        return null;
    }

    public SectionReader Map(string key)
    {
        if (OptionalMap(key) is { } map)
            return map;
        if (Child(key) is null)
            Problem("file.missing", key);
        return new SectionReader([], []);
    }

    /// <summary>The mappings in the list under a key; none when the key isn't there.</summary>
    public IReadOnlyList<SectionReader> List(string key)
    {
        var items = Items(key);
        foreach (var odd in items.Where(item => item is not YamlMappingNode))
            problems.Add(new FileProblem((int)odd.Start.Line, "file.not-a-map", key));
        return [.. items.OfType<YamlMappingNode>().Select(item => new SectionReader(item, problems))];
    }

    /// <summary>The texts in the list under a key, e.g. <c>[ahus, ous]</c>.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).OfType<YamlScalarNode>().Select(item => item.Value ?? "")];

    /// <summary>The dates in the list under a key.</summary>
    public IReadOnlyList<LocalDate> Dates(string key)
    {
        var dates = new List<LocalDate>();
        foreach (var item in Items(key).OfType<YamlScalarNode>())
        {
            if (LocalDatePattern.Iso.Parse(item.Value ?? "") is { Success: true } parsed)
                dates.Add(parsed.Value);
            else
                problems.Add(new FileProblem((int)item.Start.Line, "file.not-a-date", item.Value ?? ""));
        }
        return dates;
    }

    /// <summary>The keys of this mapping with their readers' lines, for maps whose keys are data (years, organisations).</summary>
    public IReadOnlyList<string> Keys => [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    public void Problem(string textKey, params string[] arguments) => problems.Add(new FileProblem(Line, textKey, arguments));

    public void ProblemAt(string key, string textKey, params string[] arguments) =>
        problems.Add(new FileProblem((int)(Child(key)?.Start.Line ?? node.Start.Line), textKey, arguments));

    /// <summary>Call last: a key that nothing read is a spelling mistake, not a wish to be ignored.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_read.Contains(key.Value ?? "")))
            problems.Add(new FileProblem((int)key.Start.Line, "file.unknown-key", key.Value ?? ""));
    }

    private YamlNode? Child(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private YamlScalarNode? Scalar(string key)
    {
        var child = Child(key);
        if (child is not null and not YamlScalarNode)
            ProblemAt(key, "file.not-a-text", key);
        return child as YamlScalarNode;
    }

    private IReadOnlyList<YamlNode> Items(string key)
    {
        var child = Child(key);
        if (child is not null and not YamlSequenceNode)
            ProblemAt(key, "file.not-a-list", key);
        return (child as YamlSequenceNode)?.Children is { } items ? [.. items] : [];
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
}
