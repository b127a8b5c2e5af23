using System.Globalization;

namespace GevinstBot.Domain.Pulse;

/// <summary>One answer to a pulse: each element from 1 (lowest) to 5. It says nothing about who answered, so that an anonymous pulse can use it too.</summary>
public sealed record AdkarScores(int Awareness, int Desire, int Knowledge, int Ability, int Reinforcement)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public int Awareness { get; } = InRange(Awareness);

    public int Desire { get; } = InRange(Desire);

    public int Knowledge { get; } = InRange(Knowledge);

    public int Ability { get; } = InRange(Ability);

    public int Reinforcement { get; } = InRange(Reinforcement);

    public int this[AdkarElement element] => element switch
    {
        AdkarElement.Awareness => Awareness,
        AdkarElement.Desire => Desire,
        AdkarElement.Knowledge => Knowledge,
        AdkarElement.Ability => Ability,
        AdkarElement.Reinforcement => Reinforcement,
    };

    /// <summary>All five, or what is wrong with each; the fields are <see cref="AdkarElements.Key"/>.</summary>
    public static Checked<AdkarScores> Read(Func<string, string> typed)
    {
        var problems = new List<Problem>();
        int[] scores = [.. AdkarElements.InOrder.Select(element => Score(element.Key(), typed(element.Key()), problems))];
        return problems.Count > 0
            ? Checked<AdkarScores>.Rejected(problems)
            : Checked<AdkarScores>.Accepted(new AdkarScores(scores[0], scores[1], scores[2], scores[3], scores[4]));
    }

    private static int Score(string field, string typed, List<Problem> problems)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= Lowest and <= Highest)
            return score;
        problems.Add(new Problem(field, typed.Length == 0 ? "form.required" : "form.not-a-choice"));
        return Lowest;
    }

    private static int InRange(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Highest);
        return score;
    }
}
