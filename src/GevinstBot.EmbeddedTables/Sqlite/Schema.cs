namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>What is in the file. A row's properties are the service's JSON, as text, so that any SQLite shell shows them.</summary>
internal static class Schema
{
    private const long Current = 1;

    /// <summary>A write-ahead log synced at every commit, or only before it is written back.</summary>
    /// <remarks>https://www.sqlite.org/pragma.html#pragma_synchronous</remarks>
    public static string Durable(Survives what) => what is Survives.PowerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";

    /// <exception cref="InvalidOperationException">The file was made by a later version of this program.</exception>
    public static long Prepare(Session session)
    {
        // Big-endian UTF-16 compares byte for byte as .NET compares ordinally, which is the order of keys.
        session.Execute("PRAGMA encoding = 'UTF-16be'");
        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("BEGIN IMMEDIATE");
        var found = (long)session.Scalar("PRAGMA user_version")!;
        if (found > Current)
            throw new InvalidOperationException($"The table file is of version {found}; this program knows version {Current}.");
        if (found < Current) session.Execute(Tables);
        session.Execute("COMMIT");
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
}
