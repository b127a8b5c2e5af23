using GevinstBot.Domain.Insights;
using NodaTime;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class TypedMonthTests
{
    private static readonly YearMonth[] Planned = [new(2026, 11), new(2026, 12), new(2027, 1), new(2027, 11)];

    [Theory]
    [InlineData("november")]
    [InlineData("November")]
    [InlineData("november 2026")]
    [InlineData("nov")]
    [InlineData("nov.")]
    [InlineData("nov 2026")]
    [InlineData("11")]
    [InlineData("11.2026")]
    [InlineData("11/2026")]
    [InlineData("2026-11")]
    public void A_month_is_read_as_it_is_typed(string typed) => Assert.Equal(new YearMonth(2026, 11), Read(typed));

    [Theory]
    [InlineData("desember", 2026, 12)]
    [InlineData("december", 2026, 12)]
    [InlineData("januar", 2027, 1)]
    [InlineData("january", 2027, 1)]
    [InlineData("1", 2027, 1)]
    [InlineData("mars 2027", 2027, 3)]
    [InlineData("march 2027", 2027, 3)]
    [InlineData("mai 2027", 2027, 5)]
    [InlineData("may 2027", 2027, 5)]
    [InlineData("okt 2027", 2027, 10)]
    public void Months_have_their_names_in_both_languages(string typed, int year, int month) =>
        Assert.Equal(new YearMonth(year, month), Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("ju")]
    [InlineData("13")]
    [InlineData("0")]
    [InlineData("november 26")]
    [InlineData("møtet i november 2026")]
    [InlineData("nåvember")]
    public void What_is_no_month_is_not_guessed(string typed) => Assert.Null(Read(typed));

    [Fact]
    public void Without_a_year_it_is_the_latest_that_has_begun_and_else_the_first_to_come()
    {
        Assert.Equal(new YearMonth(2027, 11), TypedMonth.Read("november", Planned, new LocalDate(2027, 11, 1)));
        Assert.Equal(new YearMonth(2026, 11), TypedMonth.Read("november", Planned, new LocalDate(2026, 10, 31)));
        Assert.Null(TypedMonth.Read("juli", Planned, new LocalDate(2026, 10, 31)));
    }

    private static YearMonth? Read(string typed) => TypedMonth.Read(typed, Planned, new LocalDate(2027, 3, 30));
}
