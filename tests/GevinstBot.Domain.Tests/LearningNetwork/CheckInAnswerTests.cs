using GevinstBot.Domain.LearningNetwork;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class CheckInAnswerTests
{
    private static readonly Dictionary<string, string> Least = new() { ["goal"] = "Halvere ventetiden", ["progress"] = "2.5" };

    [Fact]
    public void Goal_and_progress_are_enough() => Assert.Equal(Kull.Answer, Accepted());

    [Fact]
    public void Everything_is_read()
    {
        var answer = Accepted(
            ("test", "Portør henter medisiner"), ("result", "25 min spart"), ("learnt", "Varsle dagen før"), ("decision", "adjust"),
            ("measure", "12,5"), ("blocker-kind", "it"), ("blocker", "Mangler tilgang"), ("help-from", "union-representative"));

        Assert.Equal(
            new CheckInAnswer(
                "Halvere ventetiden", "Portør henter medisiner", "25 min spart", "Varsle dagen før", TestDecision.Adjust, BlockerKind.It,
                "Mangler tilgang", Helper.UnionRepresentative, Progress: 2.5m, Measure: 12.5m),
            answer);
    }

    [Theory]
    [InlineData("goal", "", "form.required")]
    [InlineData("progress", "", "form.required")]
    [InlineData("progress", "2.4", "form.not-a-choice")]
    [InlineData("decision", "vente", "form.not-a-choice")]
    [InlineData("blocker-kind", "weather", "form.not-a-choice")]
    [InlineData("help-from", "0", "form.not-a-choice")]
    [InlineData("measure", "ti", "number.unreadable")]
    [InlineData("blocker-kind", "other", "check-in.problem.blocker", "blocker")]
    [InlineData("blocker", "Mangler tilgang", "check-in.problem.blocker-kind", "blocker-kind")]
    public void A_problem_stands_beside_its_field(string field, string typed, string textKey, string? beside = null) =>
        Assert.Equal([new Problem(beside ?? field, textKey)], Read((field, typed)).Problems);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_text_has_at_most_1000_characters(int length, bool accepted)
    {
        var read = Read(("learnt", new string('å', length)));

        Assert.Equal(accepted, read.IsAccepted);
        Assert.Equal(accepted ? [] : [new Problem("learnt", "form.too-long", "1000")], read.Problems);
    }

    [Fact]
    public void None_means_nothing_stands_in_the_way()
    {
        var answer = Accepted(("decision", "none"), ("blocker-kind", "none"), ("help-from", "none"));

        Assert.Equal((null, null, null), (answer.Decision, answer.Blocker, answer.HelpFrom));
    }

    [Fact]
    public void Progress_has_ten_steps_from_a_half_to_five()
    {
        Assert.Equal(["0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0", "4.5", "5.0"], Progress.Steps.Select(Progress.Key));
        Assert.All(Progress.Steps, step => Assert.Equal(step, Progress.Choices[Progress.Key(step)]));
    }

    private static CheckInAnswer Accepted(params (string Field, string Typed)[] typed) =>
        Read(typed).Match(answer => answer, problems => throw new InvalidOperationException(string.Join(", ", problems)));

    private static Checked<CheckInAnswer> Read(params (string Field, string Typed)[] typed)
    {
        var fields = new Dictionary<string, string>(Least);
        foreach (var (field, text) in typed)
            fields[field] = text;
        return CheckInAnswer.Read(fields);
    }
}
