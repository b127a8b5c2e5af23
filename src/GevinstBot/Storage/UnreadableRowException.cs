namespace GevinstBot.Storage;

/// <summary>A row can't be read, so it can't be changed either. It has been noted in <see cref="UnreadableRows"/>.</summary>
public sealed class UnreadableRowException(string table, Exception reason) : Exception($"A row of {table} can't be read.", reason)
{
    /// <summary>A newer version of the program wrote it; otherwise it is damaged.</summary>
    public bool IsNewer => InnerException is NewerRowException;
}

/// <summary>The row was written by a newer version of the program.</summary>
public sealed class NewerRowException(int schema)
    : Exception($"The row is of version {schema}; this program knows {RowSchema.Current}.");
