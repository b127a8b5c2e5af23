using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// What Teams sends when somebody chooses one of the app's actions on a message, and when they send the form that it opened. Read field by
/// field: Microsoft's own reading falls over one that is of another kind.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module</remarks>
/// <param name="Command">Which action, as the manifest calls it.</param>
/// <param name="Text">The message's words, without what only makes them look; empty where it has none.</param>
/// <param name="Data">What came with a form that was sent.</param>
public sealed partial record MessageExtension(string Command, string Text, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>The action was chosen: a form is asked for.</summary>
    public const string Fetch = "composeExtension/fetchTask";

    /// <summary>The form was sent.</summary>
    public const string Submit = "composeExtension/submitAction";

    /// <summary>A message may be longer; nobody makes one line of it.</summary>
    private const int LongestRead = 8_000;

    public static bool IsOne(string? invoke) => invoke is Fetch or Submit;

    /// <summary>Null where it isn't one at all.</summary>
    public static MessageExtension? Read(object? value) =>
        value is JObject given && Word(given["commandId"]) is { Length: > 0 } command
            ? new MessageExtension(command, Words(given["messagePayload"]), CardValues.Texts(given["data"]))
            : null;

    private static string Words(JToken? message)
    {
        if (message is not JObject given || given["body"] is not JObject body || Word(body["content"]) is not { } content)
            return "";
        var read = content[..Math.Min(content.Length, LongestRead)];
        return Word(body["contentType"]) == "text" ? read.Trim() : Unmarked(read);
    }

    /// <summary>The words of HTML as Teams writes it.</summary>
    private static string Unmarked(string html) =>
        WebUtility.HtmlDecode(Marks().Replace(LineEnds().Replace(html, "\n"), "")).Trim();

    private static string? Word(JToken? token) => token is JValue { Value: string text } ? text : null;

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|h[1-6]|blockquote)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
