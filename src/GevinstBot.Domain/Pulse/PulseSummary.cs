namespace GevinstBot.Domain.Pulse;

/// <summary>
/// A pulse put together. The barrier is found for each answer and then counted: a mean of 1 and 5 is 3 and hides both, so the
/// means are shown beside it, with n, and are never called a barrier.
/// </summary>
public sealed record PulseSummary
{
    private PulseSummary(IReadOnlyList<AdkarScores> answers, int expected)
    {
        (Answered, Expected) = (answers.Count, expected);
        Barriers = AdkarElements.InOrder.ToDictionary(element => element, element => answers.Count(a => BarrierPoint.Of(a) == element));
        Means = answers.Count == 0
            ? new Dictionary<AdkarElement, decimal>()
            : AdkarElements.InOrder.ToDictionary(element => element, element => answers.Average(a => (decimal)a[element]));
    }

    public int Answered { get; }

    public int Expected { get; }

    /// <summary>How many answers have their barrier at each element; every element stands here, also with 0.</summary>
    public IReadOnlyDictionary<AdkarElement, int> Barriers { get; }

    public int WithoutBarrier => Answered - Barriers.Values.Sum();

    /// <summary>The mode: where most of those with a barrier have it; null when several are as common, and when nobody has one.</summary>
    public AdkarElement? CommonestBarrier => MostCommon is [var only] ? only : null;

    /// <summary>The elements that are as common as barriers as any other, when they are several; then none is the commonest.</summary>
    public IReadOnlyList<AdkarElement> TiedBarriers => MostCommon.Count > 1 ? MostCommon : [];

    private IReadOnlyList<AdkarElement> MostCommon => BarrierPoint.Commonest(Barriers);

    /// <summary>Unrounded; empty when nobody has answered.</summary>
    public IReadOnlyDictionary<AdkarElement, decimal> Means { get; }

    public static PulseSummary Of(IEnumerable<AdkarScores> answers, int expected) => new([.. answers], expected);
}
