namespace GevinstBot.Clients.Tests.Tables;

/// <summary>A path in a folder of its own, gone with all beside it afterwards.</summary>
public sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tables-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "folder", "tables.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
