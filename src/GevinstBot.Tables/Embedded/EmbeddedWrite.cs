using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Embedded;

/// <summary>What the service does with one write, done in the file's open transaction.</summary>
internal static class EmbeddedWrite
{
    public static Response Apply(EmbeddedRows rows, TableWrite write, DateTimeOffset now)
    {
        var current = rows.Find(write.PartitionKey, write.RowKey);
        if (Conflict(write, current) is { } conflict) return conflict;
        if (!write.IsDelete) return Save(rows, write.IsMerge && current is not null ? Merged(current, write) : write, now);
        rows.Remove(write.PartitionKey, write.RowKey);
        return StoredResponse.Success(204);
    }

    private static StoredResponse? Conflict(TableWrite write, TableRow? current)
    {
        if (write.Kind == TableTransactionActionType.Add) return current is null ? null : EmbeddedFailures.EntityAlreadyExists;
        if (write.Condition is not { } condition) return null;
        if (current is null) return EmbeddedFailures.ResourceNotFound;
        return condition == ETag.All || condition == current.ETag ? null : EmbeddedFailures.ConditionNotSatisfied;
    }

    private static StoredResponse Save(EmbeddedRows rows, TableWrite write, DateTimeOffset now)
    {
        try
        {
            // Again, because a merge can take a row over a limit that neither part reached.
            TableRules.Check(write);
        }
        catch (RequestFailedException refused)
        {
            return StoredResponse.Failure(refused.Status, refused.ErrorCode!, refused.Message);
        }

        var version = rows.NextVersion(now);
        rows.Save(write, now, version);
        return StoredResponse.Written(EmbeddedTag.Of(version));
    }

    private static TableWrite Merged(TableRow current, TableWrite write)
    {
        var properties = new Dictionary<string, object>(current.Properties, StringComparer.Ordinal);
        foreach (var (name, value) in write.Properties) properties[name] = value;
        return write with { Properties = properties };
    }
}
