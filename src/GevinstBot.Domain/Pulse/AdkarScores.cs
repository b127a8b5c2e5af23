using System.Globalization;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// One answer to a pulse: each element from 1 (lowest) to 5. It says nothing about who answered,
/// so that an anonymous pulse can use it too.
/// </summary>
public sealed record AdkarScores(int Awareness, int Desire, int Knowledge, int Ability, int Reinforcement)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>The scores by what they are called, the lowest first.</summary>
    public static IReadOnlyDictionary<string, int> Choices { get; } = Enumerable.Range(Lowest, Highest).ToDictionary(Choice);

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

    /// <summary>What a score is called on a card and in a text's key.</summary>
    public static string Choice(int score) => score.ToString(CultureInfo.InvariantCulture);

    /// <summary>All five, or what is wrong with each; the fields are <see cref="AdkarElements.Key"/>.</summary>
    public static Checked<AdkarScores> Read(IReadOnlyDictionary<string, string> typed)
    {
        var form = new TypedForm(typed);
        int[] scores = [.. AdkarElements.InOrder.Select(element => form.RequiredChoice(element.Key(), Choices))];
        return form.Checked(() => new AdkarScores(scores[0], scores[1], scores[2], scores[3], scores[4]));
    }

    private static int InRange(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Highest);
        return score;
    }
}
