using System.Text.Json;

namespace GevinstBot.Teams.Inbound;

/// <summary>Reads JSON that two readers can't understand differently: no name twice, no half surrogates, no invalid UTF-8.</summary>
internal static class StrictJson
{
    /// <summary>Null where it isn't such JSON.</summary>
    public static JsonElement? Parse(byte[] json, JsonDocumentOptions options)
    {
        try
        {
            CheckTexts(json, options.MaxDepth);
            using var document = JsonDocument.Parse(json, options);
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
    private static void CheckTexts(byte[] json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
                reader.GetString();
        }
    }
}
