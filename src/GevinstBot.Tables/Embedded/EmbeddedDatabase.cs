using Azure;
using Microsoft.Data.Sqlite;

namespace GevinstBot.Tables.Embedded;

/// <summary>The file: many readers, one writer at a time, every commit synced before it is answered.</summary>
internal sealed class EmbeddedDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public EmbeddedDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        Answering(connection => EmbeddedSchema.Prepare(connection));
    }

    public string Path { get; }

    public T Read<T>(Func<SqliteConnection, T> read) => Answering(read);

    /// <summary>Commits if the work says so; otherwise, and if it throws, nothing of it is left.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, (T Answer, bool Commit)> work, CancellationToken cancellationToken)
    {
        // Waiting here rather than in SQLite: its busy wait sleeps and is not fair.
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return Answering(connection => InTransaction(connection, work));
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    private static T InTransaction<T>(SqliteConnection connection, Func<SqliteConnection, (T Answer, bool Commit)> work)
    {
        using var transaction = connection.BeginTransaction();
        var (answer, commit) = work(connection);
        if (commit) transaction.Commit();
        return answer;
    }

    private T Answering<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            EmbeddedSchema.MakeDurable(connection);
            return work(connection);
        }
        catch (SqliteException trouble)
        {
            throw Failed(trouble);
        }
    }

    private static RequestFailedException Failed(SqliteException trouble) => trouble.SqliteErrorCode is SqliteCode.Busy or SqliteCode.Locked
        ? new RequestFailedException(503, "The table file is in use by another program.", "ServerBusy", trouble)
        : new RequestFailedException(500, "The table file cannot be used.", "InternalError", trouble);

    /// <summary>https://www.sqlite.org/rescode.html</summary>
    private static class SqliteCode
    {
        public const int Busy = 5;
        public const int Locked = 6;
    }
}
