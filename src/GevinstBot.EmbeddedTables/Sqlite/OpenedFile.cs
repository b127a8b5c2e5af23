using System.Runtime.InteropServices;
using SQLitePCL;

namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>
/// Whether the path still names the file that was opened. SQLite compares inodes, of which no two files have the same while one of
/// them is open; a time of creation isn't kept by every file system. Windows lets nobody delete or move an open file.
/// </summary>
/// <remarks>https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html#sqlitefcntlhasmoved</remarks>
internal static class OpenedFile
{
    private const int HasMoved = 20;

    /// <summary>Costs one look at the folder. What SQLite doesn't know to answer, as on Windows, leaves false.</summary>
    public static bool IsGone(sqlite3 connection)
    {
        var moved = 0;
        _ = Control(connection, schema: 0, HasMoved, ref moved);
        return moved != 0;
    }

    // The one function of SQLite's that the driver has no door to.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Control(sqlite3 connection, nint schema, int operation, ref int answer);
}
