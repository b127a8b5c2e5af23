using System.Globalization;
using Azure;

namespace GevinstBot.Tables.Embedded;

/// <summary>A version in the form the service gives its tags, so that nothing can come to depend on another.</summary>
internal static class EmbeddedTag
{
    public static ETag Of(long version) =>
        new($"W/\"datetime'{Uri.EscapeDataString(new DateTime(version, DateTimeKind.Utc).ToString("o", CultureInfo.InvariantCulture))}'\"");
}
