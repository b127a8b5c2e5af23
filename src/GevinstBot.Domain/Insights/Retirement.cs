using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// Avvikling: an indicator that nobody has confirmed, explained or used for three of its own periods is proposed to be asked for no more.
/// A proposal is all it is: people decide.
/// </summary>
public static class Retirement
{
    public const int Periods = 3;

    /// <param name="indicators">Those that may be proposed.</param>
    /// <param name="rounds">The latest last; of an indicator the last three that asked for it are looked at.</param>
    public static IReadOnlyList<IndicatorDefinition> Proposed(
        IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<MeasuredRound> rounds) =>
    [
        .. from indicator in indicators
           let asked = rounds.Where(round => round.Asks(indicator)).TakeLast(Periods).ToList()
           where asked.Count == Periods && asked.TrueForAll(round => IsUnused(indicator, round))
           select indicator,
    ];

    /// <summary>
    /// No organisation has given or confirmed a number, and the meeting got no item of it. «Ikke tilgjengelig» and «ikke relevant» are no
    /// use of it.
    /// </summary>
    public static bool IsUnused(IndicatorDefinition indicator, MeasuredRound round) =>
        !round.Forms.Any(form => form.Indicator == indicator.Id && form.Said is { Value: not null })
        && round.ItemsOf(indicator).Count == 0;
}
