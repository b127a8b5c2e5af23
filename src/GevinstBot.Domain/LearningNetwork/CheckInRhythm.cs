using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// A check-in card leaves on the Friday before the check-in, so that the team has it at its last meeting of the week; only the
/// leader is reminded, on the day; it closes on the Wednesday after, when the advisors need it.
/// </summary>
public sealed class CheckInRhythm(WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone)
{
    public static readonly RoundKind Kind = new("check-in");

    private static readonly LocalTime ClosesAt = new(15, 0);

    public Round RoundOf(Cohort cohort, ProgrammeDay checkIn)
    {
        var friday = checkIn.Date.Previous(IsoDayOfWeek.Friday);
        var opens = calendar.SendingDayOnOrBefore(friday);
        var reminds = calendar.SendingDayOnOrAfter(checkIn.Date);
        var closes = calendar.NextWorkingDay(checkIn.Date.Next(IsoDayOfWeek.Wednesday));
        var (opening, closing) = (OsloTime.At(opens, quiet.Opens, zone), OsloTime.At(closes, ClosesAt, zone));
        return new Round(Id(cohort, checkIn), opening, closing, cohort.Addressees)
        {
            // A check-in in a week without sending days would be reminded of after its deadline.
            Reminders = reminds <= closes ? [OsloTime.At(reminds, quiet.Opens, zone)] : [],
            About = checkIn.Date,
            IsFilledInTogether = true,
            Moved = calendar.WhyMoved(friday, opens),
        };
    }

    /// <summary>
    /// <c>2027-w09-kull3</c>: the ISO week's own year, which is not always the date's, and two digits, so that a team's
    /// check-ins sort as they came.
    /// </summary>
    public static RoundId Id(Cohort cohort, ProgrammeDay checkIn)
    {
        var (year, week) = IsoWeeks.Of(checkIn.Date);
        return new RoundId(Kind, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-w{week:00}-{cohort.Id}"));
    }
}
