using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class NorwegianHolidaysTests
{
    [Theory]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2029, 4, 1)]
    [InlineData(2030, 4, 21)]
    [InlineData(1818, 3, 22)] // the earliest there is
    [InlineData(2038, 4, 25)] // the latest there is
    [InlineData(1981, 4, 19)] // where the plain rule would say the 26th
    [InlineData(1954, 4, 18)] // where the plain rule would say the 25th
    public void Easter_falls_where_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), NorwegianHolidays.EasterSunday(year));

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April() =>
        Always.Holds(Draw.Date, date =>
        {
            var easter = NorwegianHolidays.EasterSunday(date.Year);
            return easter.DayOfWeek == IsoDayOfWeek.Sunday
                && easter >= new LocalDate(date.Year, 3, 22)
                && easter <= new LocalDate(date.Year, 4, 25);
        });

    [Theory]
    [InlineData(2026, 5, 14, 2026, 5, 25)]
    [InlineData(2027, 5, 6, 2027, 5, 17)]
    [InlineData(2028, 5, 25, 2028, 6, 5)]
    [InlineData(2029, 5, 10, 2029, 5, 21)]
    [InlineData(2030, 5, 30, 2030, 6, 10)]
    public void Ascension_and_Whit_Monday_follow_Easter(int year, int month, int day, int whitYear, int whitMonth, int whitDay)
    {
        Assert.Contains(NorwegianHolidays.AscensionDay, NorwegianHolidays.On(new LocalDate(year, month, day)));
        Assert.Contains(NorwegianHolidays.WhitMonday, NorwegianHolidays.On(new LocalDate(whitYear, whitMonth, whitDay)));
    }

    [Fact]
    public void The_twelve_holidays_of_2026_come_in_order() =>
        Assert.Equal(
            [
                (new LocalDate(2026, 1, 1), "new-years-day"),
                (new LocalDate(2026, 4, 2), "maundy-thursday"),
                (new LocalDate(2026, 4, 3), "good-friday"),
                (new LocalDate(2026, 4, 5), "easter-sunday"),
                (new LocalDate(2026, 4, 6), "easter-monday"),
                (new LocalDate(2026, 5, 1), "labour-day"),
                (new LocalDate(2026, 5, 14), "ascension-day"),
                (new LocalDate(2026, 5, 17), "constitution-day"),
                (new LocalDate(2026, 5, 24), "whit-sunday"),
                (new LocalDate(2026, 5, 25), "whit-monday"),
                (new LocalDate(2026, 12, 25), "christmas-day"),
                (new LocalDate(2026, 12, 26), "boxing-day"),
            ],
            NorwegianHolidays.In(2026).Select(holiday => (holiday.Key, holiday.Value)));

    [Fact]
    public void The_package_PublicHoliday_knows_the_same_days_from_1950_to_2100() =>
        Assert.All(Enumerable.Range(1950, 151), year => Assert.Equal(
            new PublicHoliday.NorwayPublicHoliday().PublicHolidays(year).Select(LocalDate.FromDateTime).Distinct().Order(),
            NorwegianHolidays.In(year).Keys));

    [Fact]
    public void When_17_May_is_also_Whit_Monday_the_day_is_called_17_May_and_both_are_known()
    {
        var day = new LocalDate(2027, 5, 17);

        Assert.Equal("constitution-day", NorwegianHolidays.In(2027)[day]);
        Assert.Equal(["constitution-day", "whit-monday"], NorwegianHolidays.On(day));
        Assert.Equal(11, NorwegianHolidays.In(2027).Count);
    }

    [Fact]
    public void The_year_and_the_day_agree_on_what_a_holiday_is() =>
        Always.Holds(Draw.Date, date =>
            NorwegianHolidays.On(date) is [var key, ..]
                ? NorwegianHolidays.In(date.Year)[date] == key
                : !NorwegianHolidays.In(date.Year).ContainsKey(date));
}
