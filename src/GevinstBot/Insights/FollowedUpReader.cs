using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>What goes on from month to month and is followed up.</summary>
/// <param name="Overdue">Actions that weren't done in time.</param>
/// <param name="FollowUps">Indicators under closer follow-up.</param>
/// <param name="Benefits">How benefits stood; null where there are no plans.</param>
public sealed record FollowedUp(
    IReadOnlyList<ActionItem> Overdue, IReadOnlyList<FollowedIndicator> FollowUps, BenefitOutlook? Benefits);

/// <summary>What was followed up at the moment that a report's numbers were locked.</summary>
public sealed class FollowedUpReader(ActionReader actions, FollowUpTable followUps, BenefitsReader benefits, CurrentNetwork network)
{
    /// <param name="then">The network of that moment.</param>
    /// <param name="month">The last month that was over, which benefits are told of.</param>
    /// <param name="lockedAt">The moment.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FollowedUp> AtAsync(CurrentNetwork then, YearMonth month, Instant lockedAt, CancellationToken ct)
    {
        var (day, book) = (network.DayOf(lockedAt), await benefits.AtAsync(then, lockedAt, ct));
        var outlook = BenefitOutlook.Of(book, _ => true, then.Roster, month);
        return new FollowedUp(
            await actions.OverdueAsync(lockedAt, day, ct),
            await followUps.OnAsync(day, lockedAt, ct),
            outlook.IsEmpty ? null : outlook);
    }
}
