using System.Text.Json;
using System.Text.Unicode;

namespace GevinstBot.Teams;

/// <summary>Reads JSON that two readers can't understand differently: no name twice, no half surrogates, no invalid UTF-8.</summary>
internal static class StrictJson
{
    /// <summary>Null where it isn't such JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json.Span))
            return null;
        try
        {
            CheckTexts(json.Span, maxDepth);
            using var document = JsonDocument.Parse(json, new() { MaxDepth = maxDepth, AllowDuplicateProperties = false });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Bad input is an answer, not an error: the caller refuses with 400 or 401.
            return null;
        }
        catch (InvalidOperationException)
        {
            // How the reader tells of half a surrogate pair.
            return null;
        }
    }

    // The parser lets an escaped half surrogate through, and the one who reads the text later meets it.
    private static void CheckTexts(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
                reader.GetString();
        }
    }
}
