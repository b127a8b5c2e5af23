using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Meetings;

/// <summary>An item as people type it on a line: what it is called, and if they will how long it takes and who presents it.</summary>
/// <example>Opplæring i ny løsning 15 min Kari Nordmann</example>
internal sealed partial record TypedItem(string Title, int Minutes, string? Presenter)
{
    public static IReadOnlyList<TypedItem> Read(TypedForm form, string field) =>
    [
        .. form.Text(field, AgendaEdit.LongestTitle * AgendaEdit.MostNew)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => OfLine(CleanText.OneLine(line), form, field)),
    ];

    /// <summary>Whatever stands there: what is too long or lasts too long is so.</summary>
    public static TypedItem Of(string line)
    {
        var read = WithMinutes().Match(line);
        return read.Success
            ? new TypedItem(
                read.Groups["title"].Value, int.Parse(read.Groups["minutes"].Value, CultureInfo.InvariantCulture),
                Whole(read.Groups["who"].Value) is { Length: > 0 } who ? who : null)
            : new TypedItem(line, AgendaEdit.UsualMinutes, null);
    }

    private static TypedItem OfLine(string line, TypedForm form, string field)
    {
        var item = Of(line);
        if (item.Title.Length > AgendaEdit.LongestTitle)
            form.Refuse(field, TypedForm.TooLong, Text(AgendaEdit.LongestTitle));
        else if (item.Presenter?.Length > AgendaEdit.LongestPresenter)
            form.Refuse(field, TypedForm.TooLong, Text(AgendaEdit.LongestPresenter));
        else if (item.Minutes is < 1 or > TypedMinutes.Longest)
            form.Refuse(field, "agenda.minutes-range", Text(TypedMinutes.Longest));
        return item;
    }

    /// <summary>«Opplæring (15 min, Kari)» closes what was opened before the name; «Kari (Ahus)» is a name.</summary>
    private static string Whole(string who) => who.Contains('(', StringComparison.Ordinal) ? who : who.TrimEnd(')', ' ');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Minutes with nothing before them begin a title: «10 min erfaringsdeling».</summary>
    [GeneratedRegex(
        @"^(?<title>.*?[^\s,;:(–—-])[\s,;:(–—-]+(?<minutes>[0-9]{1,4})\s*(?:min\.?|minutter|minutes)(?!\w)[\s,;:.)–—-]*(?<who>.*?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithMinutes();
}
