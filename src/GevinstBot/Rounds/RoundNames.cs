using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Rounds;

/// <summary>Something with a round's title, and the name that a button writes for it: more than the title where two are alike.</summary>
public sealed record Named<T>(T Item, string Title, string Name)
{
    /// <summary>Whether this is what was typed, as <see cref="CleanText.Command"/> leaves it.</summary>
    public bool IsCalled(string typed) => CleanText.Command(Name) == typed;
}

public static partial class RoundNames
{
    private static readonly int DayLength = "2026-11-17".Length;

    /// <summary>What a kind of round is called; one without a word of its own is called by its key.</summary>
    public static string KindName(this LocalTexts texts, RoundKind kind) =>
        texts.Keys.Contains($"kind.{kind}") ? texts[$"kind.{kind}"] : kind.Value;

    /// <summary>«november 2026», «17.11.2026»: a round's period, also of a card that was asked for on a day; else its own name.</summary>
    public static string PeriodName(this LocalTexts texts, string period)
    {
        // The number tells apart what was asked for on one day.
        var day = period.Length > DayLength && period[DayLength] == '-' ? period[..DayLength] : period;
        return LocalDatePattern.Iso.Parse(day) is { Success: true } date ? texts.Date(date.Value)
            : YearMonthPattern.Iso.Parse(period) is { Success: true } month ? texts.Month(month.Value)
            : period;
    }

    /// <summary>
    /// What tells two rounds of one title apart, for people: the month or the day; of what was asked for the day, and its number where more
    /// was asked for then.
    /// </summary>
    public static string ApartName(this LocalTexts texts, string period)
    {
        var asked = Asked().Match(period);
        if (!asked.Success || LocalDatePattern.Iso.Parse(asked.Groups["day"].Value) is not { Success: true, Value: var day })
            return texts.PeriodName(period);
        var number = asked.Groups["number"].Value.TrimStart('0');
        return number is "" or "1" ? texts.Date(day) : $"{texts.Date(day)} ({number})";
    }

    /// <summary>
    /// Names each thing by its title; <paramref name="apart"/> is added where several have the same, and a number where that is the same
    /// too: a button that writes a name must reach its own.
    /// </summary>
    public static IReadOnlyList<Named<T>> Named<T>(this IEnumerable<T> items, Func<T, string> title, Func<T, string> apart)
    {
        var titled = items.Select(item => (Item: item, Title: title(item))).ToList();
        var twice = titled.GroupBy(one => one.Title).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet();
        return Numbered([.. titled.Select(one => new Named<T>(
            one.Item, one.Title, twice.Contains(one.Title) ? $"{one.Title} {apart(one.Item)}" : one.Title))]);
    }

    private static IReadOnlyList<Named<T>> Numbered<T>(IReadOnlyList<Named<T>> named)
    {
        var alike = named.GroupBy(one => one.Name).Where(same => same.Skip(1).Any()).ToDictionary(same => same.Key, _ => 0);
        return [.. named.Select(one => alike.ContainsKey(one.Name)
            ? one with { Name = string.Create(CultureInfo.InvariantCulture, $"{one.Name} ({++alike[one.Name]})") }
            : one)];
    }

    /// <summary>«2026-11-10-01», also after what it is about: «2026-11-2026-11-10-01».</summary>
    [GeneratedRegex(@"^(?:.+-)?(?<day>\d{4}-\d{2}-\d{2})-(?<number>\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
