using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>The words that a rule is typed with in one language.</summary>
/// <param name="Nth">“First” to “last”, with their other forms.</param>
/// <param name="Weekdays">Monday to Sunday, with theirs.</param>
/// <param name="Months">January to December.</param>
/// <param name="Without">What stands before the months that have no meeting.</param>
/// <param name="Between">What says nothing by itself.</param>
public sealed record RuleWords(
    IReadOnlyList<IReadOnlyList<string>> Nth, IReadOnlyList<IReadOnlyList<string>> Weekdays, IReadOnlyList<string> Months,
    IReadOnlyList<string> Without, IReadOnlyList<string> Between)
{
    /// <summary>What stands before a place; they are among <see cref="Between"/> too.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>That whoever is asked has to come.</summary>
    public IReadOnlyList<string> Obligatory { get; init; } = [];
}

/// <summary>“The second Tuesday at 09–10.30 in Room 3, not March”, as a lead words it; what isn't said is null.</summary>
public sealed partial record TypedRule(MeetingRule? Rule, LocalTime? Starts, Duration? Length, IReadOnlySet<int> Without)
{
    /// <summary>A room, or Teams.</summary>
    public string? Place { get; init; }

    public bool IsObligatory { get; init; }

    public static readonly TypedRule Nothing = new(Rule: null, Starts: null, Length: null, new HashSet<int>());

    private static readonly Duration Longest = Duration.FromHours(8);

    /// <returns>Null where there is a word in it that nobody knows, or half a rule.</returns>
    public static TypedRule? Read(string typed, RuleWords words)
    {
        var (said, place) = TypedPlace.Of(Range().Replace(typed, "-"), word => IsOfRule(word, words), words);
        if (place?.Length > MeetingEdit.LongestPlace)
            return null;
        var (read, nth, weekday) = (Nothing with { Place = place }, 0, 0);
        var without = new HashSet<int>();
        var isWithout = false;
        foreach (var word in Words(said).Where(word => !Is(words.Between, word)))
        {
            if (Is(words.Obligatory, word))
                read = read with { IsObligatory = true };
            else if (isWithout && IndexOf(words.Months, word) is > 0 and var month)
                without.Add(month);
            else if (Is(words.Without, word))
                isWithout = true;
            else if (nth == 0 && IndexOf(words.Nth, word) is > 0 and var number)
                nth = number;
            else if (weekday == 0 && IndexOf(words.Weekdays, word) is > 0 and var day)
                weekday = day;
            else if (read.Starts is null && Hours().Match(word) is { Success: true } hours && read.At(hours) is { } timed)
                read = timed;
            else
                return null;
        }
        if ((nth == 0) != (weekday == 0) || (isWithout && without.Count == 0))
            return null;
        return read with { Rule = nth == 0 ? null : new MeetingRule((IsoDayOfWeek)weekday, nth), Without = without };
    }

    /// <returns>Null where that is no hour, or it ends before it begins.</returns>
    private TypedRule? At(Match hours)
    {
        var starts = Hour(hours, "hour", "minute");
        if (!hours.Groups["end"].Success)
            return starts is null ? null : this with { Starts = starts };
        var ends = Hour(hours, "end", "last");
        return starts is { } from && ends is { } to && to > from && Period.Between(from, to).ToDuration() <= Longest
            ? this with { Starts = from, Length = Period.Between(from, to).ToDuration() }
            : null;
    }

    private static LocalTime? Hour(Match hours, string hour, string minute)
    {
        var (h, m) = (Number(hours.Groups[hour]), Number(hours.Groups[minute]));
        return h < 24 && m < 60 ? new LocalTime(h, m) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>A word with a meaning of its own: no place is called so.</summary>
    private static bool IsOfRule(string word, RuleWords words) =>
        words.Nth.Concat(words.Weekdays).Append(words.Months).Append(words.Without).Append(words.Between).Append(words.Obligatory)
            .Any(known => Is(known, word)) || Hours().IsMatch(word);

    private static string[] Words(string typed) =>
        typed.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Is(IReadOnlyList<string> words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>From 1; 0 where it is none of them.</summary>
    private static int IndexOf(IReadOnlyList<string> words, string word) =>
        IndexOf([.. words.Select(one => (IReadOnlyList<string>)[one])], word);

    private static int IndexOf(IReadOnlyList<IReadOnlyList<string>> words, string word) =>
        words.Index().Where(one => Is(one.Item, word)).Select(one => one.Index + 1).FirstOrDefault();

    [GeneratedRegex(@"\s*[–-]\s*", RegexOptions.None, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?:-(?<end>\d{1,2})(?:[.:](?<last>\d{2}))?)?$", RegexOptions.None, 1000)]
    private static partial Regex Hours();
}
