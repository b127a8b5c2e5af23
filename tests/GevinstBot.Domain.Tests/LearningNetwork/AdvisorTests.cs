using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class AdvisorTests
{
    private static readonly AdvisorRhythm Rhythm = new(new WorkingCalendar([]), QuietHours.Default, Kull.Oslo);
    private static readonly Instant Told = Kull.At(2026, 11, 27, 9, 0);

    private static readonly CheckIn CheckIn = new(Kull.Team.Id, "2026-w49-kull3", Kull.Answer, Kull.Team.Leader, Told, Version: 1);

    [Theory]
    [InlineData(ProgrammeDayKind.CheckIn, "2026-11-30", "2026-11-27 12:00", "2026-w49-kull3")]
    [InlineData(ProgrammeDayKind.AdvisorMeeting, "2026-12-07", "2026-12-04 12:00", "meeting-2026-w50-kull3")]
    // Week 53 of 2026, whose Monday is between Christmas and New Year: the card comes before the silence.
    [InlineData(ProgrammeDayKind.CheckIn, "2026-12-28", "2026-12-23 12:00", "2026-w53-kull3")]
    [InlineData(ProgrammeDayKind.CheckIn, "2027-03-01", "2027-02-26 12:00", "2027-w09-kull3")]
    public void An_advisor_gets_their_teams_at_noon_on_the_Friday_before(ProgrammeDayKind kind, string day, string opens, string period)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var round = Rhythm.RoundOf(Kull.With(), new ProgrammeDay(kind, date, Days: 1, "Tema"))!;

        Assert.Equal(opens, round.Opens.InZone(Kull.Oslo).ToString("uuuu-MM-dd HH:mm", null));
        Assert.Equal((period, false), (round.Id.Period, round.ExpectsAnswer));
        Assert.Equal(new Addressee("veileder", new PersonId("veileder")), Assert.Single(round.Addressees));
    }

    [Theory]
    [InlineData(27, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_Friday_s_card_that_couldn_t_be_sent_before_its_day_no_longer_comes_and_is_said_never_to_have_been_sent(int day, bool isDue)
    {
        var round = Rhythm.RoundOf(Kull.With(), new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2026, 11, 30), Days: 1, "Tema"))!;
        var now = Kull.At(2026, 11, day, 13, 0);

        Assert.Equal(isDue, DuePrompts.At(now, round, [], []).Count == 1);
        Assert.Equal(!isDue, RoundStatus.Of(new RoundState(round, [], []), now).Troubles.Any(trouble => trouble.Kind == TroubleKind.NeverSent));
    }

    [Fact]
    public void Nobody_gets_a_card_of_a_gathering_or_of_teams_without_an_advisor()
    {
        var alone = Kull.With() with { Teams = [Kull.Team with { Advisor = null }] };

        Assert.Null(Rhythm.RoundOf(Kull.With(), new ProgrammeDay(ProgrammeDayKind.Gathering, new LocalDate(2026, 11, 4), Days: 2, "Samling")));
        Assert.Null(Rhythm.RoundOf(alone, new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2026, 11, 30), Days: 1, "Tema")));
    }

    [Fact]
    public void A_step_is_proposed_by_what_is_logged_and_by_the_chart_s_rules_alone()
    {
        var begun = new LoggedTest(Kull.Team.Id, "a", new TestAnswer("Prøve", "", "", "", null, null, null), Kull.Team.Leader, Told, Told);
        var told = begun with { Said = begun.Said with { Result = "Det gikk" } };
        var adopted = told with { Said = told.Said with { Decision = TestDecision.Adopt } };

        Assert.Equal(new ProposedProgress(0.5m, ProgressReason.NothingTold), ProposedProgress.Of(null, [], null));
        Assert.Equal(new ProposedProgress(1m, ProgressReason.Goal), ProposedProgress.Of(CheckIn, [], null));
        Assert.Equal(new ProposedProgress(1.5m, ProgressReason.Indicator), ProposedProgress.Of(CheckIn, [], Series(40, 42)));
        Assert.Equal(new ProposedProgress(2m, ProgressReason.TestBegun), ProposedProgress.Of(CheckIn, [begun], null));
        // A value far below the others is nothing as long as nobody can tell what is usual.
        Assert.Equal(new ProposedProgress(2.5m, ProgressReason.Tested), ProposedProgress.Of(CheckIn, [told], Series(40, 42, 20)));
        Assert.Equal(new ProposedProgress(3m, ProgressReason.FirstSigns), ProposedProgress.Of(CheckIn, [told], Series(42, 41, 43, 40, 42, 41, 43, 28)));
        decimal[] usual = [42, 41, 43, 40, 42, 41, 43, 42, 41, 43, 42, 40, 42];
        Assert.Equal(new ProposedProgress(3.5m, ProgressReason.Signal), ProposedProgress.Of(CheckIn, [told], Series([.. usual, 35])));
        Assert.Equal(new ProposedProgress(4m, ProgressReason.Halfway), ProposedProgress.Of(CheckIn, [told], Series([.. usual, 25])));
        Assert.Equal(new ProposedProgress(4m, ProgressReason.Halfway), ProposedProgress.Of(CheckIn, [told], Series([.. usual, 19])));
        Assert.Equal(new ProposedProgress(4.5m, ProgressReason.Reached), ProposedProgress.Of(CheckIn, [adopted], Series([.. usual, 19])));
    }

    [Fact]
    public void A_team_is_stuck_after_two_weeks_without_a_test_and_apart_from_a_whole_step()
    {
        var blocked = CheckIn with { Answer = Kull.Answer with { Blocker = BlockerKind.It }, BlockerSince = Told };
        var standing = new TeamStanding(Kull.Team, blocked, Tests: 0, new ProposedProgress(1m, ProgressReason.Goal), new AdvisorScore(1.5m, ""));

        Assert.Null(standing.StuckSince(Told + Duration.FromDays(14)));
        Assert.Equal(Told, standing.StuckSince(Told + Duration.FromDays(15)));
        Assert.Null((standing with { Tests = 1 }).StuckSince(Told + Duration.FromDays(60)));
        Assert.True(standing.IsApart);
        Assert.False((standing with { Scored = new AdvisorScore(2m, "") }).IsApart);
        Assert.False((standing with { Scored = null }).IsApart);
    }

    [Fact]
    public void The_three_commonest_blockers_are_told_by_kind_and_number()
    {
        CheckIn Of(string team, BlockerKind? kind) => CheckIn with { Team = new TeamId(team), Answer = Kull.Answer with { Blocker = kind } };

        Assert.Equal(
            [new(BlockerKind.It, 2), new(BlockerKind.Time, 1), new(BlockerKind.Leadership, 1)],
            CommonBlocker.In(
            [
                Of("a", BlockerKind.It), Of("b", BlockerKind.Other), Of("c", BlockerKind.It), Of("d", BlockerKind.Leadership),
                Of("e", BlockerKind.Time), Of("f", kind: null),
            ]));
    }

    [Fact]
    public void All_scores_are_read_together_and_none_that_isn_t_a_step()
    {
        TeamId[] teams = [new("a"), new("b")];
        var right = new Dictionary<string, string> { ["score-a"] = "2.5", ["score-b"] = "3.0", ["help-b"] = "Møte tirsdag" };

        Assert.Equal(
            new AdvisorScore(3m, "Møte tirsdag"),
            AdvisorScores.Read(right, teams).Match(read => read[teams[1]], _ => throw new InvalidOperationException()));
        Assert.Equal(
            ["score-a"],
            AdvisorScores.Read(right.ToDictionary(one => one.Key, one => one.Key == "score-a" ? "9" : one.Value), teams)
                .Match(_ => [], problems => problems.Select(problem => problem.Field)));
    }

    private static TeamSeries Series(params decimal[] values)
    {
        var first = new LocalDate(2026, 9, 1);
        var said = new TeamIndicatorSaid("Ventetid", "minutter", Direction.Lower, values[0], first, Target: 20);
        return TeamSeries.Of(
            new TeamIndicator(Kull.Team.Id, said, Kull.Team.Leader, Told),
            values.Select((value, at) => new TeamMeasurement(Kull.Team.Id, first.PlusDays(at), value, Kull.Team.Leader, Told)), [], [], Kull.Oslo);
    }
}
