using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Tests.Forms;

/// <summary>All numbers here are made up: a day of birth, any five digits whose check digits are right.</summary>
public sealed class PersonNumbersTests
{
    private static readonly string[] Between = ["", " ", "-", ".", "\u00A0", "\u2009", " - ", "–"];

    private static readonly string AnyNumber = Enumerable.Range(0, 100)
        .Select(person => WithCheckDigits(string.Create(CultureInfo.InvariantCulture, $"010100{person:000}"))).OfType<string>().First();

    private static readonly Gen<string> Numbers =
        from day in Gen.Choose(1, 28)
        from month in Gen.Choose(1, 12)
        from year in Gen.Choose(0, 99)
        from person in Gen.Choose(0, 999)
        from kind in Gen.Elements((40, 0), (0, 40), (0, 80), (0, 0))
        let number = WithCheckDigits(string.Create(CultureInfo.InvariantCulture, $"{day + kind.Item1:00}{month + kind.Item2:00}{year:00}{person:000}"))
        where number is not null
        select number;

    [Fact]
    public void Every_number_is_taken_out_wherever_it_stands_and_however_it_is_parted() => Always.Holds(
        from number in Numbers
        from between in Gen.Elements(Between)
        from part in Gen.Elements(2, 4, 6, 8)
        from before in Gen.Elements("", "Pasient ", "fnr:", "a", "12 timer. ", "2026: ")
        from after in Gen.Elements("", ".", " venter", ", og 3 til")
        select (before, $"{number[..part]}{between}{number[part..]}", after),
        text => PersonNumbers.Masked($"{text.before}{text.Item2}{text.after}") == $"{text.before}{PersonNumbers.Mask}{text.after}");

    [Fact]
    public void Full_width_digits_are_digits() => Always.Holds(
        from number in Numbers select string.Concat(number.Select(digit => (char)(digit - '0' + '０'))),
        number => PersonNumbers.AreIn($"nr {number}"));

    [Fact]
    public void A_number_with_one_digit_wrong_passes() => Always.Holds(
        from number in Numbers
        from at in Gen.Choose(0, 10)
        from other in Gen.Choose(1, 9)
        select $"{number[..at]}{(number[at] - '0' + other) % 10}{number[(at + 1)..]}",
        number => !PersonNumbers.AreIn(number));

    [Fact]
    public void A_longer_or_shorter_row_of_digits_passes() => Always.Holds(
        from number in Numbers from digit in Gen.Choose(0, 9) from isShorter in Gen.Elements(true, false) select isShorter ? number[1..] : $"{number}{digit}",
        number => !PersonNumbers.AreIn(number));

    /// <summary>The rule itself, counted: what of the eleven digits that begin as ordinary ones do is taken for a person's.</summary>
    [Fact]
    public void Hardly_any_ordinary_number_is_stopped()
    {
        var random = new System.Random(20261117);
        var stopped = Enumerable.Range(0, 100_000)
            .Count(_ => PersonNumbers.AreIn(string.Concat(Enumerable.Range(0, 11).Select(_ => random.Next(10)))));
        Assert.InRange(stopped, 0, 400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 200 timer, 54–65 dager, 14,5 %")]
    [InlineData("Ring 22 33 44 55 eller +47 987 65 432")]
    [InlineData("Møtet 17.11.2026 kl. 13.00, sak 12/2026")]
    [InlineData("12345\n678901")]
    [InlineData("kari@example.no")]
    public void Numbers_that_people_write_pass(string text) => Assert.Equal(text, PersonNumbers.Masked(text));

    [Fact]
    public void Several_are_all_taken_out()
    {
        Assert.Equal($"{PersonNumbers.Mask} og {PersonNumbers.Mask}", PersonNumbers.Masked($"{AnyNumber} og {AnyNumber}"));
    }

    [Fact]
    public void A_field_with_one_is_refused_with_nothing_else_said_of_it_and_the_others_are_read()
    {
        var form = new TypedForm(new Dictionary<string, string> { ["a"] = AnyNumber, ["b"] = "Ok", ["hidden"] = AnyNumber });
        var (_, b) = (form.Text("a", longest: 3), form.Text("b", longest: 10));

        var read = form.Checked(() => b);

        Assert.Equal([new Problem("a", TypedForm.PersonNumber)], read.Problems);
    }

    [Fact]
    public void What_was_taken_out_keeps_the_field_from_being_stored()
    {
        var form = new TypedForm(new Dictionary<string, string> { ["a"] = $"Pasient {PersonNumbers.Mask}" });
        var text = form.Text("a", longest: 100);

        Assert.Equal([new Problem("a", TypedForm.PersonNumber)], form.Checked(() => text).Problems);
    }

    /// <summary>Null where the nine digits have no check digits.</summary>
    private static string? WithCheckDigits(string nine)
    {
        var digits = nine.Select(digit => digit - '0').ToList();
        digits.Add(Check(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]));
        if (digits[^1] == 10)
            return null;
        digits.Add(Check(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]));
        return digits[^1] == 10 ? null : string.Concat(digits);
    }

    private static int Check(List<int> digits, int[] weights) => (11 - (weights.Select((weight, at) => weight * digits[at]).Sum() % 11)) % 11;
}
