using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// How the meetings of the last year before a new plan were planned: the plan begins from that, and the lead says what is to be otherwise.
/// </summary>
/// <param name="Year">Which year that is.</param>
/// <param name="Rule">What most of its planned days have in common.</param>
/// <param name="Setting">What most of its meetings have in common, where it isn't what the network's others have.</param>
/// <param name="Without">Its months without a meeting, between its first and its last, beside July.</param>
public sealed record MeetingHabit(int Year, MeetingRule Rule, PlannedSetting? Setting, IReadOnlySet<int> Without)
{
    /// <summary>How long its meetings last; null where nothing was said of that.</summary>
    public Duration? Length => Setting is null ? null
        : Setting.Length ?? (Setting.Starts is null ? null : MeetingPlan.UsualLength);

    /// <summary>Null where nothing was planned before.</summary>
    /// <param name="plan">All that is planned.</param>
    /// <param name="from">The first day of the new plan's time.</param>
    public static MeetingHabit? Before(MeetingPlan plan, LocalDate from)
    {
        var earlier = plan.Planned.Where(day => day < from).ToList();
        if (earlier.Count == 0)
            return null;
        var year = earlier.Max().Year;
        var days = earlier.Where(day => day.Year == year).ToList();
        var months = days.Select(day => day.Month).ToHashSet();
        return new MeetingHabit(
            year, MeetingRule.Of(days),
            days.GroupBy(day => plan.Settings.GetValueOrDefault(day)).MaxBy(alike => alike.Count())!.Key,
            Enumerable.Range(months.Min(), months.Max() - months.Min()).Where(month => month != 7 && !months.Contains(month)).ToHashSet());
    }
}
