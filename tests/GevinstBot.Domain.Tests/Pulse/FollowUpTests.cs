using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class FollowUpTests
{
    private static readonly PulseAnswer Answer = new(
        new InitiativeId("hjemmeoppfolging"), new OrganizationId("ahus"), new AdkarScores(4, 4, 2, 1, 3), ["no-training"], new PersonId("p"),
        Instant.FromUtc(2026, 11, 20, 8, 0));

    [Theory]
    [InlineData("unclear-procedure,no-training", new[] { "no-training", "unclear-procedure" })]
    [InlineData("no-training, no-training", new[] { "no-training" })]
    [InlineData("no-time,<script>", new string[0])]
    [InlineData("", new string[0])]
    public void Only_the_reasons_of_the_barrier_are_read_each_once_and_in_order(string typed, string[] reasons) =>
        Assert.Equal(
            reasons,
            FollowUp.Read(new Dictionary<string, string> { [FollowUp.ReasonsField] = typed }, FollowUp.ReasonsField, AdkarElement.Knowledge).Match(read => read, _ => null!));

    [Fact]
    public void Reasons_stay_as_long_as_the_barrier_does()
    {
        Assert.Equal(["no-training"], Answer.ReasonsKept(new AdkarScores(5, 4, 3, 3, 3)));
        Assert.Empty(Answer.ReasonsKept(new AdkarScores(5, 3, 3, 3, 3)));
        Assert.Empty(Answer.ReasonsKept(new AdkarScores(5, 5, 5, 5, 5)));
    }

    [Fact]
    public void The_same_scores_and_reasons_say_the_same_whoever_tells_them()
    {
        Assert.True(Answer.SaysTheSameAs(Answer with { By = new PersonId("q"), At = Answer.At + Duration.FromHours(1), Reasons = ["no-training"] }));
        Assert.False(Answer.SaysTheSameAs(Answer with { Reasons = [] }));
    }
}
