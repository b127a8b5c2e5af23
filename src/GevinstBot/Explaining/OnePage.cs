using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>What an organisation's director is told on one page: figures, causes, what the network made of it, and actions.</summary>
/// <param name="Own">Its figures, beside the region's.</param>
/// <param name="Deviations">Those of the last report that is locked.</param>
/// <param name="Items">What became items of the meeting's agenda, once that has been sent.</param>
/// <param name="Actions">Its open actions.</param>
/// <param name="Today">The day it is.</param>
public sealed record OnePage(
    OwnFigures Own, IReadOnlyList<IndicatorDeviation> Deviations, IReadOnlyList<ReportedItem> Items, IReadOnlyList<ActionItem> Actions,
    LocalDate Today)
{
    /// <summary>How its benefits stand; null where it has no plans.</summary>
    public BenefitOutlook? Benefits { get; init; }

    /// <summary>Those that are behind, with what was said of it.</summary>
    public IReadOnlyList<TertialDeviation> Behind { get; init; } = [];

    /// <summary>What is known of benefits; null where it has no plans.</summary>
    public BenefitBook? Book { get; init; }
}
