using System.IO.Compression;

namespace GevinstBot.Verbs.Package;

/// <summary>The files of a Teams app, by name: those that lie beside the program, or those in an archive.</summary>
public static class PackageFiles
{
    public const string Manifest = "manifest.json";

    /// <summary>A Teams app is some kilobytes; more is something else.</summary>
    private const long Largest = 10_000_000;

    /// <summary>The same files give the same archive, whenever it is made.</summary>
    private static readonly DateTimeOffset Made = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where «package» puts the archive, and «check» looks for it.</summary>
    public static string BesideTheProgram => Path.Combine(AppContext.BaseDirectory, "gevinstbot.zip");

    /// <summary>The files of manifest/, which come with the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "manifest");

    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadFolderAsync(string folder, CancellationToken ct)
    {
        var files = new Dictionary<string, byte[]>();
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        foreach (var file in paths.Order(StringComparer.Ordinal))
            files[Path.GetFileName(file)] = await File.ReadAllBytesAsync(file, ct);
        return files;
    }

    /// <exception cref="InvalidDataException">It is no archive, or much too large.</exception>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadZipAsync(string path, CancellationToken ct)
    {
        await using var archive = await ZipFile.OpenReadAsync(path, ct);
        if (archive.Entries.Sum(entry => entry.Length) > Largest)
            throw new InvalidDataException("It is too large for a Teams app.");
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            await using var content = await entry.OpenAsync(ct);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, ct);
            files[entry.FullName] = copy.ToArray();
        }
        return files;
    }

    public static async Task WriteZipAsync(Stream to, IReadOnlyDictionary<string, byte[]> files, CancellationToken ct)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var (name, content) in files)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Made;
            await using var file = await entry.OpenAsync(ct);
            await file.WriteAsync(content, ct);
        }
    }
}
