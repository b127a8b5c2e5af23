using System.Text;
using Azure;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Models;

namespace GevinstBot.Tables.Storage;

/// <summary>
/// The service's rules for a row, held before anything is sent: the emulator lets some of them pass, and
/// both places to keep a table must refuse the same.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
internal static class TableRules
{
    /// <summary>The service takes 1 024 characters, its emulator 512: what works in one place works in the other.</summary>
    public const int LongestKey = 512;

    /// <summary>255, less the two keys, the timestamp and the operation id.</summary>
    public const int MostProperties = 251;

    private const int LongestName = 255;
    private const int LongestString = 32 * 1024;
    private const int LongestBinary = 64 * 1024;
    private const int LargestEntity = 1024 * 1024;
    private static readonly DateTimeOffset FirstInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void CheckTableName(string name)
    {
        var wellFormed = name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        if (!wellFormed || name.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("A table's name is 3 to 63 letters and digits, begins with a letter and is not \"tables\".", nameof(name));
    }

    public static void Check(TableWrite write)
    {
        CheckKey(EntityNames.PartitionKey, write.PartitionKey);
        CheckKey(EntityNames.RowKey, write.RowKey);
        if (write.Properties.Count > MostProperties)
            throw Refused(TableErrorCode.TooManyProperties, $"A row has at most {MostProperties} properties.");
        foreach (var (name, value) in write.Properties) CheckProperty(name, value);
        if (EntitySize.Of(write) > LargestEntity)
            throw Refused(TableErrorCode.EntityTooLarge, "A row is at most 1 MiB.");
    }

    /// <summary>Also for reading: a key that cannot be written cannot be looked up either.</summary>
    public static void CheckKey(string name, string? key)
    {
        if (key is null) throw Refused(TableErrorCode.PropertiesNeedValue, $"{name} needs a value.");
        if (key.Length > LongestKey) throw Refused(TableErrorCode.KeyValueTooLarge, $"{name} is longer than {LongestKey} characters.");
        if (key.Any(IsForbiddenInKey) || !IsWellFormed(key))
            throw Refused(TableErrorCode.OutOfRangeInput, $"{name} has a character that a key cannot have.");
    }

    public static RequestFailedException Refused(TableErrorCode code, string message) => new(400, message, code.Value, null);

    private static bool IsForbiddenInKey(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);

    /// <summary>Half a surrogate pair has no UTF-8, so it would come back as another character.</summary>
    private static bool IsWellFormed(string text)
    {
        var at = 0;
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune)) at += rune.Utf16SequenceLength;
        return at == text.Length;
    }

    private static void CheckProperty(string name, object value)
    {
        if (name.Length > LongestName) throw Refused(TableErrorCode.PropertyNameTooLong, "A property's name is at most 255 characters.");
        if (name == EntityNames.OperationId || !IsIdentifier(name))
            throw Refused(TableErrorCode.PropertyNameInvalid, $"\"{name}\" cannot name a property.");
        var tooLarge = value switch
        {
            string text => text.Length > LongestString,
            byte[] bytes => bytes.Length > LongestBinary,
            _ => false,
        };
        if (tooLarge) throw Refused(TableErrorCode.PropertyValueTooLarge, $"{name} is larger than 64 KiB.");
        if (value is DateTimeOffset instant && instant < FirstInstant)
            throw Refused(TableErrorCode.OutOfRangeInput, $"{name} is before 1601.");
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
