using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace GevinstBot.Tables.Entities;

/// <summary>The properties of a caller's own entity class, looked up once for each class. <c>[DataMember]</c> renames, <c>[IgnoreDataMember]</c> leaves out.</summary>
internal sealed class EntityMap
{
    private static readonly ConcurrentDictionary<Type, EntityMap> Known = new();
    private readonly Dictionary<string, PropertyInfo> _byColumn;

    private EntityMap(Type type) => _byColumn = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.CanWrite && property.GetIndexParameters().Length == 0)
        .Where(property => !EntityNames.IsSystem(property.Name) && property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null)
        .ToDictionary(ColumnOf, StringComparer.Ordinal);

    public static EntityMap Of(Type type) => Known.GetOrAdd(type, static t => new EntityMap(t));

    public static string ColumnOf(MemberInfo property) =>
        property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    public IEnumerable<KeyValuePair<string, object?>> Read(object entity) =>
        _byColumn.Select(column => KeyValuePair.Create(column.Key, column.Value.GetValue(entity)));

    /// <summary>Columns the class does not have are passed over: an older program reads a newer program's rows.</summary>
    public void Set(object entity, string column, object value)
    {
        if (!_byColumn.TryGetValue(column, out var property)) return;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(entity, EdmValue.To(type, value));
    }
}
