using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// An advisor's Friday: at noon before a check-in, and before the advisors' meeting after it, with all their own teams on one card. It is
/// told, not asked: nobody is reminded of it, and to whom it couldn't come before its day it no longer comes.
/// </summary>
public sealed class AdvisorRhythm(WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone)
{
    public static readonly RoundKind Kind = new("advisor-friday");

    /// <summary>The check-in's card has been with the teams since the morning.</summary>
    private static readonly LocalTime Noon = new(12, 0);

    /// <summary>Until the meeting where it is used is over.</summary>
    private static readonly Duration Stands = Duration.FromDays(12);

    /// <summary>Null for a day that has no Friday of its own, and where no team has an advisor.</summary>
    public Round? RoundOf(Cohort cohort, ProgrammeDay day)
    {
        if (day.Kind is not (ProgrammeDayKind.CheckIn or ProgrammeDayKind.AdvisorMeeting) || cohort.Advisors.Count == 0)
            return null;
        var friday = day.Date.Previous(IsoDayOfWeek.Friday);
        var sent = calendar.SendingDayOnOrBefore(friday);
        var opens = OsloTime.At(sent, quiet.Opens > Noon || quiet.Closes <= Noon ? quiet.Opens : Noon, zone);
        return new Round(
            Id(cohort, day), opens, opens + Stands, [.. cohort.Advisors.Select(advisor => new Addressee(advisor.Value, advisor))])
        {
            ExpectsAnswer = false,
            MayBeGiven = false,
            About = day.Date,
            TooLateFrom = day.Date.AtStartOfDayInZone(zone).ToInstant(),
            Moved = calendar.WhyMoved(friday, sent),
        };
    }

    /// <summary><c>2026-w49-kull3</c>, and of a meeting <c>meeting-2026-w50-kull3</c>: there may be both in a week.</summary>
    public static RoundId Id(Cohort cohort, ProgrammeDay day)
    {
        var (year, week) = IsoWeeks.Of(day.Date);
        var before = day.Kind is ProgrammeDayKind.AdvisorMeeting ? "meeting-" : "";
        return new RoundId(Kind, string.Create(CultureInfo.InvariantCulture, $"{before}{year:0000}-w{week:00}-{cohort.Id}"));
    }
}
