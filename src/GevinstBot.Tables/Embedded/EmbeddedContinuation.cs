using System.Buffers.Text;
using System.Text;

namespace GevinstBot.Tables.Embedded;

/// <summary>Where the next page begins. Opaque to callers; two words, as the service's is.</summary>
internal static class EmbeddedContinuation
{
    public static string Of(string partitionKey, string rowKey) => $"{Word(partitionKey)} {Word(rowKey)}";

    /// <summary>Null if it is not one of ours.</summary>
    public static (string PartitionKey, string RowKey)? Read(string continuation)
    {
        if (continuation.Split(' ') is not [var partitionKey, var rowKey]) return null;
        if (!Base64Url.IsValid(partitionKey) || !Base64Url.IsValid(rowKey)) return null;
        return (Text(partitionKey), Text(rowKey));
    }

    private static string Word(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Text(string word) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word));
}
