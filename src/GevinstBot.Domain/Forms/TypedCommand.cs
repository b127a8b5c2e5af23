namespace GevinstBot.Domain.Forms;

/// <summary>What may be done with words that aren't quite a command's.</summary>
public enum Guessing
{
    /// <summary>A slip of the finger is overlooked.</summary>
    Free,

    /// <summary>It may only be asked whether this was meant: what the command does can't be taken lightly.</summary>
    Asked,

    /// <summary>It is understood when it is typed right, and never proposed.</summary>
    Never,
}

/// <summary>One way to call a command, in the form that <see cref="CleanText.Command"/> gives to what is typed.</summary>
public sealed record CommandWay<T>(T Command, string Words, Guessing Guessing);

/// <summary>A way that was meant, or may have been, and what stands after its words.</summary>
public sealed record MeantCommand<T>(CommandWay<T> Way, string Argument);

/// <summary>Which command was typed: one that is sure, or those to ask about; with neither, nobody can tell.</summary>
public sealed record CommandReading<T>(MeantCommand<T>? Sure, IReadOnlyList<MeantCommand<T>> Asked);

/// <summary>
/// How typed words become a command. Words that are typed right always win, the longest first. Else a command that is one slip away
/// is meant when it is the only one; where there are several, or two slips, or the words stand in the middle, it is asked.
/// </summary>
public static class TypedCommand
{
    /// <summary>How many are asked about.</summary>
    public const int MostAsked = 3;

    private const int MostSlips = 2;

    /// <summary>A short word is soon another one.</summary>
    private const int ShortestGuessed = 4;

    private const int ShortestWithTwoSlips = 6;

    /// <param name="typed">As <see cref="CleanText.Command"/> leaves it.</param>
    /// <param name="ways">Every way of every command; of equals, the first wins.</param>
    public static CommandReading<T> Read<T>(string typed, IReadOnlyList<CommandWay<T>> ways) where T : notnull
    {
        var exact = ways.Where(way => IsAtTheBeginning(way.Words, typed)).MaxBy(way => way.Words.Length);
        if (exact is not null)
            return new CommandReading<T>(new MeantCommand<T>(exact, typed[exact.Words.Length..].TrimStart(':', ' ')), []);
        var known = ways.Where(way => way.Guessing != Guessing.Never && way.Words.Length >= ShortestGuessed).ToList();
        var near = Nearest(typed, known);
        if (near is [{ Slips: 1, Meant.Way.Guessing: Guessing.Free } only, ..] && near.Skip(1).All(other => other.Slips > 1))
            return new CommandReading<T>(only.Meant, []);
        var meant = near.Count > 0 ? near.Select(slip => slip.Meant) : Within(typed, known);
        return new CommandReading<T>(null, [.. meant.Take(MostAsked).Select(WithoutWhatIsGuarded)]);
    }

    /// <summary>Each command's nearest way, the nearest command first.</summary>
    private static List<Slip<T>> Nearest<T>(string typed, IEnumerable<CommandWay<T>> ways) where T : notnull =>
    [
        .. ways.SelectMany(way => Slips(typed, way))
            .OrderBy(slip => slip.Slips)
            .DistinctBy(slip => slip.Meant.Way.Command),
    ];

    /// <summary>A space may be what is too many or too few, so a word more and a word less are tried too.</summary>
    private static IEnumerable<Slip<T>> Slips<T>(string typed, CommandWay<T> way)
    {
        var count = way.Words.Count(letter => letter == ' ') + 1;
        var most = way.Words.Length < ShortestWithTwoSlips ? 1 : MostSlips;
        return from taken in new[] { count, count - 1, count + 1 }
               let end = EndOf(typed, taken)
               where end > 0 && Math.Abs(end - way.Words.Length) <= most
               let slips = EditDistance.Between(typed[..end], way.Words)
               where slips <= most
               select new Slip<T>(slips, new MeantCommand<T>(way, typed[end..].TrimStart()));
    }

    /// <summary>Where so many words end; 0 when there are fewer.</summary>
    private static int EndOf(string typed, int words)
    {
        var end = 0;
        for (var word = 0; word < words; word++)
        {
            if (end >= typed.Length)
                return 0;
            var space = typed.IndexOf(' ', word == 0 ? 0 : end + 1);
            end = space < 0 ? typed.Length : space;
        }
        return end;
    }

    /// <summary>The commands whose words stand somewhere in a sentence.</summary>
    private static IEnumerable<MeantCommand<T>> Within<T>(string typed, IEnumerable<CommandWay<T>> ways) where T : notnull =>
        from way in ways.Where(way => $" {typed} ".Contains($" {way.Words} ", StringComparison.Ordinal))
            .OrderByDescending(way => way.Words.Length).DistinctBy(way => way.Command)
        let after = typed.IndexOf(way.Words, StringComparison.Ordinal) + way.Words.Length
        select new MeantCommand<T>(way, typed[after..].TrimStart());

    /// <summary>What is guarded is asked about from its beginning, whatever was said after it.</summary>
    private static MeantCommand<T> WithoutWhatIsGuarded<T>(MeantCommand<T> meant) =>
        meant.Way.Guessing == Guessing.Asked ? meant with { Argument = "" } : meant;

    /// <summary>«aksjon: send planen» as well as «aksjon send planen»: people set a colon before what they have to say.</summary>
    private static bool IsAtTheBeginning(string words, string typed) =>
        typed.StartsWith(words, StringComparison.Ordinal) && (typed.Length == words.Length || typed[words.Length] is ' ' or ':');

    private sealed record Slip<T>(int Slips, MeantCommand<T> Meant);
}
