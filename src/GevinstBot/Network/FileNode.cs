namespace GevinstBot.Network;

/// <summary>What stands somewhere in a network file, with its line (1-based).</summary>
public abstract record FileNode(int Line);

/// <summary>A single value. <see cref="IsNothing"/>: it is empty, or written <c>~</c> or <c>null</c>; nobody is called that.</summary>
public sealed record FileText(int Line, string Value, bool IsNothing) : FileNode(Line);

public sealed record FileList(int Line, IReadOnlyList<FileNode> Items) : FileNode(Line);

/// <summary>Fields by their names, in the file's order.</summary>
public sealed record FileMap(int Line, IReadOnlyDictionary<string, FileField> Fields) : FileNode(Line);

/// <summary>What stands under a name, which has a line of its own.</summary>
public sealed record FileField(int Line, FileNode Value);
