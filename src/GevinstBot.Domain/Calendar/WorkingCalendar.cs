using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// Working days, sending days, and why a day is to be avoided. The computed periods are always known;
/// <paramref name="avoid"/> adds those that people keep, such as school holidays. July and romjul are days people work
/// but hear nothing from the bot: they count as working days and are not sending days.
/// </summary>
public sealed class WorkingCalendar(IReadOnlyList<AvoidPeriod> avoid)
{
    public const string Weekend = "weekend";

    /// <summary>Monday to Friday, and no public holiday.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "One calendar is asked, by calendar.IsWorkingDay(date).")]
    public bool IsWorkingDay(LocalDate date) => !IsFree(date);

    /// <summary>
    /// Counts working days from a date, which itself is not counted; negative counts back. Zero gives the date itself, even
    /// if it is a Sunday.
    /// </summary>
    public LocalDate AddWorkingDays(LocalDate from, int days) => Add(IsWorkingDay, from, days);

    /// <summary>As <see cref="AddWorkingDays"/>, but only days when the bot may speak count.</summary>
    public LocalDate AddSendingDays(LocalDate from, int days) => Add(IsSendingDay, from, days);

    /// <summary>The date itself if it is a working day, else the first one after it.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => First(IsWorkingDay, date, step: 1);

    /// <summary>A working day outside July and romjul.</summary>
    public bool IsSendingDay(LocalDate date) => IsWorkingDay(date) && date.Month != 7 && date is not { Month: 12, Day: >= 24 };

    public LocalDate SendingDayOnOrBefore(LocalDate date) => First(IsSendingDay, date, step: -1);

    public LocalDate SendingDayOnOrAfter(LocalDate date) => First(IsSendingDay, date, step: 1);

    /// <summary>
    /// Every reason to avoid a day, the hard ones first. With an organisation: what concerns it or everyone. With null: what
    /// concerns anyone, for a day that must suit the whole network.
    /// </summary>
    public IReadOnlyList<DayNote> NotesOn(LocalDate date, string? organizationId) =>
        [.. FreeDayNotes(date).Concat(PeriodNotes(date, organizationId)).Distinct().OrderByDescending(note => note.Strength)];

    /// <summary>Null when the bot may speak on the planned day.</summary>
    public MovedDay? WhyMoved(LocalDate planned, LocalDate taken) =>
        IsSendingDay(planned)
            ? null
            : new MovedDay(planned, taken, NotesOn(planned, organizationId: null).First(note => note.OrganizationId is null).Key);

    internal static bool IsFree(LocalDate date) => IsWeekend(date) || NorwegianHolidays.On(date).Count > 0;

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static IEnumerable<DayNote> FreeDayNotes(LocalDate date)
    {
        IEnumerable<string> keys = NorwegianHolidays.On(date);
        return (IsWeekend(date) ? keys.Append(Weekend) : keys).Select(key => new DayNote(key, AvoidStrength.Hard, OrganizationId: null));
    }

    // The year before as well: romjul reaches into January.
    private IEnumerable<DayNote> PeriodNotes(LocalDate date, string? organizationId) =>
        AvoidPeriods.Computed(date.Year - 1).Concat(AvoidPeriods.Computed(date.Year)).Concat(avoid)
            .Where(period => period.Covers(date))
            .Where(period => organizationId is null || period.OrganizationId is null || period.OrganizationId == organizationId)
            .Select(period => new DayNote(period.Key, period.Strength, period.OrganizationId));

    private static LocalDate Add(Func<LocalDate, bool> counts, LocalDate from, int days)
    {
        var step = Math.Sign(days);
        var date = from;
        for (var left = days; left != 0; left -= step)
            date = First(counts, date.PlusDays(step), step);

        return date;
    }

    private static LocalDate First(Func<LocalDate, bool> wanted, LocalDate from, int step)
    {
        var date = from;
        while (!wanted(date))
            date = date.PlusDays(step);

        return date;
    }
}
