using System.Collections.Concurrent;
using Azure;
using Microsoft.Data.Sqlite;

namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>The file: many readers, one writer at a time, every commit that is to outlive the power synced before it is answered.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly string _connectionString;
    private readonly Survives _survives;
    private readonly ConcurrentBag<Session> _idle = [];

    /// <summary>Holds the file that was opened first: no later session may take up another of the same name.</summary>
    private readonly Session _first;

    public TableFile(string path, Survives survives = Survives.PowerCut)
    {
        _survives = survives;
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // Not pooled by the driver, which forgets prepared statements: the sessions are.
        var settings = new SqliteConnectionStringBuilder { DataSource = full, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 };
        _connectionString = settings.ToString();
        try
        {
            _first = new Session(_connectionString, _survives);
        }
        catch (SqliteException trouble)
        {
            throw Failed(trouble);
        }
        try
        {
            Read(Schema.Prepare);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public T Read<T>(Func<Session, T> work)
    {
        CheckFile();
        Session? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : new Session(_connectionString, _survives);
            var answer = work(session);
            _idle.Add(session);
            session = null;
            return answer;
        }
        catch (SqliteException trouble)
        {
            throw Failed(trouble);
        }
        finally
        {
            // Only after a failure; and if it was in a transaction, nothing of that is left.
            session?.Dispose();
        }
    }

    /// <summary>Commits if the work says so; otherwise, and if it throws, nothing of it is left.</summary>
    public T Write<T>(Func<Session, (T Answer, bool Commit)> work) => Read(session =>
    {
        session.Execute("BEGIN IMMEDIATE");
        var (answer, commit) = work(session);
        session.Execute(commit ? "COMMIT" : "ROLLBACK");
        // Asked again after the commit, so that nothing is acknowledged that went into a file which was gone by then.
        CheckFile();
        return answer;
    });

    public void Dispose()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
        _first.Dispose();
    }

    private void CheckFile()
    {
        if (_first.HasLostItsFile)
            throw new RequestFailedException(
                500, "The table file was deleted, moved or replaced after it was opened.", "InternalError", null);
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
