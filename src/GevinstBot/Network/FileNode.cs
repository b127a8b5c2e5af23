namespace GevinstBot.Network;

/// <summary>What stands somewhere in a network file, with its line (1-based; 0 for what no file said).</summary>
public abstract record FileNode(int Line);

/// <summary>A single value. <see cref="IsNothing"/>: it is empty, or written <c>~</c> or <c>null</c>; nobody is called that.</summary>
public sealed record FileText(int Line, string Value, bool IsNothing) : FileNode(Line)
{
    public static FileText Of(string value) => new(0, value, IsNothing: false);
}

public sealed record FileList(int Line, IReadOnlyList<FileNode> Items) : FileNode(Line)
{
    public static FileList Of(IEnumerable<FileNode> items) => new(0, [.. items]);
}

/// <summary>Fields by their names, in the file's order.</summary>
public sealed record FileMap(int Line, IReadOnlyDictionary<string, FileField> Fields) : FileNode(Line)
{
    public static FileMap Of(params IEnumerable<(string Key, FileNode? Value)> fields) =>
        fields.Aggregate(new FileMap(0, new OrderedDictionary<string, FileField>()), (map, field) => map.With(field.Key, field.Value));

    public FileNode? this[string key] => Fields.GetValueOrDefault(key)?.Value;

    /// <summary>The text under a key; null where there is none, or something else.</summary>
    public string? Text(string key) => this[key] is FileText { IsNothing: false } text ? text.Value : null;

    /// <summary>The items of the list under a key; none when the key isn't there.</summary>
    public IReadOnlyList<FileNode> List(string key) => (this[key] as FileList)?.Items ?? [];

    /// <summary>The same with another value under a key, in its place or last; without the key where the value is null.</summary>
    public FileMap With(string key, FileNode? value)
    {
        var fields = new OrderedDictionary<string, FileField>(Fields);
        if (value is null)
            fields.Remove(key);
        else
            fields[key] = new FileField(0, value);
        return this with { Fields = fields };
    }

    /// <summary>The same, with the form that is written said first.</summary>
    public FileMap WithForm()
    {
        var form = new FileField(0, FileText.Of(NetworkFile.Form));
        var others = Fields.Where(field => field.Key != NetworkFile.FormField);
        return new(0, new OrderedDictionary<string, FileField>([new(NetworkFile.FormField, form), .. others]));
    }
}

/// <summary>What stands under a name, which has a line of its own.</summary>
public sealed record FileField(int Line, FileNode Value);
