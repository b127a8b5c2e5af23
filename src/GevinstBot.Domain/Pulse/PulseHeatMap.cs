using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Pulse;

/// <summary>What one organisation said.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Before">What it said of the same initiative the time before; null where it said nothing then.</param>
public sealed record PulseRow(PulseAnswer Answer, PulseAnswer? Before)
{
    /// <summary>Null also where it was asked in other words then: they aren't put beside each other.</summary>
    public int? ScoreBefore(AdkarElement element) =>
        Before is { } before && PulseWording.IsSame(before.Wording, Answer.Wording, element) ? before.Scores[element] : null;
}

/// <summary>
/// A pulse as organisations and elements: those whose barrier comes first in order stand first, and those without one last. The middle of
/// the scores is shown below them, and is never called a barrier: that is each organisation's own.
/// </summary>
public sealed record PulseHeatMap(IReadOnlyList<PulseRow> Rows)
{
    public static PulseHeatMap Of(PulseReport pulse, IReadOnlyList<PulseAnswer> before)
    {
        var then = before.Where(answer => answer.Initiative == pulse.Initiative.Id)
            .ToDictionary(answer => answer.Organization);
        return new PulseHeatMap(
        [
            .. AdkarElements.InOrder.Cast<AdkarElement?>().Append(null).SelectMany(pulse.At)
                .Select(organization => pulse.Answers.First(answer => answer.Organization == organization))
                .Select(answer => new PulseRow(answer, then.GetValueOrDefault(answer.Organization))),
        ]);
    }

    /// <summary>The middle score of an element; halfway where there are two in the middle.</summary>
    /// <exception cref="InvalidOperationException">Nobody has answered.</exception>
    public decimal Median(AdkarElement element)
    {
        if (Rows.Count == 0)
            throw new InvalidOperationException("Nobody has answered, so there is no middle.");
        var scores = Rows.Select(row => row.Answer.Scores[element]).Order().ToList();
        return (scores[(scores.Count - 1) / 2] + scores[scores.Count / 2]) / 2m;
    }

    /// <summary>What somebody was asked about in other words the time before.</summary>
    public IReadOnlyList<AdkarElement> Reworded =>
        [.. AdkarElements.InOrder.Where(element => Rows.Any(row => row.Before is not null && row.ScoreBefore(element) is null))];

    public PulseRow? Of(OrganizationId organization) => Rows.FirstOrDefault(row => row.Answer.Organization == organization);
}
