using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Domain.Tests.LearningNetwork;
using NodaTime;

namespace GevinstBot.Domain.Tests.Programme;

public sealed class ProgrammeChangeRhythmTests
{
    private static readonly ProgrammeDay Gathering = new(ProgrammeDayKind.Gathering, new LocalDate(2027, 1, 28), Days: 1, "Samling 3");
    private static readonly ProgrammeDay Advisors = new(ProgrammeDayKind.AdvisorMeeting, new LocalDate(2027, 3, 8), Days: 1, "Metaveiledning");
    private static readonly Instant Morning = Kull.At(2026, 12, 1, 9, 0);

    [Fact]
    public void Changes_that_come_soon_after_each_other_are_one_message_and_each_sees_what_concerns_them()
    {
        var told = Assert.Single(Told(
            Moved(Gathering, Morning, new LocalDate(2027, 2, 4)),
            Moved(Advisors, Morning + Duration.FromMinutes(5), new LocalDate(2027, 3, 9)) with { Place = "Bodø" }));
        var round = ProgrammeChangeRhythm.RoundOf(told);

        Assert.Equal(Morning + Duration.FromMinutes(20), told.Opens);
        Assert.Equal(5, round.Addressees.Count);
        Assert.Equal(2, told.For(Kull.Team.Advisor!.Value).Count);
        Assert.Equal(Gathering.Id, Assert.Single(told.For(Kull.Team.Leader)).After.Id);
        Assert.Equal("kull3-gathering-2027-01-28-1", round.Id.Period);
        Assert.False(round.ExpectsAnswer);
    }

    [Fact]
    public void What_is_as_it_was_when_it_would_be_told_is_not_told_and_what_was_told_is_told_back()
    {
        ProgrammeChange[] forthAndBack =
        [
            Moved(Gathering, Morning, new LocalDate(2027, 2, 4)), Moved(Gathering, Morning + Duration.FromMinutes(3), Gathering.Date),
        ];
        var later = forthAndBack[1] with { At = Morning + Duration.FromHours(3) };

        Assert.Empty(Told(forthAndBack));
        Assert.Equal([1, 2], Told(forthAndBack[0], later).Select(told => Assert.Single(told.Changes).After.Changes));
    }

    [Fact]
    public void A_day_that_has_come_before_anybody_could_be_told_is_not_told()
    {
        var night = Kull.At(2027, 1, 27, 20, 0);

        Assert.Empty(Told(new ProgrammeChange(Gathering.Id) { At = night, IsCancelled = true }));
        Assert.Empty(Told(new ProgrammeChange(Gathering.Id) { IsCancelled = true }));
    }

    private static ProgrammeChange Moved(ProgrammeDay day, Instant at, LocalDate to) => new(day.Id) { At = at, Date = to };

    private static IReadOnlyList<ToldProgramme> Told(params ProgrammeChange[] changes)
    {
        var days = ProgrammeChange.Applied([Gathering, Advisors], changes);
        var hours = new SendingHours(QuietHours.Default, new WorkingCalendar([]), Kull.Oslo);
        return ProgrammeChangeRhythm.Told(
            Kull.With() with { Programme = [.. days.Where(day => !day.IsCancelled)], Cancelled = [.. days.Where(day => day.IsCancelled)] },
            hours.FirstMomentAt, at => OsloTime.At(at.Date, at.TimeOfDay, Kull.Oslo));
    }
}
