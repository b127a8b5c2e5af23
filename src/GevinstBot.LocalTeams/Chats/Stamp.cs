using System.Globalization;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>Instants as Teams writes them.</summary>
internal static class Stamp
{
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
