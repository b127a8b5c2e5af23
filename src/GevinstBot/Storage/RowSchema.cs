using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>
/// The version of the rows' form. A row without the column is of version 1; a change that an older program would misread raises
/// <see cref="Current"/> and writes the column, so that the older program leaves the row alone instead of guessing. A column that it
/// merely doesn't know stays when an older program corrects the row.
/// </summary>
public static class RowSchema
{
    public const string Column = "Schema";

    public const int Current = 1;

    /// <exception cref="NewerRowException">The row was written by a newer version of the program.</exception>
    public static T Known<T>(TableEntity row, Func<TableEntity, T> read) =>
        IsNewer(row) ? throw new NewerRowException(row.GetInt32(Column)!.Value) : read(row);

    /// <summary>Whether a newer version of the program wrote it.</summary>
    public static bool IsNewer(TableEntity row) => row.GetInt32(Column) is > Current;
}
