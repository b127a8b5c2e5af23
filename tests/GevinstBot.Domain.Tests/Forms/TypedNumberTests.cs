using System.Globalization;
using FsCheck.Fluent;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Tests.Forms;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1e9", "1000000000")]
    [InlineData("1,5E+3", "1500")]
    [InlineData("-2.5e-2", "−0,025")]
    public void A_number_with_an_exponent_is_asked_about_in_full(string typed, string full) =>
        Assert.Equal([new Problem("f", TypedNumber.Exponent, full)], TypedNumber.Read(typed, "f").Problems);

    [Theory]
    [InlineData("1e99")]
    [InlineData("1e")]
    [InlineData("e9")]
    [InlineData("1e9e9")]
    [InlineData("1e-30")]
    public void What_no_number_may_be_is_not_asked_about(string typed) =>
        Assert.Equal([TypedNumber.Unreadable], TypedNumber.Read(typed, "f").Problems.Select(problem => problem.TextKey));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("  12,5\t", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("1,234", "1.234")] // a comma is always the decimal sign
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1 234.5", "1234.5")]
    [InlineData("1 234.567", "1234.567")] // grouped by spaces already, so the point is no thousand
    [InlineData("1\u00a0234,5", "1234.5")] // no-break space
    [InlineData("1\u202f234\u2009567", "1234567")] // narrow no-break and thin space
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")] // two points cannot be decimal points
    [InlineData("0.234", "0.234")] // thousands never begin with nought
    [InlineData("1234.567", "1234.567")] // nor with four digits
    [InlineData("1.2345", "1.2345")]
    [InlineData("+3", "3")]
    [InlineData("-3", "-3")]
    [InlineData("\u22123", "-3")] // the real minus
    [InlineData("\u20133", "-3")] // the dash that word processors make of it
    [InlineData("- 3,5", "-3.5")]
    [InlineData("-0", "0")]
    [InlineData("12,5 %", "12.5")]
    [InlineData("12,5\u00a0%", "12.5")]
    [InlineData("12,5%", "12.5")]
    [InlineData("kr 1 200 000", "1200000")]
    [InlineData("Kr. 1 200 000", "1200000")]
    [InlineData("1 200 000 kr", "1200000")]
    [InlineData("1 200,-", "1200")]
    [InlineData("kr -300", "-300")]
    [InlineData("-kr 300", "-300")]
    [InlineData("999999999999999", "999999999999999")]
    public void A_number_is_read_as_a_Norwegian_means_it(string typed, string meant) =>
        Assert.Equal(Checked<decimal>.Accepted(decimal.Parse(meant, CultureInfo.InvariantCulture)), TypedNumber.Read(typed, "value"));

    [Theory]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("12,5,")]
    [InlineData("12,")]
    [InlineData(",5")]
    [InlineData(".5")]
    [InlineData("1 23")]
    [InlineData("1  234")]
    [InlineData("0 123")]
    [InlineData("1234 567")]
    [InlineData("1.23.456")]
    [InlineData("1.234 567")]
    [InlineData("1,234.5")] // English; never guessed
    [InlineData("1,234,567")]
    [InlineData("12,345 678")]
    [InlineData("1'234")]
    [InlineData("４")]
    [InlineData("١٢")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("--3")]
    [InlineData("-kr -3")]
    [InlineData("(3)")]
    [InlineData("3-")]
    [InlineData("%")]
    [InlineData("kr")]
    [InlineData("-")]
    [InlineData("5 %%")]
    [InlineData("kr 5 %")]
    [InlineData("kr 5 kr")]
    [InlineData("133 mill.")]
    [InlineData("1\n2")]
    [InlineData("=1+1")]
    [InlineData("12\u202e5")]
    [InlineData("12\0")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0\t")]
    public void What_is_no_number_is_never_guessed_at(string? typed) => AssertRejected(typed, new Problem("value", "number.unreadable"));

    [Theory]
    [InlineData("1.234", "1 234", "1,234")]
    [InlineData("-12.345", "12 345", "12,345")]
    [InlineData("123.456 kr", "123 456", "123,456")]
    public void A_point_before_three_digits_may_be_a_thousand_or_a_decimal_so_the_person_is_asked(string typed, string thousands, string decimals) =>
        AssertRejected(typed, new Problem("value", "number.ambiguous", thousands, decimals));

    [Theory]
    [InlineData("1000000000000000")]
    [InlineData("0,1234567890123456")]
    public void More_digits_than_can_be_kept_are_refused(string typed) => AssertRejected(typed, new Problem("value", "number.too-long", "15"));

    [Fact]
    public void A_megabyte_of_digits_is_refused_like_any_long_number() =>
        AssertRejected(new string('9', 1 << 20), new Problem("value", "number.too-long", "15"));

    [Fact]
    public void A_number_written_the_Norwegian_way_comes_back_as_itself() =>
        Always.Holds(Gen.Choose(-99_999_999, 99_999_999).Zip(Gen.Choose(0, 4)), drawn =>
        {
            var number = drawn.Item1 / (decimal)Math.Pow(10, drawn.Item2);
            var typed = number.ToString("N4", CultureInfo.GetCultureInfo("nb-NO"));
            return TypedNumber.Read(typed, "value") == Checked<decimal>.Accepted(number);
        });

    [Fact]
    public void Whatever_is_typed_there_is_an_answer_and_it_repeats_nothing_but_digits() =>
        Always.Holds(Gen.Elements("0123456789,.-−+ %kre\u00a0４\0\n<".ToCharArray()).ArrayOf().Select(letters => new string(letters)), typed =>
            TypedNumber.Read(typed, "value").Match(
                accepted: _ => typed.Any(char.IsAsciiDigit),
                rejected: problems => problems.All(problem => problem.Arguments.All(argument =>
                    argument is string text && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or ',')))));

    private static void AssertRejected(string? typed, Problem expected) =>
        Assert.Equal(Checked<decimal>.Rejected([expected]), TypedNumber.Read(typed, "value"));
}
