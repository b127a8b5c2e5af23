using System.Text.Json;
using System.Text.Unicode;
using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Inbound;

internal static class ActivityReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Null where the body isn't an activity: not UTF-8, not strict JSON, deeper than 64, a field of the wrong kind, no type.</summary>
    public static Activity? Read(byte[] body)
    {
        if (!Utf8.IsValid(body) || StrictJson.Parse(body, Strict) is not { ValueKind: JsonValueKind.Object } root)
            return null;
        try
        {
            var activity = root.Deserialize(TeamsJson.Default.Activity);
            return activity is { Type.Length: > 0 } ? activity : null;
        }
        catch (JsonException)
        {
            // A list where an object belongs, a number where a text does: the caller's mistake, answered with 400.
            return null;
        }
    }
}
