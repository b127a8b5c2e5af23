namespace GevinstBot.Storage;

/// <summary>
/// Holds the folder of the embedded file for as long as the program runs: two programs on one file would both send what is due. The
/// operating system lets go of it however the program ends, so a lock that is left behind never has to be cleared away.
/// </summary>
public sealed class StoreLock : IDisposable
{
    public const string FileName = "gevinstbot.lock";

    private readonly FileStream _held;

    /// <exception cref="StoreInUseException">Another program holds the folder.</exception>
    /// <exception cref="IOException">The folder can't be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not write there.</exception>
    public StoreLock(StorageOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        try
        {
            _held = new FileStream(Path.Combine(options.Folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException trouble) when (HeldByAnother.Contains(trouble.HResult))
        {
            throw new StoreInUseException(options.Folder, trouble);
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS.</summary>
    private static int[] HeldByAnother => [unchecked((int)0x80070020), 11, 35];

    public void Dispose() => _held.Dispose();
}

/// <summary>Another program keeps its tables in the folder.</summary>
public sealed class StoreInUseException(string folder, Exception reason) : Exception($"{folder} is in use by another program.", reason);
