using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class TypedAmountTests
{
    private static readonly IndicatorUnit Days = new(UnitKind.Days, "");
    private static readonly IndicatorUnit Percent = new(UnitKind.Percent, "");

    [Theory]
    [InlineData("62 døgn", "døgn", "62")]
    [InlineData("62 DØGN.", "døgn", "62")]
    [InlineData("62", "døgn", "62")]
    [InlineData("12 årsverk", "årsverk", "12")]
    [InlineData("9 850 tusen kr", "tusen kr", "9850")]
    [InlineData("9 850 tkr", "tusen kr", "9850")]
    [InlineData("6,2 mill. kr", "tusen kr", "6200")]
    [InlineData("6,2 MNOK", "tusen kr", "6200")]
    [InlineData("9 850 000 kr", "tusen kr", "9850")]
    [InlineData("kr 9 850 000", "tusen kr", "9850")]
    [InlineData("−kr 300 000", "tusen kr", "-300")]
    [InlineData("9 850 000,-", "tusen kr", "9850")]
    [InlineData("1,2 mrd. kr", "mill. kr", "1200")]
    [InlineData("6.2 million kr", "tusen kr", "6200")]
    [InlineData("36 timer", "døgn", "1.5")]
    [InlineData("\"1 200\"", "pasienter", "1200")]
    public void A_unit_of_the_same_kind_is_converted_to_the_field_s(string typed, string unit, string meant) =>
        Assert.Equal(
            Checked<decimal>.Accepted(decimal.Parse(meant, CultureInfo.InvariantCulture)),
            TypedAmount.Read(typed, "value", new IndicatorUnit(UnitKind.Other, unit)));

    [Fact]
    public void Days_and_percent_are_known_in_words_and_signs()
    {
        Assert.Equal(Checked<decimal>.Accepted(14), TypedAmount.Read("2 uker", "value", Days));
        Assert.Equal(Checked<decimal>.Accepted(12.5m), TypedAmount.Read("12,5 prosent", "value", Percent));
        Assert.Equal(Checked<decimal>.Accepted(1.2m), TypedAmount.Read("12 ‰", "value", Percent));
    }

    [Theory]
    [InlineData("12,5 %", "døgn")]
    [InlineData("12,5 kr", "døgn")]
    [InlineData("12 pasienter", "døgn")]
    [InlineData("12 mill.", "døgn")]
    [InlineData("12 døgn", "tusen kr")]
    public void A_unit_of_another_kind_is_told_with_the_one_expected(string typed, string unit) =>
        Assert.Equal(
            Checked<decimal>.Rejected([new Problem("value", TypedAmount.InUnit, unit)]),
            TypedAmount.Read(typed, "value", new IndicatorUnit(UnitKind.Other, unit)));

    [Theory]
    [InlineData("abc")]
    [InlineData("kr 5 kr")]
    [InlineData("kr 5 %")]
    [InlineData("ca. 62")]
    [InlineData("62 (døgn)")]
    [InlineData("1\t200")]
    [InlineData("12\u202e5")]
    public void What_is_no_number_is_no_number_with_a_unit_either(string typed) =>
        Assert.Equal(
            TypedNumber.Unreadable,
            Assert.Single(TypedAmount.Read(typed, "value", new IndicatorUnit(UnitKind.Other, "døgn")).Problems).TextKey);

    [Theory]
    [InlineData(6200, "tusen kr", 6_200_000)]
    [InlineData(2, "mill. kr", 2_000_000)]
    [InlineData(62, "døgn", null)]
    public void Money_is_known_by_its_unit(int value, string unit, int? kroner) =>
        Assert.Equal(kroner, TypedAmount.Kroner(value, new IndicatorUnit(UnitKind.Other, unit)));
}
