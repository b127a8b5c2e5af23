using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Entities;

/// <summary>A row's size as the service counts it: text as UTF-16, eight bytes of bookkeeping a property.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-limitations</remarks>
internal static class EntitySize
{
    public static long Of(TableWrite write) =>
        4 + (2L * (write.PartitionKey.Length + write.RowKey.Length))
        + write.Properties.Sum(property => 8L + (2 * property.Key.Length) + OfValue(property.Value));

    private static long OfValue(object value) => value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };
}
