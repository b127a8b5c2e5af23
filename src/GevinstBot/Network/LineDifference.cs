namespace GevinstBot.Network;

/// <summary>A line that stands in one of two files only, and its number there (1-based).</summary>
public sealed record ChangedLine(int Number, string Text, bool IsNew);

/// <summary>What differs between two network files, line by line.</summary>
public static class LineDifference
{
    /// <summary>As many comparisons as take no time; a larger middle is told as taken out and put in whole.</summary>
    private const long MostCells = 4_000_000;

    public static IReadOnlyList<ChangedLine> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var first = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = old[first..].Reverse().Zip(now[first..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return Middle(old[first..^last], now[first..^last], first);
    }

    private static string[] Lines(string text) => [.. NetworkText.WithoutPreamble(text).ReplaceLineEndings("\n").Split('\n')];

    private static List<ChangedLine> Middle(string[] old, string[] now, int first)
    {
        if ((long)old.Length * now.Length > MostCells)
            return [.. Changed(old, first, isNew: false), .. Changed(now, first, isNew: true)];
        var common = Common(old, now);
        var changes = new List<ChangedLine>();
        for (var (at, to) = (0, 0); at < old.Length || to < now.Length;)
        {
            if (at < old.Length && to < now.Length && common[at, to] > 0 && old[at] == now[to])
                (at, to) = (at + 1, to + 1);
            else if (at < old.Length && (to == now.Length || common[at + 1, to] >= common[at, to + 1]))
                changes.Add(new ChangedLine(first + ++at, old[at - 1], IsNew: false));
            else
                changes.Add(new ChangedLine(first + ++to, now[to - 1], IsNew: true));
        }
        return changes;
    }

    private static IEnumerable<ChangedLine> Changed(string[] lines, int first, bool isNew) =>
        lines.Select((line, at) => new ChangedLine(first + at + 1, line, isNew));

    /// <summary>How many lines the two have in common from each place on, in the same order.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var at = old.Length - 1; at >= 0; at--)
        {
            for (var to = now.Length - 1; to >= 0; to--)
                common[at, to] = old[at] == now[to] ? common[at + 1, to + 1] + 1 : Math.Max(common[at + 1, to], common[at, to + 1]);
        }
        return common;
    }
}
