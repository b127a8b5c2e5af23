using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class CheckInRhythmTests
{
    [Fact]
    public void It_opens_on_the_Friday_before_reminds_on_the_Monday_and_closes_on_the_Wednesday()
    {
        var round = RoundOn(new LocalDate(2026, 11, 30));

        Assert.Equal(Kull.At(2026, 11, 27, 8, 30), round.Opens);
        Assert.Null(round.Moved);
        Assert.Equal([Kull.At(2026, 11, 30, 8, 30)], round.Reminders);
        Assert.Equal(Kull.At(2026, 12, 2, 15, 0), round.Closes);
        Assert.Equal(new LocalDate(2026, 11, 30), round.About);
    }

    [Theory]
    [InlineData(2026, 10, 19, "check-in_2026-w43-kull3")]
    [InlineData(2026, 12, 28, "check-in_2026-w53-kull3")]
    [InlineData(2027, 1, 1, "check-in_2026-w53-kull3")]
    [InlineData(2027, 3, 1, "check-in_2027-w09-kull3")]
    public void E03_it_is_named_by_the_year_of_its_week(int year, int month, int day, string id) =>
        Assert.Equal(id, RoundOn(new LocalDate(year, month, day)).Id.ToString());

    [Fact]
    public void Around_Easter_it_moves_to_days_when_the_bot_may_speak()
    {
        // 29 March 2027 is Easter Monday; the Friday before is Good Friday, so the card leaves on the Wednesday of holy week.
        var round = RoundOn(new LocalDate(2027, 3, 29));

        Assert.Equal(Kull.At(2027, 3, 24, 8, 30), round.Opens);
        Assert.Equal(new MovedDay(new LocalDate(2027, 3, 26), new LocalDate(2027, 3, 24), NorwegianHolidays.GoodFriday), round.Moved);
        Assert.Equal([Kull.At(2027, 3, 30, 8, 30)], round.Reminders);
        Assert.Equal(Kull.At(2027, 3, 31, 15, 0), round.Closes);
    }

    [Fact]
    public void A_check_in_that_could_be_reminded_of_only_after_its_deadline_is_not() =>
        Assert.Empty(RoundOn(new LocalDate(2026, 7, 6)).Reminders);

    [Fact]
    public void Leader_union_representative_and_members_are_asked_about_the_team_and_only_the_leader_is_reminded()
    {
        var round = RoundOn(new LocalDate(2026, 11, 30));

        Assert.Equal(["leder", "tillitsvalgt", "sykepleier", "portor"], round.Addressees.Select(to => to.Person.Value));
        Assert.All(round.Addressees, to => Assert.Equal("hjertepost", to.Subject));
        Assert.Equal([new PersonId("leder")], round.Addressees.Where(to => to.IsReminded).Select(to => to.Person));
    }

    [Fact]
    public void Somebody_with_two_places_in_the_team_is_asked_once()
    {
        var team = Kull.Team with { UnionRepresentative = null, Members = [Kull.Team.Leader, new PersonId("portor")] };

        Assert.Equal(["leder", "portor"], team.Participants.Select(person => person.Value));
    }

    private static Round RoundOn(LocalDate day)
    {
        var cohort = Kull.With(day);
        return new CheckInRhythm(new WorkingCalendar([]), QuietHours.Default, Kull.Oslo).RoundOf(cohort, cohort.CheckIns.Single());
    }
}
