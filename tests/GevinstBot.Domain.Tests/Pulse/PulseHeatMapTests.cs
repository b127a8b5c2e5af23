using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class PulseHeatMapTests
{
    private static readonly Initiative Followed = new(new("tiltak"), "Tiltak", "Gjennomføre", [new("a"), new("b"), new("c"), new("d")]);

    [Fact]
    public void Those_whose_help_begins_earliest_come_first_and_who_has_not_answered_is_not_there()
    {
        var map = Of([Said("a", 5, 5, 5, 5, 5), Said("b", 5, 5, 2, 1, 1), Said("d", 3, 1, 5, 5, 5)]);

        Assert.Equal(["d", "b", "a"], map.Rows.Select(row => row.Answer.Organization.Value));
        Assert.Null(map.Of(new OrganizationId("c")));
    }

    [Fact]
    public void The_time_before_is_of_the_same_initiative()
    {
        var map = Of(
            [Said("a", 4, 4, 2, 3, 3), Said("b", 4, 4, 4, 4, 4)],
            Said("a", 4, 5, 1, 3, 3), Said("b", 1, 1, 1, 1, 1) with { Initiative = new("annet") });

        Assert.Equal(new AdkarScores(4, 5, 1, 3, 3), map.Of(new OrganizationId("a"))!.Before!.Scores);
        Assert.Null(map.Of(new OrganizationId("b"))!.Before);
    }

    [Fact]
    public void The_middle_is_halfway_where_two_are_in_the_middle()
    {
        Assert.Equal(3.5m, Of([Said("a", 4, 4, 4, 4, 4), Said("b", 3, 3, 3, 3, 3)]).Median(AdkarElement.Desire));
        Assert.Equal(4, Of([Said("a", 4, 4, 4, 4, 4), Said("b", 1, 1, 1, 1, 1), Said("c", 5, 5, 5, 5, 5)]).Median(AdkarElement.Ability));
        Assert.Throws<InvalidOperationException>(() => Of([]).Median(AdkarElement.Ability));
    }

    private static PulseHeatMap Of(IReadOnlyList<PulseAnswer> answers, params IReadOnlyList<PulseAnswer> before) => PulseHeatMap.Of(
        new PulseReport(
            new YearMonth(2026, 11), Followed, PulseSummary.Of(answers.Select(answer => answer.Scores), 4), answers, Followed.Organizations,
            IsClosed: true),
        before);

    private static PulseAnswer Said(string organization, int awareness, int desire, int knowledge, int ability, int reinforcement) => new(
        Followed.Id, new(organization), new AdkarScores(awareness, desire, knowledge, ability, reinforcement), [], new("kontakt"),
        Instant.FromUtc(2026, 11, 20, 8, 0));
}
