namespace GevinstBot.Domain.Tests;

public sealed class CheckedTests
{
    private static readonly Problem Missing = new("value", "form.required");

    [Fact]
    public void What_is_accepted_is_handed_on()
    {
        var read = Checked<int>.Accepted(42);

        Assert.True(read.IsAccepted);
        Assert.Empty(read.Problems);
        Assert.Equal("42", read.Match(value => $"{value}", problems => problems[0].TextKey));
    }

    [Fact]
    public void What_is_rejected_hands_on_its_problems()
    {
        var read = Checked<int>.Rejected([Missing]);

        Assert.False(read.IsAccepted);
        Assert.Equal("form.required", read.Match(value => $"{value}", problems => problems[0].TextKey));
    }

    [Fact]
    public void A_rejection_without_a_problem_is_refused() =>
        Assert.Throws<ArgumentException>(() => Checked<int>.Rejected([]));

    [Fact]
    public void Two_that_say_the_same_are_equal()
    {
        Assert.Equal(new Problem("value", "number.too-long", "15"), new Problem("value", "number.too-long", "15"));
        Assert.NotEqual(new Problem("value", "number.too-long", "15"), new Problem("value", "number.too-long", "16"));
        Assert.Equal(Checked<int>.Rejected([Missing]), Checked<int>.Rejected([new Problem("value", "form.required")]));
        Assert.NotEqual(Checked<int>.Accepted(0), Checked<int>.Rejected([Missing]));
        Assert.Single(new HashSet<Problem> { new("value", "number.too-long", "15"), new("value", "number.too-long", "15") });
    }

    [Fact]
    public void A_problem_keeps_what_it_was_given_when_the_giver_changes_its_list()
    {
        string[] arguments = ["15"];
        var problem = new Problem("value", "number.too-long", arguments);
        arguments[0] = "16";

        Assert.Equal<object>(["15"], problem.Arguments);
    }
}
