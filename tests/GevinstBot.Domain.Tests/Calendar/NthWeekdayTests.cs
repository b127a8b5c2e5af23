using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class NthWeekdayTests
{
    [Theory]
    [InlineData(2026, 11, IsoDayOfWeek.Tuesday, 3, 17)]
    [InlineData(2026, 9, IsoDayOfWeek.Tuesday, 1, 1)] // the month begins on it
    [InlineData(2026, 9, IsoDayOfWeek.Tuesday, 5, 29)] // five of them
    [InlineData(2026, 11, IsoDayOfWeek.Tuesday, 5, 24)] // four of them: the last
    [InlineData(2028, 2, IsoDayOfWeek.Tuesday, 5, 29)] // 29 February
    public void The_nth_weekday_of_a_month_is_found(int year, int month, IsoDayOfWeek weekday, int nth, int day) =>
        Assert.Equal(new LocalDate(year, month, day), NthWeekday.InMonth(year, month, weekday, nth));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void There_is_no_other_than_the_first_to_the_fourth_and_the_last(int nth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NthWeekday.InMonth(2026, 11, IsoDayOfWeek.Tuesday, nth));

    [Fact]
    public void The_last_weekday_has_no_other_of_its_kind_after_it_in_the_month() =>
        Always.Holds(Draw.Date.Zip(Gen.Choose(1, 7)), drawn =>
        {
            var (date, weekday) = (drawn.Item1, (IsoDayOfWeek)drawn.Item2);
            var last = NthWeekday.InMonth(date.Year, date.Month, weekday, nth: 5);
            return last.DayOfWeek == weekday && last.Month == date.Month && last.PlusWeeks(1).Month != date.Month;
        });
}
