namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Where the meetings are, in a rule: «i Møterom 3» or «på Kalnes, 2. etasje» is as long as it is until a comma, an hour («kl. 09») or what
/// isn't meant («ikke juli»), because a room has numbers and capitals of its own.
/// </summary>
internal static class TypedPlace
{
    private static readonly char[] Ends = [',', ';'];

    /// <returns>What is left of the rule, and the place; null where none is said.</returns>
    public static (string Rule, string? Place) Of(string typed, Predicate<string> isOfRule, RuleWords words)
    {
        var said = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var before = Array.FindIndex(said, word => Is(words.Before, word));
        while (before >= 0 && (before + 1 == said.Length || isOfRule(said[before + 1].TrimEnd(Ends))))
            before = Array.FindIndex(said, before + 1, word => Is(words.Before, word));
        if (before < 0)
            return (typed, null);
        var end = before + 2;
        while (end < said.Length && !EndsWith(said[end - 1]) && !IsNext(said, end, isOfRule, words))
            end++;
        var place = string.Join(' ', said[(before + 1)..end]).TrimEnd(Ends);
        return (string.Join(' ', [.. said[..before], .. said[end..]]), place);
    }

    private static bool EndsWith(string word) => Ends.Contains(word[^1]);

    /// <summary>What isn't meant, that all have to come, «kl.» before its hour, or «andre» before its weekday.</summary>
    private static bool IsNext(string[] said, int at, Predicate<string> isOfRule, RuleWords words)
    {
        var next = at + 1 < said.Length ? said[at + 1].TrimEnd(Ends) : "";
        return Is(words.Without, said[at]) || Is(words.Obligatory, said[at].TrimEnd(Ends))
            || (Is(words.Between, said[at]) && isOfRule(next))
            || (words.Nth.Any(nth => Is(nth, said[at])) && words.Weekdays.Any(weekday => Is(weekday, next)));
    }

    private static bool Is(IReadOnlyList<string> words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
