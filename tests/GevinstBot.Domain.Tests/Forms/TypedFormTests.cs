using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Tests.Forms;

/// <summary>The one way a form is read; what each form makes of it stands with the forms.</summary>
public sealed class TypedFormTests
{
    private const string Field = "field";

    private static readonly LocalDate Today = new(2026, 11, 17);
    private static readonly Dictionary<string, int> Choices = new() { ["one"] = 1, ["two"] = 2 };

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_in_the_order_of_reading()
    {
        var form = Typed("way too long");
        form.Text(Field, longest: 3);
        form.RequiredText("other", longest: 3);

        Assert.Equal(
            [new Problem(Field, TypedForm.TooLong, "3"), new Problem("other", TypedForm.Required)],
            form.Checked<int>(() => throw new InvalidOperationException("Made of what is wrong.")).Problems);
    }

    [Fact]
    public void A_field_that_was_not_sent_is_told_from_one_that_was_left_empty()
    {
        Assert.True(Typed("").Has(Field));
        Assert.False(Typed("").Has("other"));
        Assert.True(Typed("").IsEmpty(Field, "other"));
    }

    [Theory]
    [InlineData("two", 2, null)]
    [InlineData("", null, null)]
    [InlineData("three", null, TypedForm.NotAChoice)]
    [InlineData("Two", null, TypedForm.NotAChoice)]
    public void A_choice_is_one_of_those_on_the_card_or_none(string typed, int? choice, string? problem) =>
        AssertRead(form => form.Choice(Field, Choices), typed, choice, problem);

    [Theory]
    [InlineData("two", 2, null)]
    [InlineData("", 0, TypedForm.Required)]
    [InlineData("three", 0, TypedForm.NotAChoice)]
    public void A_choice_that_must_be_made(string typed, int choice, string? problem) =>
        AssertRead(form => form.RequiredChoice(Field, Choices), typed, choice, problem);

    [Fact]
    public void Of_several_choices_each_stands_once_and_what_is_none_is_left_out() =>
        Assert.Equal(["one", "two"], Typed("two, one,three,two").Choices(Field, ["one", "two"]));

    [Theory]
    [InlineData("", null, null)]
    [InlineData("1", 1, null)]
    [InlineData("9", 9, null)]
    [InlineData("0", null, "outside")]
    [InlineData("10", null, "outside")]
    [InlineData("1,5", null, "outside")]
    public void A_whole_number_within_its_limits(string typed, int? number, string? problem) =>
        AssertRead(form => form.WholeNumber(Field, least: 1, most: 9, "outside"), typed, number, problem);

    [Theory]
    [InlineData("17.11.2026", null)]
    [InlineData("2026-11-16", "too-early")]
    [InlineData("", TypedForm.Required)]
    [InlineData("snart", TypedForm.NotADate)]
    [InlineData("2570-11-17", TypedForm.TooFar)]
    public void A_date_that_is_neither_past_nor_far_ahead(string typed, string? problem) =>
        AssertRead(form => form.RequiredDate(Field, Today, "too-early"), typed, problem is null ? Today : null, problem);

    private static void AssertRead<T>(Func<TypedForm, T> read, string typed, T value, string? problem)
    {
        var form = Typed(typed);

        Assert.Equal(value, read(form));
        Assert.Equal(problem, form.Checked(() => 0).Problems.SingleOrDefault()?.TextKey);
        Assert.Equal(problem is not null, form.IsRefused(Field));
    }

    private static TypedForm Typed(string text) => new(new Dictionary<string, string> { [Field] = text });
}
