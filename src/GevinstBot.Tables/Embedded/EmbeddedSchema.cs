using Microsoft.Data.Sqlite;

namespace GevinstBot.Tables.Embedded;

/// <summary>What is in the file. A row's properties are the service's JSON, as text, so that any SQLite shell shows them.</summary>
internal static class EmbeddedSchema
{
    private const long Current = 1;

    /// <summary>A write-ahead log synced at every commit: what was answered survives the power, not only the process.</summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_synchronous</remarks>
    public static void MakeDurable(SqliteConnection connection) => Execute(connection, "PRAGMA synchronous = FULL;");

    public static long Prepare(SqliteConnection connection)
    {
        // Big-endian UTF-16 compares byte for byte as .NET compares ordinally, which is the order of keys.
        Execute(connection, "PRAGMA encoding = 'UTF-16be'; PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction();
        var found = Version(connection);
        if (found > Current) throw new InvalidOperationException($"The table file is of version {found}; this program knows version {Current}.");
        if (found < Current) Execute(connection, Tables);
        transaction.Commit();
        return Current;
    }

    private const string Tables =
        """
        CREATE TABLE tables (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE);
        CREATE TABLE rows (
            table_id INTEGER NOT NULL REFERENCES tables (id) ON DELETE CASCADE,
            partition_key TEXT NOT NULL,
            row_key TEXT NOT NULL,
            timestamp INTEGER NOT NULL,
            version INTEGER NOT NULL,
            properties TEXT NOT NULL,
            PRIMARY KEY (table_id, partition_key, row_key)) WITHOUT ROWID;
        CREATE TABLE last_version (version INTEGER NOT NULL);
        INSERT INTO last_version VALUES (0);
        PRAGMA user_version = 1;
        """;

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version;";
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this file's own constants come here.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
