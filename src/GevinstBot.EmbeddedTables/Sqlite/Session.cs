using Microsoft.Data.Sqlite;

namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>A connection to the file, with the statements it has prepared: to prepare one costs more than to run it.</summary>
internal sealed class Session : IDisposable
{
    /// <summary>A program has a few dozen forms of question; somebody who makes up new ones must not fill the memory.</summary>
    private const int MostPrepared = 200;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public Session(string connectionString, Survives what)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Execute(Schema.Durable(what));
        // What is deleted is overwritten, and not only given free: somebody may have been promised that it is gone.
        Execute("PRAGMA secure_delete = ON");
    }

    /// <param name="text">Our own words, with <c>$0</c>, <c>$1</c> … where the values stand.</param>
    /// <param name="values">What people and programs gave: never a part of the text.</param>
    public SqliteCommand Prepare(string text, params ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(text, out var command))
        {
            if (_prepared.Count == MostPrepared) Forget();
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every value is a parameter.
            command.CommandText = text;
#pragma warning restore CA2100
            for (var n = 0; n < values.Length; n++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${n}" });
            _prepared.Add(text, command);
        }

        for (var n = 0; n < values.Length; n++) command.Parameters[n].Value = values[n];
        return command;
    }

    public int Execute(string text, params ReadOnlySpan<object> values) => Prepare(text, values).ExecuteNonQuery();

    public object? Scalar(string text, params ReadOnlySpan<object> values) => Prepare(text, values).ExecuteScalar();

    /// <summary>
    /// Whether somebody has deleted the file, moved it or put another in its place, so that what is written here is lost.
    /// </summary>
    public bool HasLostItsFile => OpenedFile.IsGone(_connection.Handle!);

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
