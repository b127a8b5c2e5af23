using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Register;

/// <summary>
/// «borte 3.–17. mars, Kari tar det», as people type it: what can be read of it stands in the form's fields, and what can't is left to
/// the form. Nothing is saved before somebody has seen it.
/// </summary>
public static partial class TypedAbsence
{
    /// <summary>One argument: the days as they were typed.</summary>
    public const string NoSuchDay = "absence.no-such-day";

    public const string Unread = "absence.unread";

    /// <param name="text">What stands after the command's words, in small letters.</param>
    /// <param name="people">Who may be meant.</param>
    /// <param name="today">A month without a year is the next that isn't over.</param>
    /// <returns>The form's fields, and beside the first day why it is empty where days were typed that can't be read.</returns>
    public static (IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Problem> Problems) Read(
        string text, IReadOnlyCollection<Person> people, LocalDate today)
    {
        var fields = new Dictionary<string, string>();
        if (text.Length == 0)
            return (fields, []);
        var days = Days().Match(text) is { Success: true } several ? several : OneDay().Match(text);
        if (!days.Success)
            return (fields, [new Problem(Absence.FromField, Unread)]);
        var name = Verb().Replace(text[days.Length..], "").Trim(' ', ',', ':', '.');
        ReadName(name, people, fields);
        if (!AreMonths(days))
            return (fields, [new Problem(Absence.FromField, Unread)]);
        if (Interval(days, today) is not { } found)
            return (fields, [new Problem(Absence.FromField, NoSuchDay, days.Value.Trim(' ', ',', '.'))]);
        fields[Absence.FromField] = LocalDatePattern.Iso.Format(found.From);
        fields[Absence.ToField] = LocalDatePattern.Iso.Format(found.To);
        return (fields, []);
    }

    private static void ReadName(string name, IReadOnlyCollection<Person> people, Dictionary<string, string> fields)
    {
        var meant = people.Where(person => person.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (name.Length > 1 && meant is [var only])
            fields[TypedPerson.Chosen] = only.Id.Value;
        // Somebody who isn't in the network stands in the form as they were named, and the directory is asked when it is saved.
        else if (name.Length > 1 && meant.Count == 0)
            fields[TypedPerson.New.Name] = name.Contains('@') ? name : Letters().Replace(name, first => first.Value.ToUpperInvariant());
    }

    private static bool AreMonths(Match days) =>
        SpokenDay.MonthOf(days.Groups["to"].Value) is not null
        && (!days.Groups["from"].Success || SpokenDay.MonthOf(days.Groups["from"].Value) is not null);

    private static (LocalDate From, LocalDate To)? Interval(Match days, LocalDate today)
    {
        var last = SpokenDay.MonthOf(days.Groups["to"].Value)!.Value;
        var first = days.Groups["from"].Success ? SpokenDay.MonthOf(days.Groups["from"].Value)!.Value : last;
        var year = days.Groups["year"] is { Success: true } given ? Number(given.Value) : today.Year;
        var to = SpokenDay.InYear(year, last, Number(days.Groups["last"].Value));
        if (to < today && !days.Groups["year"].Success)
            to = SpokenDay.InYear(++year, last, Number(days.Groups["last"].Value));
        // One day is its own beginning. Over the turn of the year it begins in the year before.
        var from = days.Groups["first"] is { Success: true } begun
            ? SpokenDay.InYear(first > last ? year - 1 : year, first, Number(begun.Value))
            : to;
        return from is { } begins && to is { } ends ? (begins, ends) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:fra |from )?(?<first>\d{1,2})\.?\s*(?<from>\p{L}{3,}|\d{1,2})?\.?\s*(?:–|-|til|to)\s*"
            + @"(?<last>\d{1,2})\.?\s*(?<to>\p{L}{3,}|\d{1,2})\.?\s*(?<year>\d{4})?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"^(?:den |on )?(?<last>\d{1,2})\.?\s*(?<to>\p{L}{3,}|\d{1,2})\.?(?:\s*(?<year>\d{4}))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OneDay();

    /// <summary>The first of each part of a name: what was typed came in small letters.</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(
        @"\s(tar det|tar over|står inn|er stedfortreder|takes it|takes over|stands in|covers)$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
