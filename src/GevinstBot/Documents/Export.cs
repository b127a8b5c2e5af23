using GevinstBot.Domain.Documents;

namespace GevinstBot.Documents;

/// <summary>A file that is handed out, by the name it gets where it is saved.</summary>
public sealed record ExportedFile(string Name, byte[] Content);

/// <summary>A kind of thing that is handed out as a file, by a link that is good for some minutes.</summary>
public abstract class Export
{
    /// <summary>By what its links are told from those of other kinds.</summary>
    public abstract string Kind { get; }

    /// <summary>Its place at the program's address.</summary>
    public abstract string Folder { get; }

    /// <summary>What its files' names end with.</summary>
    public abstract string Extension { get; }

    public abstract string MediaType { get; }

    /// <summary>What the link hands out, as it is now; null where it is there no longer.</summary>
    public abstract Task<ExportedFile?> FileAsync(ExportLink link, CancellationToken ct);

    public Uri AddressOf(Uri root, string secret) => new(root, $"{Folder}/{secret}.{Extension}");
}
