using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>What a write came to: a refusal, or the row's new tag, which a deleted row does not have.</summary>
internal readonly record struct RowWritten(TableFailure? Failure, string? Tag);

/// <summary>One row to write: what to do with it, and to which version; without one, to any or none.</summary>
internal sealed record RowWrite(string Method, string PartitionKey, string RowKey, Dictionary<string, object> Values, string? IfMatch)
{
    /// <exception cref="RefusedException">It breaks a rule.</exception>
    public static RowWrite Of(TableRequest request)
    {
        if (request.Method == "DELETE" && request.Headers("If-Match") is null)
            throw new RefusedException(new TableFailure(400, "MissingRequiredHeader", "A mandatory header is not specified: If-Match."));
        var values = request.Method == "DELETE" ? [] : RowJson.Read(request.Body);
        var partitionKey = request.PartitionKey ?? values.GetValueOrDefault(RowJson.PartitionKey) as string;
        var rowKey = request.RowKey ?? values.GetValueOrDefault(RowJson.RowKey) as string;
        RowRules.CheckKey(RowJson.PartitionKey, partitionKey);
        RowRules.CheckKey(RowJson.RowKey, rowKey);
        RowRules.CheckProperties(partitionKey!, rowKey!, values);
        return new RowWrite(request.Method, partitionKey!, rowKey!, values, request.Method == "POST" ? null : request.Headers("If-Match"));
    }

    /// <summary>Does it in the file's open transaction.</summary>
    public RowWritten Apply(TableRows rows, DateTimeOffset now)
    {
        var current = rows.Find(PartitionKey, RowKey);
        if (Conflict(current) is { } conflict) return new RowWritten(conflict, null);
        if (Method == "DELETE")
        {
            rows.Remove(PartitionKey, RowKey);
            return default;
        }

        var isMerge = Method is "PATCH" or "MERGE" && current is not null;
        var row = new StoredRow(PartitionKey, RowKey, now, rows.NextVersion(now), RowJson.Properties(isMerge ? Merged(current!) : Values));
        rows.Save(row);
        return new RowWritten(null, row.Tag);
    }

    private TableFailure? Conflict(StoredRow? current)
    {
        if (Method == "POST") return current is null ? null : TableFailure.EntityAlreadyExists;
        if (IfMatch is null) return null;
        if (current is null) return TableFailure.ResourceNotFound;
        return IfMatch == "*" || IfMatch == current.Tag ? null : TableFailure.UpdateConditionNotSatisfied;
    }

    private Dictionary<string, object> Merged(StoredRow current)
    {
        var merged = RowJson.Read(current.Properties);
        foreach (var (name, value) in Values) merged[name] = value;
        RowRules.CheckProperties(PartitionKey, RowKey, merged);
        return merged;
    }
}
