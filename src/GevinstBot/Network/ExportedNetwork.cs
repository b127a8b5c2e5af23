using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>A capability's part of the network file that people change in Teams, in tables of its own.</summary>
public abstract class ExportedSection
{
    /// <summary>The file with what stands now in that part; the very same file where nothing was changed.</summary>
    /// <param name="root">The file.</param>
    /// <param name="roster">The network that it is of.</param>
    /// <param name="ct">Stops it.</param>
    public abstract Task<FileMap> AddToAsync(FileMap root, Roster roster, CancellationToken ct);
}

/// <summary>The network as it is handed out.</summary>
/// <param name="Text">The file.</param>
/// <param name="IsWhole">False when what was changed in Teams isn't in it, since no file could have it: it would be refused.</param>
public sealed record ExportedText(string Text, bool IsWhole);

/// <summary>
/// Hands out the network byte for byte as it is stored; where people have changed in Teams what the file has a place for, in its fixed form
/// with that. Whoever imports it gets what stands now, and exporting that gives the same bytes.
/// </summary>
public sealed class ExportedNetwork(StoredNetwork stored, NetworkFile file, IEnumerable<ExportedSection> sections)
{
    /// <summary>Null where nothing is stored, or it can't be had.</summary>
    public async Task<ExportedText?> FindAsync(CancellationToken ct) =>
        await stored.TextAsync(ct) is { } text ? await WithAsync(text, ct) : null;

    public async Task<ExportedText> WithAsync(string text, CancellationToken ct)
    {
        if (file.Read(text).Version is not { } version || NetworkFile.Root(text) is not { } root)
            return new ExportedText(text, IsWhole: true);
        var changed = root;
        foreach (var section in sections)
            changed = await section.AddToAsync(changed, version.Roster, ct);
        if (ReferenceEquals(changed, root))
            return new ExportedText(text, IsWhole: true);
        var written = NetworkWriter.Write(changed.WithForm());
        return file.Read(written).Version is null ? new ExportedText(text, IsWhole: false) : new ExportedText(written, IsWhole: true);
    }
}
