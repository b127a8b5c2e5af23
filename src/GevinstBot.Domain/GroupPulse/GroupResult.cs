using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>
/// What may be known of a pulse of the people concerned once it is closed: made once, and then the answers are gone. Single answers are in
/// none of it: who said 2 of one statement and 4 of the next isn't kept together.
/// </summary>
/// <param name="Asked">How many were asked, in each part.</param>
/// <param name="Answered">
/// How many have answered, in each part of which that may be said: of «1 av 1» everybody would know who it was.
/// </param>
/// <param name="Scores">For each statement, how many chose each score, the lowest first.</param>
/// <param name="Barriers">How many have their barrier at each element, in order, and last how many have none.</param>
public sealed record GroupResult(
    IReadOnlyDictionary<string, int> Asked,
    IReadOnlyDictionary<string, int> Answered,
    IReadOnlyDictionary<AdkarElement, GroupColumn> Scores,
    GroupColumn Barriers)
{
    /// <summary>A network may ask for more, never for less.</summary>
    public const int LowestThreshold = 5;

    /// <summary>
    /// How many say that what was done after the pulse before has helped, by <see cref="GroupAnswer.HelpedChoices"/>; null where nobody
    /// does. Of parts nothing is shown.
    /// </summary>
    public GroupColumn? Helped { get; init; }

    public int AskedInAll => Asked.Values.Sum();

    /// <summary>Also in the parts of which it isn't said.</summary>
    public int AnsweredInAll { get; init; } = Answered.Values.Sum();

    /// <param name="answers">All answers; their order says nothing and doesn't matter.</param>
    /// <param name="asked">How many were asked, in each part.</param>
    /// <param name="threshold">The fewest answers that are shown.</param>
    /// <param name="earlier">The results of earlier pulses about the same; with what they helped where that was the same measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below <see cref="LowestThreshold"/>.</exception>
    public static GroupResult Of(
        IReadOnlyCollection<GroupAnswer> answers, IReadOnlyDictionary<string, int> asked, int threshold, IReadOnlyList<GroupResult> earlier)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, LowestThreshold);
        return new GroupResult(
            asked,
            SaidOf(answers.CountBy(answer => answer.Part).ToDictionary(), asked, threshold),
            AdkarElements.InOrder.ToDictionary(
                element => element,
                element => GroupColumn.Of(
                    Said(answers, AdkarScores.Highest, scores => scores[element] - AdkarScores.Lowest), threshold,
                    [.. earlier.Select(before => before.Scores[element])])),
            GroupColumn.Of(
                Said(answers, AdkarElements.InOrder.Count + 1, Barrier), threshold, [.. earlier.Select(before => before.Barriers)]))
        {
            AnsweredInAll = answers.Count,
            Helped = HelpedOf(
                [.. answers.Select(answer => answer.Helped).OfType<int>()], threshold,
                [.. earlier.Select(before => before.Helped).OfType<GroupColumn>()]),
        };
    }

    /// <summary>Where most of those with a barrier have it, several where they are tied; none where nobody has one.</summary>
    /// <param name="barriers">As <see cref="Barriers"/> counts them.</param>
    public static IReadOnlyList<AdkarElement> Commonest(Tally barriers) =>
        BarrierPoint.Commonest(AdkarElements.InOrder.ToDictionary(element => element, element => barriers.Counts[(int)element]));

    /// <summary>
    /// Without parts of which fewer are asked than the threshold; nor may those left out be so few together that the others tell of them.
    /// </summary>
    private static Dictionary<string, int> SaidOf(
        Dictionary<string, int> answered, IReadOnlyDictionary<string, int> asked, int threshold)
    {
        var (hidden, together) = (new HashSet<string>(), 0);
        foreach (var (part, count) in asked.OrderBy(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal))
        {
            if (count >= threshold && (together == 0 || together >= threshold))
                break;
            hidden.Add(part);
            together += count;
        }
        return asked.Keys.Where(part => !hidden.Contains(part)).ToDictionary(part => part, answered.GetValueOrDefault);
    }

    private static GroupColumn? HelpedOf(IReadOnlyList<int> said, int threshold, IReadOnlyList<GroupColumn> earlier)
    {
        var tally = new Tally([.. GroupAnswer.HelpedChoices.Index().Select(choice => said.Count(one => one == choice.Index))]);
        return said.Count == 0 ? null : GroupColumn.Of(new Dictionary<string, Tally> { [""] = tally }, threshold, earlier);
    }

    private static int Barrier(AdkarScores scores) => (int?)BarrierPoint.Of(scores) ?? AdkarElements.InOrder.Count;

    private static Dictionary<string, Tally> Said(IEnumerable<GroupAnswer> answers, int choices, Func<AdkarScores, int> chosen) =>
        answers.GroupBy(answer => answer.Part).ToDictionary(
            part => part.Key,
            part => new Tally([.. Enumerable.Range(0, choices).Select(choice => part.Count(answer => chosen(answer.Scores) == choice))]));
}
