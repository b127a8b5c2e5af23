using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace GevinstBot.Tables;

/// <summary>A row as a dictionary. The keys, timestamp and tag are entries too, as they are on the wire.</summary>
#pragma warning disable CA1710 // Named as in the package this stands in for.
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
#pragma warning restore CA1710
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?> values)
    {
        foreach (var (name, value) in values) _properties[name] = value;
    }

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => this[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => this[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => this[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(EntityNames.ETag) is { } tag ? new ETag(tag) : default;
        set => this[EntityNames.ETag] = value == default ? null : value.ToString();
    }

    public int Count => _properties.Count;

    public ICollection<string> Keys => _properties.Keys;

    ICollection<object?> IDictionary<string, object?>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>Null for a property the row does not have.</summary>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    public string? GetString(string key) => Get<string>(key);

    public byte[]? GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    public BinaryData? GetBinaryData(string key) => this[key] is byte[] bytes ? new BinaryData(bytes) : Get<BinaryData>(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    public DateTime? GetDateTime(string key) =>
        this[key] is DateTimeOffset instant ? instant.UtcDateTime : Get<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime instant ? new DateTimeOffset(instant) : Get<DateTimeOffset?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    public void Add(string key, object? value) => _properties.Add(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _properties.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private T? Get<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"{key} is {other.GetType().Name}, not {typeof(T).Name}."),
    };
}
