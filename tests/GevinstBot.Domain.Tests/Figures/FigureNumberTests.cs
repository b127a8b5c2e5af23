using System.Globalization;
using FsCheck.Fluent;
using GevinstBot.Domain.Figures;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>A cell of a file is a number, a mark for none, or an error; nothing is guessed at.</summary>
public sealed class FigureNumberTests
{
    [Theory]
    [InlineData("", CellKind.NotYet)]
    [InlineData("  ", CellKind.NotYet)]
    [InlineData("..", CellKind.NotYet)]
    [InlineData("-", CellKind.NotYet)]
    [InlineData("–", CellKind.NotYet)]
    [InlineData("NA", CellKind.NotYet)]
    [InlineData("na", CellKind.NotYet)]
    [InlineData(".", CellKind.NotRelevant)]
    [InlineData(":", CellKind.Hidden)]
    [InlineData("x", CellKind.Hidden)]
    [InlineData("-1e+007", CellKind.Hidden)]
    [InlineData("-1E+07", CellKind.Hidden)]
    [InlineData("-1,0E+07", CellKind.Hidden)]
    [InlineData("-10000000", CellKind.Hidden)]
    [InlineData("-10 000 000", CellKind.Hidden)]
    public void A_mark_for_a_missing_number_is_never_a_number(string written, CellKind kind)
    {
        foreach (var sign in Enum.GetValues<DecimalSign>())
            Assert.Equal((kind, null), (Read(written, sign).Kind, Read(written, sign).Value));
    }

    [Theory]
    [InlineData("58", 58)]
    [InlineData("42,33", 42.33)]
    [InlineData("3.31368900", 3.313689)]
    [InlineData("0,123", 0.123)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00a0234\u202f567", 1234567)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("−133", -133)]
    [InlineData("+7", 7)]
    [InlineData("1.2e3", 1200)]
    [InlineData("6,2E+05", 620000)]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("1.5e-2", 0.015)]
    [InlineData("95,0%", 95)]
    [InlineData("95 %", 95)]
    [InlineData("266*", 266)]
    [InlineData("266¹", 266)]
    [InlineData("266 1)", 266)]
    [InlineData("266a)", 266)]
    [InlineData("58.199999999999996", 58.2)]
    public void A_number_is_read_in_Norwegian_and_in_the_computer_s_form(string written, double number)
    {
        foreach (var sign in Enum.GetValues<DecimalSign>())
            Assert.Equal((CellKind.Value, (decimal)number), (Read(written, sign).Kind, Read(written, sign).Value));
    }

    [Theory]
    [InlineData("95,0%", FigureCell.PercentSign)]
    [InlineData("1 234", FigureCell.Spaces)]
    [InlineData("266*", FigureCell.FootnoteMark)]
    [InlineData("266 1)", FigureCell.FootnoteMark)]
    [InlineData("58,2", "")]
    public void What_stands_beside_the_number_is_named(string written, string note) =>
        Assert.Equal(note, string.Join(' ', Read(written).Notes));

    [Theory]
    [InlineData("1.234", DecimalSign.Unknown, null)]
    [InlineData("1.234", DecimalSign.Point, 1.234)]
    [InlineData("1.234", DecimalSign.Comma, 1234.0)]
    [InlineData("1,234", DecimalSign.Unknown, null)]
    [InlineData("1,234", DecimalSign.Comma, 1.234)]
    [InlineData("1,234", DecimalSign.Point, 1234.0)]
    public void What_could_be_thousands_or_decimals_is_read_as_the_rest_of_its_file(string written, DecimalSign sign, double? number)
    {
        Assert.Equal((decimal?)number, Read(written, sign).Value);
        Assert.Equal(number is null ? FigureNumber.Ambiguous : null, Read(written, sign).Reason);
    }

    [Theory]
    [InlineData("42,3|1.234|..", DecimalSign.Comma)]
    [InlineData("1.234,5", DecimalSign.Comma)]
    [InlineData("3.31|1,234", DecimalSign.Point)]
    [InlineData("42,3|42.3", DecimalSign.Unknown)]
    [InlineData("1.234|58", DecimalSign.Unknown)]
    [InlineData("95,0%", DecimalSign.Comma)]
    public void A_file_s_decimal_sign_is_what_all_its_clear_numbers_agree_on(string cells, DecimalSign sign) =>
        Assert.Equal(sign, FigureNumber.SignOf(cells.Split('|')));

    [Theory]
    [InlineData("abc", FigureNumber.NotANumber)]
    [InlineData("12,5,3", FigureNumber.NotANumber)]
    [InlineData("12 34", FigureNumber.NotANumber)]
    [InlineData("2661)", FigureNumber.NotANumber)]
    [InlineData("1,2 dager", FigureNumber.NotANumber)]
    [InlineData("12\u202e5", FigureNumber.NotANumber)]
    [InlineData("1e99", FigureNumber.TooLong)]
    [InlineData("12345678901234567", FigureNumber.TooLong)]
    [InlineData("=HYPERLINK(\"http://x\";\"1\")", FigureNumber.Formula)]
    [InlineData("+cmd|' /C calc'!A0", FigureNumber.Formula)]
    [InlineData("13097248022", FigureNumber.PersonNumber)]
    [InlineData("130972 48022", FigureNumber.PersonNumber)]
    public void What_can_not_be_known_to_be_a_number_is_an_error_with_its_reason(string written, string reason) =>
        Assert.Equal((CellKind.Error, reason), (Read(written).Kind, Read(written).Reason!));

    [Fact]
    public void A_text_of_a_megabyte_is_refused_without_being_looked_through() =>
        Assert.Equal(FigureNumber.TooLong, Read(new string('1', 1_000_000)).Reason);

    [Fact]
    public void Every_number_that_is_written_comes_back_as_it_was_in_every_form() => Always.Holds(
        from cents in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from form in Gen.Elements("nb-NO", "en-US", "")
        from decimals in Gen.Choose(1, 2)
        select (Number: Math.Round(cents / 100m, decimals), Form: CultureInfo.GetCultureInfo(form), Decimals: decimals),
        drawn => Read(drawn.Number.ToString($"N{drawn.Decimals}", drawn.Form)).Value == drawn.Number
            && Read(drawn.Number.ToString($"F{drawn.Decimals}", drawn.Form)).Value == drawn.Number);

    [Fact]
    public void A_cell_has_a_number_or_a_reason_or_a_mark_and_never_two_of_them() => Always.Holds(
        Gen.Elements("0123456789.,-−+ e%*x:NA=@\u00a0".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        written => Read(written) is var cell
            && cell.Value is not null == (cell.Kind == CellKind.Value) && cell.Reason is not null == (cell.Kind == CellKind.Error));

    private static FigureCell Read(string written, DecimalSign sign = DecimalSign.Unknown) => FigureNumber.Read(written, sign);
}
