using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class AdkarScoresTests
{
    [Fact]
    public void Five_taps_are_read_in_order()
    {
        var read = Read("1", "2", "3", "4", "5");

        Assert.Equal(new AdkarScores(1, 2, 3, 4, 5), read.Match(scores => scores, _ => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData("", "form.required")]
    [InlineData("0", "form.not-a-choice")]
    [InlineData("6", "form.not-a-choice")]
    [InlineData("3,5", "form.not-a-choice")]
    [InlineData("-1", "form.not-a-choice")]
    [InlineData("fem", "form.not-a-choice")]
    public void What_is_not_one_of_the_five_is_told_beside_its_statement(string typed, string textKey) =>
        Assert.Equal([new Problem("knowledge", textKey)], Read("4", "4", typed, "4", "4").Problems);

    [Fact]
    public void Every_missing_tap_is_told_at_once() =>
        Assert.Equal(["awareness", "desire", "knowledge", "ability", "reinforcement"], Read("", "", "", "", "").Problems.Select(p => p.Field));

    private static Checked<AdkarScores> Read(params string[] typed) =>
        AdkarScores.Read(AdkarElements.InOrder.Zip(typed).ToDictionary(pair => pair.First.Key(), pair => pair.Second));
}
