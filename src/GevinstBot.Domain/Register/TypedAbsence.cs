using System.Globalization;
using System.Text.RegularExpressions;
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
    private static readonly string[][] Months =
    [
        ["jan"], ["feb"], ["mar"], ["apr"], ["mai", "may"], ["jun"], ["jul"], ["aug"], ["sep"], ["okt", "oct"], ["nov"], ["des", "dec"],
    ];

    /// <param name="text">What stands after the command's words, in small letters.</param>
    /// <param name="people">Who may be meant.</param>
    /// <param name="today">A month without a year is the next that isn't over.</param>
    public static IReadOnlyDictionary<string, string> Read(string text, IReadOnlyCollection<Person> people, LocalDate today)
    {
        var fields = new Dictionary<string, string>();
        if (Days().Match(text) is not { Success: true } days)
            return fields;
        if (Interval(days, today) is { } found)
        {
            fields[Absence.FromField] = LocalDatePattern.Iso.Format(found.From);
            fields[Absence.ToField] = LocalDatePattern.Iso.Format(found.To);
        }
        var name = Verb().Replace(text[days.Length..], "").Trim(' ', ',', ':', '.');
        var meant = people.Where(person => person.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (name.Length > 1 && meant is [var only])
            fields[TypedPerson.Chosen] = only.Id.Value;
        // Somebody who isn't in the network stands in the form as they were named, and the directory is asked when it is saved.
        else if (name.Length > 1 && meant.Count == 0)
            fields[TypedPerson.New.Name] = name.Contains('@') ? name : Letters().Replace(name, first => first.Value.ToUpperInvariant());
        return fields;
    }

    private static (LocalDate From, LocalDate To)? Interval(Match days, LocalDate today)
    {
        var last = MonthOf(days.Groups["to"].Value);
        var first = days.Groups["from"].Success ? MonthOf(days.Groups["from"].Value) : last;
        if (first is null || last is null)
            return null;
        var year = days.Groups["year"] is { Success: true } given ? Number(given.Value) : today.Year;
        var to = Day(year, last.Value, Number(days.Groups["last"].Value));
        if (to < today && !days.Groups["year"].Success)
            to = Day(++year, last.Value, Number(days.Groups["last"].Value));
        // Over the turn of the year it begins in the year before.
        var from = Day(first > last ? year - 1 : year, first.Value, Number(days.Groups["first"].Value));
        return from is { } begins && to is { } ends ? (begins, ends) : null;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is > 2000 and < 2200 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int? MonthOf(string text)
    {
        var month = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.FindIndex(Months, names => Array.Exists(names, name => text.StartsWith(name, StringComparison.Ordinal))) + 1;
        return month is >= 1 and <= 12 ? month : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:fra |from )?(?<first>\d{1,2})\.?\s*(?<from>\p{L}{3,}|\d{1,2})?\.?\s*(?:–|-|til|to)\s*"
            + @"(?<last>\d{1,2})\.?\s*(?<to>\p{L}{3,}|\d{1,2})\.?\s*(?<year>\d{4})?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    /// <summary>The first of each part of a name: what was typed came in small letters.</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(
        @"\s(tar det|tar over|står inn|er stedfortreder|takes it|takes over|stands in|covers)$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
