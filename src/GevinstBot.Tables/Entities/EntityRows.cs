using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Entities;

/// <summary>From a caller's entity to a row, and back.</summary>
internal static class EntityRows
{
    /// <exception cref="ArgumentException">An update does not say which version it means: a forgotten tag must not become "any".</exception>
    public static TableWrite Write(TableTransactionActionType kind, ITableEntity entity, ETag ifMatch)
    {
        var properties = kind == TableTransactionActionType.Delete ? Nothing : PropertiesOf(entity);
        var write = new TableWrite(kind, entity.PartitionKey, entity.RowKey, properties, ifMatch);
        if (write.IsUpdate && ifMatch == default) throw new ArgumentException("An update names the version it replaces, or ETag.All.", nameof(ifMatch));
        return write;
    }

    public static T Read<T>(TableRow row) where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (row.PartitionKey is { } partitionKey) entity.PartitionKey = partitionKey;
        if (row.RowKey is { } rowKey) entity.RowKey = rowKey;
        if (row.Timestamp is { } timestamp) entity.Timestamp = timestamp;
        entity.ETag = row.ETag;
        Fill(entity, row.Properties);
        return entity;
    }

    private static IReadOnlyDictionary<string, object> Nothing { get; } = new Dictionary<string, object>();

    private static void Fill(ITableEntity entity, IReadOnlyDictionary<string, object> properties)
    {
        if (entity is IDictionary<string, object?> dictionary)
        {
            foreach (var (name, value) in properties) dictionary[name] = value;
            return;
        }

        var map = EntityMap.Of(entity.GetType());
        foreach (var (name, value) in properties) map.Set(entity, name, value);
    }

    /// <summary>Null is not stored: a property without a value is one the row does not have.</summary>
    private static Dictionary<string, object> PropertiesOf(ITableEntity entity)
    {
        var all = entity is IDictionary<string, object?> dictionary ? dictionary : EntityMap.Of(entity.GetType()).Read(entity);
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
            if (value is not null && !EntityNames.IsSystem(name)) properties[name] = EdmValue.From(value);
        return properties;
    }
}
