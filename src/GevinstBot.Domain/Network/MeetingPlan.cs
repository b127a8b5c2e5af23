using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>
/// The network's meeting days, at most one a month: a meeting's rounds are named by its month. The plan is the network's calendar,
/// which every capability counts from, so it lives here; proposing a new one is Meetings' work.
/// </summary>
public sealed record MeetingPlan(IReadOnlyList<LocalDate> Days, LocalTime Starts)
{
    /// <summary>How long a meeting lasts.</summary>
    public Duration Length { get; init; } = Duration.FromMinutes(90);

    /// <summary>This plan, and after its last month the later one: a confirmed plan moves no meeting that was already planned.</summary>
    public MeetingPlan FollowedBy(MeetingPlan later) =>
        this with { Days = [.. Days, .. later.Days.Where(day => Days.Count == 0 || day.ToYearMonth() > Days[^1].ToYearMonth()).Order()] };

    /// <summary>The meeting in a month (ISO text such as <c>2026-11</c>), if there is one.</summary>
    public LocalDate? In(YearMonth month) => Days.Where(day => day.ToYearMonth() == month).Cast<LocalDate?>().FirstOrDefault();

    /// <summary>The last meeting before a day, if there is one.</summary>
    public LocalDate? Before(LocalDate day) => Days.Where(meeting => meeting < day).Cast<LocalDate?>().LastOrDefault();

    /// <summary>The first meeting after a day, if there is one.</summary>
    public LocalDate? After(LocalDate day) => Days.Where(meeting => meeting > day).Cast<LocalDate?>().FirstOrDefault();
}
