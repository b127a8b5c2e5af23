using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>
/// Which of an organisation's indicators somebody else has been asked about, as its own card shows it: without those that stand in its
/// answer.
/// </summary>
/// <param name="All">Those that stand.</param>
/// <param name="Names">What the people are called.</param>
public sealed record ForwardFacts(IReadOnlyList<ForwardedIndicator> All, IReadOnlyDictionary<PersonId, string> Names)
{
    public static readonly ForwardFacts None = new([], new Dictionary<PersonId, string>());

    /// <summary>Those that nobody has suggested anything for: the organisation isn't asked about them meanwhile.</summary>
    public IEnumerable<ForwardedIndicator> Waiting => All.Where(one => one.IsWaiting);

    public IEnumerable<ForwardedIndicator> Suggested => All.Where(one => one.IsSuggested);

    public bool IsWaiting(IndicatorId indicator) => Waiting.Any(one => one.Indicator == indicator);

    /// <summary>With who suggested it, where a value is the one that was suggested.</summary>
    public IndicatorValue WithSuggester(IndicatorValue value) => value with
    {
        SuggestedBy = Suggested.LastOrDefault(one => one.Indicator == value.Indicator && IsTheSame(one.Suggested!, value))?.To,
    };

    /// <summary>Whether an unusual number is the one that was suggested: whoever suggested it has been asked about it.</summary>
    public bool IsSuggested(IndicatorId indicator, decimal value) =>
        Suggested.Any(one => one.Indicator == indicator && one.Suggested!.Value == value);

    private static bool IsTheSame(IndicatorValue suggested, IndicatorValue given) =>
        (suggested.Period, suggested.Version, suggested.State, suggested.Value, suggested.Denominator)
        == (given.Period, given.Version, given.State, given.Value, given.Denominator);
}
