using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

/// <summary>A cohort with one team of four, whose advisor isn't in the team.</summary>
internal static class Kull
{
    public static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    public static readonly ImprovementTeam Team = new(
        new TeamId("hjertepost"), "Hjertesengeposten", new OrganizationId("ahus"), new PersonId("leder"), new PersonId("tillitsvalgt"),
        [new PersonId("sykepleier"), new PersonId("portor")], new PersonId("veileder"));

    public static readonly CheckInAnswer Answer = new(
        "Halvere ventetiden", "", "", "", Decision: null, Blocker: null, "", HelpFrom: null, Progress: 2.5m, Measure: null);

    public static Cohort With(params LocalDate[] checkIns) => new(
        new CohortId("kull3"), "Tørn kull 3", [.. checkIns.Select(day => new ProgrammeDay(ProgrammeDayKind.CheckIn, day, Days: 1, "Tema"))], [Team]);

    public static Instant At(int year, int month, int day, int hour, int minute) => OsloTime.At(new LocalDate(year, month, day), new LocalTime(hour, minute), Oslo);
}
