using System.Globalization;
using System.Text;
using System.Text.Json;
using GevinstBot.EmbeddedTables.Filters;
using Microsoft.Data.Sqlite;

namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>A row as it is kept. <see cref="Properties"/> is JSON.</summary>
internal sealed record StoredRow(string PartitionKey, string RowKey, DateTimeOffset Timestamp, long Version, string Properties)
{
    /// <summary>The version in the form the service gives its tags, so that nothing can come to depend on another.</summary>
    public string Tag { get; } = new DateTime(Version, DateTimeKind.Utc)
        .ToString("'W/\"datetime\\''yyyy-MM-dd'T'HH'%3A'mm'%3A'ss.fffffff'Z\\'\"'", CultureInfo.InvariantCulture);
}

/// <summary>The list of tables in the file, and the rows of one of them. Names of tables differ by more than case.</summary>
internal sealed class TableRows(Session session, long tableId)
{
    private const string Select = "SELECT partition_key, row_key, timestamp, version, properties FROM rows WHERE table_id = $0";

    public static bool CreateTable(Session session, string table) =>
        session.Execute("INSERT OR IGNORE INTO tables (name) VALUES ($0)", table) > 0;

    public static bool DeleteTable(Session session, string table) => session.Execute("DELETE FROM tables WHERE name = $0", table) > 0;

    public static List<string> TableNames(Session session, string from)
    {
        using var reader = session.Prepare("SELECT name FROM tables WHERE name >= $0 ORDER BY name", from).ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    public static TableRows? Of(Session session, string table) =>
        session.Scalar("SELECT id FROM tables WHERE name = $0", table) is long id ? new TableRows(session, id) : null;

    public StoredRow? Find(string partitionKey, string rowKey)
    {
        var command = session.Prepare($"{Select} AND partition_key = $1 AND row_key = $2", tableId, partitionKey, rowKey);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Row(reader) : null;
    }

    /// <summary>In the order of their keys: those that a filter can let through, and perhaps more.</summary>
    public IEnumerable<StoredRow> Find(FilterNode? filter, (string PartitionKey, string RowKey)? from)
    {
        var keys = new KeyRange(tableId);
        var where = string.Concat(new[] { keys.Of(filter), from is { } key ? keys.From(filter, key.PartitionKey, key.RowKey) : null }
            .OfType<string>().Select(condition => $" AND {condition}"));
        using var reader = session.Prepare($"{Select}{where} ORDER BY partition_key, row_key", [.. keys.Values]).ExecuteReader();
        while (reader.Read()) yield return Row(reader);
    }

    public void Save(StoredRow row) => session.Execute(
        "INSERT OR REPLACE INTO rows VALUES ($0, $1, $2, $3, $4, $5)",
        tableId, row.PartitionKey, row.RowKey, row.Timestamp.UtcTicks, row.Version, row.Properties);

    public void Remove(string partitionKey, string rowKey) =>
        session.Execute("DELETE FROM rows WHERE table_id = $0 AND partition_key = $1 AND row_key = $2", tableId, partitionKey, rowKey);

    /// <summary>Never the same twice, whatever the clock does: two writes in one instant must not share a tag.</summary>
    public long NextVersion(DateTimeOffset now) =>
        (long)session.Scalar("UPDATE last_version SET version = max(version + 1, $0) RETURNING version", now.UtcTicks)!;

    private static StoredRow Row(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero),
        reader.GetInt64(3),
        Whole(reader.GetString(4)));

    /// <summary>
    /// A damaged row comes with its keys and nothing else: whoever reads it can tell which it is, and the others come too.
    /// </summary>
    private static string Whole(string properties)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(properties));
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                json.Skip();
                // What stands after the end throws as well.
                json.Read();
                return properties;
            }
        }
        catch (JsonException)
        {
            // Told by what it lacks.
        }

        return "{}";
    }
}
