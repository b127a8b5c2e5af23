using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Evaluation;

public sealed class EvaluationTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Roster Roster = new("Helse Sør-Øst", [Ahus], [], [new Member(new("kari"), Role.Contact, Ahus.Id)], [], []);
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 1, 8, 0);

    [Fact]
    public void Every_organisation_is_asked_late_in_September_for_four_weeks_and_nobody_is_reminded()
    {
        var round = EvaluationRhythm.OfYear(2027, Roster, Hours);

        Assert.Equal("evaluation_2027", round.Id.ToString());
        Assert.Equal((Instant.FromUtc(2027, 9, 27, 6, 30), Instant.FromUtc(2027, 10, 25, 6, 30)), (round.Opens, round.Closes));
        Assert.Empty(round.Reminders);
        Assert.False(round.IsExtra);
        Assert.Equal(new PersonId("kari"), Assert.Single(round.Addressees).Person);
    }

    [Fact]
    public void All_five_statements_are_answered_and_the_line_may_be_left_empty()
    {
        var typed = EvaluationScores.Statements.ToDictionary(EvaluationScores.Field, _ => "4");
        typed.Remove("evaluation-effect");

        var read = EvaluationScores.Read(typed);
        typed["evaluation-effect"] = "6";
        var wrong = EvaluationScores.Read(typed);
        typed["evaluation-effect"] = "5";

        Assert.Equal("evaluation-effect", read.Match(_ => "", problems => Assert.Single(problems).Field));
        Assert.Equal("evaluation-effect", wrong.Match(_ => "", problems => Assert.Single(problems).Field));
        var said = EvaluationScores.Read(typed).Match(scores => scores, _ => null!);
        Assert.Equal((5, ""), (said["effect"], said.Comment));
        Assert.Equal(said, EvaluationScores.Read(said.Fields).Match(scores => scores, _ => null!));
    }

    [Fact]
    public void A_summary_tells_how_many_agree_and_not_a_mean()
    {
        var summary = EvaluationSummary.Of([Answer("ahus", 4), Answer("ous", 5, "Kortere møter"), Answer("siv", 3)])!;

        Assert.Equal((2, 3), (summary["useful"].Agree, summary["useful"].Answered));
        Assert.Equal("Kortere møter", Assert.Single(summary.Comments).Said.Comment);
        Assert.Null(EvaluationSummary.Of([]));
    }

    [Fact]
    public void Of_a_year_with_several_the_last_counts()
    {
        var later = Answer("ahus", 1) with { Evaluation = "2026-11-02-01", At = Now + Duration.FromDays(32) };

        Assert.Equal("2026-11-02-01", EvaluationSummary.LastOf([later, Answer("ahus", 4), Answer("ous", 4)])!.Evaluation);
        Assert.Null(EvaluationSummary.LastOf([]));
    }

    private static EvaluationAnswer Answer(string organization, int score, string comment = "") => new(
        "2026", new(organization), new EvaluationScores([.. EvaluationScores.Statements.Select(_ => score)], comment), new("kari"), Now);
}
