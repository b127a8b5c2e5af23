using GevinstBot.Tables.Filters;
using GevinstBot.Tables.Storage;
using Microsoft.Data.Sqlite;

namespace GevinstBot.Tables.Embedded;

/// <summary>The list of tables in the file. Names differ by more than case.</summary>
internal static class EmbeddedTables
{
    public static bool Create(SqliteConnection connection, string table) => Change(connection, "INSERT OR IGNORE INTO tables (name) VALUES ($name)", table);

    public static bool Delete(SqliteConnection connection, string table) => Change(connection, "DELETE FROM tables WHERE name = $name", table);

    public static TablePage<string> Page(SqliteConnection connection, FilterNode? filter, PageRequest page)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM tables WHERE name >= $from ORDER BY name";
        command.Parameters.AddWithValue("$from", page.Continuation ?? string.Empty);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (found.Count <= page.Top && reader.Read())
            if (filter.Passes(property => property == "TableName" ? reader.GetString(0) : null)) found.Add(reader.GetString(0));
        var next = found.Count > page.Top ? found[^1] : null;
        return new TablePage<string>(StoredResponse.Success(200), [.. found.Take(page.Top)], next);
    }

    private static bool Change(SqliteConnection connection, string text, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this file's own constants come here.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$name", table);
        return command.ExecuteNonQuery() > 0;
    }
}
