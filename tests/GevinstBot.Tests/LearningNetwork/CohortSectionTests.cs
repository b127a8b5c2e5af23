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
                teams:
                  - { id: t, name: T, organization: x, leader: b, members: [a, c] }
                  - { id: t, name: T, organization: o, union: a }
            """);

        Assert.Equal(
            [
                (11, "cohorts.file.not-a-week"), (12, "cohorts.file.not-a-week"), (13, "cohorts.file.date-and-week"),
                (14, "cohorts.file.two-check-ins"), (15, "file.not-a-choice"), (15, "file.missing"), (17, "file.unknown-organization"),
                (17, "file.unknown-person"), (17, "file.unknown-person"), (18, "file.twice"), (18, "file.missing"), (18, "file.unknown-key"),
            ],
            reading.Problems.Select(problem => (problem.Line, problem.TextKey)));
    }

    private static NetworkReading Read(string cohorts) => new NetworkFile([new CohortSection()]).Read(Roster + cohorts);
}
