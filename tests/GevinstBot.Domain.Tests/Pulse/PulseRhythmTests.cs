using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class PulseRhythmTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly InitiativeId Initiative = new("hjemmeoppfolging");

    [Fact]
    public void It_opens_on_M_plus_3_reminds_on_M_plus_6_and_closes_on_M_plus_8()
    {
        var round = RoundOf(new LocalDate(2026, 11, 17));

        Assert.Equal("pulse_2026-11", round.Id.ToString());
        Assert.Equal(At(2026, 11, 20), round.Opens);
        Assert.Equal([At(2026, 11, 25)], round.Reminders);
        Assert.Equal(At(2026, 11, 27), round.Closes);
        Assert.Equal(new LocalDate(2026, 11, 17), round.About);
    }

    [Fact]
    public void Romjul_doesn_t_count_of_the_days_to_answer_in() => Assert.Equal(At(2027, 1, 5), RoundOf(new LocalDate(2026, 12, 15)).Closes);

    [Fact]
    public void Only_organisations_with_the_initiative_are_asked_and_the_substitute_when_on_duty_that_day()
    {
        var substitute = new Substitute(new PersonId("vara"), Ahus, new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 20));

        Assert.Equal([new Addressee("ahus", new PersonId("kontakt"))], RoundOf(new LocalDate(2026, 11, 17)).Addressees);
        Assert.Equal([new Addressee("ahus", new PersonId("vara"))], RoundOf(new LocalDate(2026, 11, 17), substitute).Addressees);
    }

    [Fact]
    public void Whoever_has_one_of_several_initiatives_is_asked_once() => Assert.Equal(
        ["ahus", "ous"],
        PulseRhythm.RoundOf(new YearMonth(2026, 11), [Initiative, new("arkiv")], Beat(new LocalDate(2026, 11, 17)), Network()).Addressees
            .Select(to => to.Subject));

    [Fact]
    public void The_month_is_read_back_from_the_id() =>
        Assert.Equal(new YearMonth(2027, 3), PulseRhythm.MonthOf(PulseRhythm.Id(new YearMonth(2027, 3))));

    [Fact]
    public void The_time_before_is_the_last_month_that_asked_about_the_same_initiative()
    {
        PulsePlan plan = new(
        [
            new(new YearMonth(2026, 6), Initiative), new(new YearMonth(2026, 11), Initiative), new(new YearMonth(2027, 3), new("arkiv")),
            new(new YearMonth(2027, 6), Initiative), new(new YearMonth(2027, 6), new("arkiv")),
        ]);

        Assert.Equal(new YearMonth(2026, 11), plan.Before(new YearMonth(2027, 6), Initiative));
        Assert.Equal(new YearMonth(2027, 3), plan.Before(new YearMonth(2027, 6), new("arkiv")));
        Assert.Null(plan.Before(new YearMonth(2026, 6), Initiative));
        Assert.Null(plan.Before(new YearMonth(2027, 3), new("arkiv")));
        Assert.Equal([Initiative, new("arkiv")], plan.In(new YearMonth(2027, 6)));
        Assert.Equal([new(2026, 6), new(2026, 11), new(2027, 3), new(2027, 6)], plan.Months);
    }

    private static Round RoundOf(LocalDate meeting, params Substitute[] substitutes) =>
        PulseRhythm.RoundOf(meeting.ToYearMonth(), [Initiative], Beat(meeting), Network(substitutes));

    private static MeetingBeat Beat(LocalDate meeting) =>
        new(Meeting.OfMonth(meeting, LocalTime.Noon), new WorkingCalendar([]), QuietHours.Default, Oslo);

    private static Roster Network(params Substitute[] substitutes) => new(
        "Helse Sør-Øst",
        [new(Ahus, "Ahus", "Ahus", OrganizationKind.HealthTrust), new(Ous, "OUS", "OUS", OrganizationKind.HealthTrust)],
        [],
        [new Member(new PersonId("kontakt"), Role.Contact, Ahus), new Member(new PersonId("annen"), Role.Contact, Ous)],
        substitutes,
        [
            new Initiative(Initiative, "Digital hjemmeoppfølging", "Gjennomføre", [Ahus]),
            new Initiative(new("arkiv"), "Multimediearkiv", "Planlegge", [Ahus, Ous]),
        ]);

    private static Instant At(int year, int month, int day) => OsloTime.At(new LocalDate(year, month, day), new LocalTime(8, 30), Oslo);
}
