namespace GevinstBot.Tables.Embedded;

/// <summary>
/// Tables in one SQLite file, for when no account is configured. What has been answered is on disk:
/// neither a kill nor a power cut takes it away. One process at a time is meant; several are kept apart by SQLite's locks.
/// </summary>
public sealed class EmbeddedTableServiceClient : TableServiceClient, IDisposable
{
    private readonly EmbeddedDatabase _database;

    /// <param name="path">Made, with its folder, if it is not there.</param>
    /// <param name="timeProvider">Gives the rows their timestamps.</param>
    public EmbeddedTableServiceClient(string path, TimeProvider timeProvider)
        : this(new EmbeddedDatabase(path), timeProvider)
    {
    }

    private EmbeddedTableServiceClient(EmbeddedDatabase database, TimeProvider timeProvider)
        : base(new EmbeddedTableStore(database, timeProvider)) => _database = database;

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _database.Dispose();
}
