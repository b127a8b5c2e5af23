using System.Text.Json;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Storage;
using Microsoft.Data.Sqlite;

namespace GevinstBot.Tables.Embedded;

/// <summary>Rows of one table in the file.</summary>
internal sealed class EmbeddedRows(SqliteConnection connection, long tableId)
{
    private const string Columns = "partition_key, row_key, timestamp, version, properties";

    public static EmbeddedRows? Of(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM tables WHERE name = $name";
        command.Parameters.AddWithValue("$name", table);
        return command.ExecuteScalar() is long id ? new EmbeddedRows(connection, id) : null;
    }

    public TableRow? Find(string partitionKey, string rowKey)
    {
        using var command = Command($"SELECT {Columns} FROM rows WHERE table_id = $table AND partition_key = $partition AND row_key = $row");
        AddKeys(command, partitionKey, rowKey);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Row(reader) : null;
    }

    public IEnumerable<TableRow> Find(Func<EmbeddedKeyRange, IEnumerable<string?>> conditions)
    {
        using var command = Command(string.Empty);
        var where = conditions(new EmbeddedKeyRange(command)).OfType<string>().Prepend("table_id = $table");
#pragma warning disable CA2100 // Our own words; every value is a parameter.
        command.CommandText = $"SELECT {Columns} FROM rows WHERE {string.Join(" AND ", where)} ORDER BY partition_key, row_key";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return Row(reader);
    }

    public void Save(TableWrite write, DateTimeOffset timestamp, long version)
    {
        using var command = Command("INSERT OR REPLACE INTO rows VALUES ($table, $partition, $row, $timestamp, $version, $properties)");
        AddKeys(command, write.PartitionKey, write.RowKey);
        command.Parameters.AddWithValue("$timestamp", timestamp.UtcTicks);
        command.Parameters.AddWithValue("$version", version);
        command.Parameters.AddWithValue("$properties", TableJson.Text(write.Properties));
        command.ExecuteNonQuery();
    }

    public void Remove(string partitionKey, string rowKey)
    {
        using var command = Command("DELETE FROM rows WHERE table_id = $table AND partition_key = $partition AND row_key = $row");
        AddKeys(command, partitionKey, rowKey);
        command.ExecuteNonQuery();
    }

    /// <summary>Never the same twice, whatever the clock does: two writes in one instant must not share a tag.</summary>
    public long NextVersion(DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE last_version SET version = max(version + 1, $now) RETURNING version";
        command.Parameters.AddWithValue("$now", now.UtcTicks);
        return (long)command.ExecuteScalar()!;
    }

    private static TableRow Row(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero),
        EmbeddedTag.Of(reader.GetInt64(3)),
        Properties(reader.GetString(4)));

    private static Dictionary<string, object> Properties(string json)
    {
        try
        {
            using var properties = JsonDocument.Parse(json);
            return TableJson.Values(properties.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException)
        {
            // A damaged row comes with its keys and nothing else: whoever reads it can tell which it is, and the others come too.
            return [];
        }
    }

    private static void AddKeys(SqliteCommand command, string partitionKey, string rowKey)
    {
        command.Parameters.AddWithValue("$partition", partitionKey);
        command.Parameters.AddWithValue("$row", rowKey);
    }

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this file's own constants come here.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$table", tableId);
        return command;
    }
}
