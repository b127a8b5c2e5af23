using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>A reason against a day, and the organisations it concerns; none means everyone.</summary>
public sealed record DayClash(string Key, IReadOnlyList<OrganizationId> Organizations)
{
    /// <summary>What stands against a day: what is everybody's, and what concerns some of these.</summary>
    public static IReadOnlyList<DayClash> On(LocalDate day, WorkingCalendar calendar, IReadOnlyList<OrganizationId> organizations) =>
    [
        .. from note in calendar.NotesOn(day, organizationId: null)
           group note by note.Key into alike
           let isEverybodys = alike.Any(note => note.OrganizationId is null)
           let own = organizations.Where(of => alike.Any(note => note.OrganizationId == of.Value)).ToList()
           where isEverybodys || own.Count > 0
           select new DayClash(alike.Key, isEverybodys ? [] : own),
    ];
}

/// <summary>
/// One proposed day. <see cref="Avoided"/>: what stood against the day the rule gives, when the meeting was moved;
/// <see cref="Remaining"/>: what still stands against the proposed day; then <see cref="Instead"/> is the day that was
/// considered and is no better, and <see cref="AgainstInstead"/> says why.
/// </summary>
public sealed record PlannedMeeting(LocalDate Day, LocalDate RuleDay, IReadOnlyList<DayClash> Avoided, IReadOnlyList<DayClash> Remaining)
{
    public LocalDate? Instead { get; init; }

    /// <summary>The day that was proposed, where the lead has moved the meeting from it.</summary>
    public LocalDate? MovedFrom { get; init; }

    public IReadOnlyList<DayClash> AgainstInstead { get; init; } = [];
}

/// <summary>A year's meeting days by the network's rule, one a month but none in July, each moved where another day suits more.</summary>
public sealed record MeetingPlanProposal(int Year, MeetingRule Rule, LocalTime Starts, IReadOnlyList<PlannedMeeting> Meetings)
{
    /// <summary>1 or 2 where it is of half the year; null where it is of what is left of all of it.</summary>
    public int? Half { get; init; }

    /// <summary>How long its meetings last, where the lead has said when they begin; null where hours are as they were.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where they are, as the lead has said it: a room, or Teams; null where that is as it was.</summary>
    public string? Place { get; init; }

    /// <summary>True where the lead has said that whoever is asked has to come.</summary>
    public bool? IsObligatory { get; init; }

    /// <summary>The months that the lead has said have no meeting, beside July; null where none was named.</summary>
    public IReadOnlyList<int>? Without { get; init; }

    /// <summary>The year that it begins from, where the lead hasn't said all of the rule.</summary>
    public int? Like { get; init; }

    /// <summary>True where those months had none in that year either, and the lead has named none.</summary>
    public bool? IsWithoutAsBefore { get; init; }

    /// <summary>The year whose weeks to avoid it reckons with, where its own aren't written down.</summary>
    public int? AvoidsLike { get; init; }

    /// <summary>As it is confirmed.</summary>
    public MeetingPlan Plan => new(
        [.. Meetings.Select(meeting => meeting.Day)], Starts, changes: null,
        Setting is { } setting ? Meetings.ToDictionary(meeting => meeting.Day, _ => setting) : null);

    /// <summary>Null where all is as it was.</summary>
    private PlannedSetting? Setting => Minutes is null && Place is null && IsObligatory is not true ? null
        : new PlannedSetting(Minutes is null ? null : Starts, Minutes is { } minutes ? Duration.FromMinutes(minutes) : null)
        {
            Place = Place,
            IsObligatory = IsObligatory is true,
        };

    public ReportingPeriod Span => Half is { } half ? ReportingPeriod.HalfYear(Year, half) : ReportingPeriod.Year(Year);

    /// <summary>Whether both plan a month: only one of them can be confirmed.</summary>
    public bool Overlaps(MeetingPlanProposal other) =>
        Meetings.Any(meeting => other.Meetings.Any(one => one.Day.ToYearMonth() == meeting.Day.ToYearMonth()));

    /// <summary>The half of its year that the proposal is of, alone.</summary>
    public MeetingPlanProposal InHalf(int half)
    {
        var of = this with { Half = half };
        return of with { Meetings = [.. Meetings.Where(one => of.Span.FirstDay <= one.Day && one.Day <= of.Span.LastDay)] };
    }

    /// <summary>Only days after <paramref name="after"/>: up to then the meetings are already planned, or past.</summary>
    public static MeetingPlanProposal For(
        int year, MeetingRule rule, LocalTime starts, LocalDate after,
        WorkingCalendar calendar, IReadOnlyList<OrganizationId> organizations, IReadOnlySet<int>? without = null)
    {
        var choice = new MeetingDayChoice(calendar, organizations);
        var months = Enumerable.Range(1, 12).Where(month => month != 7 && without?.Contains(month) != true);
        return new MeetingPlanProposal(
            year, rule, starts, [.. months.Select(month => choice.For(rule.In(year, month))).Where(meeting => meeting.Day > after)])
        {
            Without = without is { Count: > 0 } ? [.. without.Where(month => month != 7).Order()] : null,
        };
    }
}
