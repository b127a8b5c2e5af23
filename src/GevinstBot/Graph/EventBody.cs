using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace GevinstBot.Graph;

/// <summary>
/// The text of an event. What Teams and people have put there stays: without Teams' part of it the link to join is lost.
/// </summary>
/// <remarks>https://learn.microsoft.com/graph/api/event-update</remarks>
internal static partial class EventBody
{
    private const string Id = "gevinstbot";

    /// <summary>Letters stay letters, for whoever reads the text as it is stored.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Our part alone.</summary>
    public static string Of(IEnumerable<string> lines) =>
        $"<div id=\"{Id}\">{string.Concat(lines.Select(line => $"<p>{Encoder.Encode(line)}</p>"))}</div>";

    /// <summary>Our part in the place of what it was; before everything else where it isn't found.</summary>
    public static string With(string? before, IEnumerable<string> lines)
    {
        var ours = Of(lines);
        if (string.IsNullOrEmpty(before))
            return ours;
        if (Ours().IsMatch(before))
            return Ours().Replace(before, _ => ours, count: 1);
        var body = BodyTag().Match(before);
        return before.Insert(body.Success ? body.Index + body.Length : 0, ours);
    }

    /// <summary>There is no other div within. Outlook puts an x before an id that came by mail.</summary>
    [GeneratedRegex($"<div[^>]*\\bid=\"?(x_)?{Id}\"?[^>]*>.*?</div>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex("<body[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BodyTag();
}
