using GevinstBot.Domain.LearningNetwork;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Tests.LearningNetwork;

public sealed class CohortSectionTests
{
    private const string Roster =
        """
        region: R
        lead: a
        people:
          - { id: a, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: A, title: T }
        organizations:
          - { id: o, name: O, kind: healthTrust, contact: a }

        """;

    [Fact]
    public void E03_a_week_is_its_Monday_also_when_it_belongs_to_the_next_year()
    {
        var cohort = Read(
            """
            cohorts:
              - id: k
                name: K
                programme:
                  - { kind: check-in, week: 2027-W09, topic: T }
                  - { kind: check-in, week: 2026-W53, topic: T }
                  - { kind: gathering, date: 2026-09-16, days: 2, topic: T }
                teams:
                  - { id: t, name: T, organization: o, leader: a }
            """).Version!.Section<Cohorts>().All.Single();

        Assert.Equal([new LocalDate(2026, 9, 16), new LocalDate(2026, 12, 28), new LocalDate(2027, 3, 1)], cohort.Programme.Select(day => day.Date));
        Assert.Equal(2, cohort.CheckIns.Count());
        Assert.Null(cohort.Teams.Single().UnionRepresentative);
    }

    [Fact]
    public void A_check_in_asks_first_about_what_the_last_gathering_before_it_was_for()
    {
        var cohort = Read(
            """
            cohorts:
              - id: k
                name: K
                programme:
                  - { kind: check-in, week: 2026-W35, topic: T }
                  - { kind: gathering, date: 2026-09-16, topic: T, asks: goal }
                  - { kind: check-in, week: 2026-W43, topic: T }
                  - { kind: gathering, date: 2027-01-28, topic: T, asks: test }
                  - { kind: check-in, week: 2027-W09, topic: T }
                teams:
                  - { id: t, name: T, organization: o, leader: a }
            """).Version!.Section<Cohorts>().All.Single();

        Assert.Equal([null, CheckInFocus.Goal, CheckInFocus.Test], cohort.CheckIns.Select(cohort.FocusOf));
    }

    [Fact]
    public void A_day_says_all_that_those_who_come_need_and_what_was_changed_since_counts()
    {
        var cohort = Read(
            """
            cohorts:
              - id: k
                name: K
                programme:
                  - { kind: preparation, month: 2026-04, for: leaders, topic: Oppstart }
                  - { kind: preparation, month: 2026-04, for: advisors, topic: Oppstart }
                  - { kind: gathering, date: 2026-09-16, days: 2, topic: T, goal: Mål, place: Bodø, obligatory: true }
                  - { kind: check-in, week: 2026-W43, topic: T, starts: "13:00", minutes: 60 }
                changed:
                  - { day: preparation-leaders-2026-04-01, at: "2026-03-01T08:00:00Z", date: 2026-04-13 }
                  - { day: gathering-2026-09-16, at: "2026-08-01T08:00:00Z", place: Tromsø }
                  - { day: check-in-2026-10-19, at: "2026-08-01T08:00:00Z", cancelled: true }
                  - { day: gathering-2026-10-20, at: "2026-08-01T08:00:00Z", kind: gathering, date: 2026-10-20, topic: Ny }
                teams:
                  - { id: t, name: T, organization: o, leader: a }
            """).Version!.Section<Cohorts>().All.Single();

        Assert.Equal(
            [
                ("Oppstart", new LocalDate(2026, 4, 1), ProgrammeAudience.Advisors), ("Oppstart", new LocalDate(2026, 4, 13), ProgrammeAudience.Leaders),
                ("T", new LocalDate(2026, 9, 16), ProgrammeAudience.Everyone), ("Ny", new LocalDate(2026, 10, 20), ProgrammeAudience.Everyone),
            ],
            cohort.Programme.Select(day => (day.Topic, day.Date, day.Audience)));
        Assert.Equal((true, false, "Tromsø", "Bodø"), (
            cohort.Programme[0].IsWholeMonth, cohort.Programme[1].IsWholeMonth, cohort.Programme[2].Place, cohort.Programme[2].Before?.Place));
        Assert.Equal((new LocalTime(13, 0), Duration.FromMinutes(60)), (cohort.Cancelled.Single().Starts, cohort.Cancelled.Single().Length));
        Assert.Empty(cohort.CheckIns);
    }

    [Fact]
    public void A_change_that_fits_no_day_is_told_by_its_line()
    {
        var reading = Read(
            """
            cohorts:
              - id: k
                name: K
                programme:
                  - { kind: check-in, month: 2026-04, topic: T }
                  - { kind: preparation, month: april, topic: T }
                  - { kind: check-in, week: 2026-W43, topic: T }
                changed:
                  - { day: check-in-2026-10-20, cancelled: true }
                  - { day: check-in-2026-10-20, kind: check-in, date: 2026-11-02, topic: T }
                  - { day: check-in-2026-10-21, kind: check-in, date: 2026-10-21, topic: T, at: i går }
                teams:
                  - { id: t, name: T, organization: o, leader: a }
            """);

        Assert.Equal(
            [
                (11, "cohorts.file.month-of-preparation"), (12, "cohorts.file.not-a-month"), (15, "cohorts.file.no-such-day"),
                (15, "cohorts.file.two-check-ins"), (16, "cohorts.file.not-its-day"), (17, "file.not-a-moment"),
            ],
            reading.Problems.Select(problem => (problem.Line, problem.TextKey)));
    }

    [Fact]
    public void Every_mistake_is_told_by_its_line()
    {
        var reading = Read(
            """
            cohorts:
              - id: k
                name: K
                programme:
                  - { kind: check-in, week: 2027-W53, topic: T }
                  - { kind: check-in, week: "49", topic: T }
                  - { kind: check-in, week: 2026-W49, date: 2026-11-30, topic: T }
                  - { kind: check-in, date: 2026-12-01, topic: T }
                  - { kind: party, date: 2026-12-01 }
                  - { kind: check-in, week: 2026-W51, topic: T, asks: goal }
                  - { kind: gathering, date: 2026-12-02, topic: T, asks: luck }
                teams:
                  - { id: t, name: T, organization: x, leader: b, members: [a, c], agent: a }
                  - { id: t, name: T, organization: o, union: a }
            """);

        Assert.Equal(
            [
                (11, "cohorts.file.not-a-week"), (12, "cohorts.file.not-a-week"), (13, "cohorts.file.date-and-week"),
                (14, "cohorts.file.two-check-ins"), (15, "file.not-a-choice"), (15, "file.missing"), (16, "cohorts.file.asks-of-gathering"),
                (17, "file.not-a-choice"), (19, "file.unknown-organization"), (19, "file.unknown-person"), (19, "file.unknown-person"),
                (20, "file.twice"), (20, "file.missing"), (20, "file.unknown-key"),
            ],
            reading.Problems.Select(problem => (problem.Line, problem.TextKey)));
    }

    private static NetworkReading Read(string cohorts) => new NetworkFile([new CohortSection()]).Read(Roster + cohorts);
}
