using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>The days to avoid that follow from the calendar alone, for everyone.</summary>
public static class AvoidPeriods
{
    public const string July = "july";
    public const string Romjul = "romjul";
    /// <summary>Two days of romjul have names of their own.</summary>
    public const string ChristmasEve = "christmas-eve";
    public const string NewYearsEve = "new-years-eve";
    public const string HolyWeek = "holy-week";
    public const string DayAfterAscension = "day-after-ascension";
    public const string BridgeDay = "bridge-day";

    /// <summary>
    /// What a network file calls the yearly survey of all employees (ForBedring): a second one beside it wears people out.
    /// </summary>
    public const string EmployeeSurvey = "employee-survey";

    /// <summary>What a day of a period is called.</summary>
    public static string NameOn(string key, LocalDate day) => (key, day.Month, day.Day) switch
    {
        (Romjul, 12, 24) => ChristmasEve,
        (Romjul, 12, 31) => NewYearsEve,
        _ => key,
    };

    /// <summary>
    /// The periods that begin in the year, in order of date; romjul ends on 1 January of the next. A bridge day (inneklemt
    /// dag) is one working day with a free day on both sides; one that another period covers is not told twice.
    /// </summary>
    public static IReadOnlyList<AvoidPeriod> Computed(int year)
    {
        AvoidPeriod[] named = [.. Named(year)];
        var bridges = BridgeDays(year).Where(day => !named.Any(period => period.Covers(day)));
        return [.. named.Concat(bridges.Select(day => ForEveryone(BridgeDay, day, day))).OrderBy(period => period.From)];
    }

    /// <summary>
    /// What people haven't written down of a year yet is likely to be in the weeks that it was in the last year that they have: a school's
    /// holiday keeps its week. Of what they have written down of the year nothing is guessed.
    /// </summary>
    /// <param name="known">What people have written down.</param>
    /// <param name="year">Of which year.</param>
    /// <returns>Each with the year that it is from.</returns>
    public static IReadOnlyList<(AvoidPeriod Period, int From)> Expected(IReadOnlyList<AvoidPeriod> known, int year) =>
    [
        .. from same in known.GroupBy(period => period.Key)
           where same.All(period => period.From.Year != year && period.To.Year != year) && same.Any(period => period.From.Year < year)
           let last = same.Where(period => period.From.Year < year).Max(period => period.From.Year)
           from period in same
           where period.From.Year == last
           select (period with { From = IsoWeeks.SameDay(period.From, year - last), To = IsoWeeks.SameDay(period.To, year - last) }, last),
    ];

    private static IEnumerable<AvoidPeriod> Named(int year)
    {
        var easter = NorwegianHolidays.EasterSunday(year);
        yield return ForEveryone(HolyWeek, easter.PlusDays(-6), easter.PlusDays(-4));
        // The day after may be 1 or 17 May, and a holiday needs no second reason.
        if (!WorkingCalendar.IsFree(easter.PlusDays(40)))
            yield return ForEveryone(DayAfterAscension, easter.PlusDays(40), easter.PlusDays(40));

        yield return ForEveryone(July, new LocalDate(year, 7, 1), new LocalDate(year, 7, 31));
        yield return ForEveryone(Romjul, new LocalDate(year, 12, 24), new LocalDate(year + 1, 1, 1));
    }

    // Between two free days, one of which is a holiday: so only the neighbours of holidays can be bridge days.
    private static IEnumerable<LocalDate> BridgeDays(int year) =>
        NorwegianHolidays.In(year).Keys
            .SelectMany(holiday => new[] { holiday.PlusDays(-1), holiday.PlusDays(1) })
            .Where(day => day.Year == year && !WorkingCalendar.IsFree(day))
            .Where(day => WorkingCalendar.IsFree(day.PlusDays(-1)) && WorkingCalendar.IsFree(day.PlusDays(1)))
            .Distinct();

    private static AvoidPeriod ForEveryone(string key, LocalDate from, LocalDate to) =>
        new(key, from, to, OrganizationId: null, AvoidStrength.Soft);
}
