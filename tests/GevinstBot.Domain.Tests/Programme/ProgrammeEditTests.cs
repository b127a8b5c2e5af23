using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Domain.Tests.LearningNetwork;
using NodaTime;

namespace GevinstBot.Domain.Tests.Programme;

public sealed class ProgrammeEditTests
{
    private static readonly Instant At = Kull.At(2026, 11, 27, 10, 0);
    private static readonly LocalDateTime Now = new(2026, 11, 27, 10, 0);

    private static readonly Cohort Cohort = Kull.With() with
    {
        Programme =
        [
            new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2026, 11, 30), Days: 1, "Ledelse"),
            new ProgrammeDay(ProgrammeDayKind.Gathering, new LocalDate(2027, 1, 28), Days: 1, "Samling 3") { Place = "Teams" },
            new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2027, 3, 1), Days: 1, "Forankring"),
        ],
    };

    [Theory]
    [InlineData("gathering-2027-01-28", "move", "", "", "", "day", "programme-change.nothing")]
    [InlineData("gathering-2027-01-28", "move", "", "Samling 3", "Teams", "day", "programme-change.nothing")]
    [InlineData("gathering-2027-01-28", "move", "2026-11-20", "", "", "day", "programme-change.past")]
    [InlineData("gathering-2027-01-28", "move", "i vår", "", "", "day", "form.not-a-date")]
    [InlineData("check-in-2027-03-01", "move", "2026-12-02", "", "", "day", "programme-change.week-taken")]
    [InlineData("check-in-2026-11-30", "move", "2026-12-14", "", "", "day", "programme-change.is-sent")]
    [InlineData("check-in-2026-11-30", "cancel", "", "", "", "do", "programme-change.is-sent")]
    [InlineData("new", "", "2026-12-09", "", "", "kind", "programme-change.which-kind")]
    [InlineData("gathering-1999-01-01", "move", "", "", "", "which", "form.not-a-choice")]
    [InlineData("", "move", "", "", "", "which", "programme-change.which")]
    public void What_can_t_be_is_said_beside_its_field(string which, string does, string day, string topic, string place, string field, string key)
    {
        var read = Read(Typed(which, does, day, topic, place));

        Assert.Contains((field, key), read.Problems.Select(problem => (problem.Field, problem.TextKey)));
    }

    [Fact]
    public void A_moved_day_is_known_by_the_day_it_was_planned_on_and_is_done_once()
    {
        var typed = Typed("gathering-2027-01-28", "move", "2027-02-04", "", "Bodø");
        var change = Read(typed).Match(one => one, _ => throw new InvalidOperationException());
        var moved = Cohort with { Programme = ProgrammeChange.Applied(Cohort.Programme, [change.Change]) };

        var day = Assert.Single(moved.Programme, one => one.Kind is ProgrammeDayKind.Gathering);
        Assert.Equal(("gathering-2027-01-28", new LocalDate(2027, 2, 4), "Bodø", "Samling 3"), (day.Id, day.Date, day.Place, day.Topic));
        Assert.Equal(day, ProgrammeEdit.DoneOf(typed, [moved], At)?.Day);
        Assert.Null(ProgrammeEdit.DoneOf(typed, [Cohort], At));
        Assert.Null(ProgrammeEdit.DoneOf(typed, [moved], At + Duration.Epsilon));
    }

    [Fact]
    public void A_new_day_and_one_that_comes_back_are_in_the_programme()
    {
        var added = Read(Typed("new", "", "2026-12-16", "Ekstra samling", "Tromsø", "gathering")).Match(one => one.Change, _ => null!);
        var off = Read(Typed("gathering-2027-01-28", "cancel", "", "", "")).Match(one => one.Change, _ => null!);
        var days = ProgrammeChange.Applied(Cohort.Programme, [added, off]);
        var without = Cohort with { Programme = [.. days.Where(day => !day.IsCancelled)], Cancelled = [.. days.Where(day => day.IsCancelled)] };
        var back = Read(Typed("gathering-2027-01-28", "move", "", "", ""), without).Match(one => one.Change, _ => null!);
        var again = Read(Typed("gathering-2027-01-28", "cancel", "", "", ""), without);

        Assert.Equal(3, without.Programme.Count);
        Assert.True(Assert.Single(days, day => day.Topic == "Ekstra samling").IsObligatory);
        Assert.Equal(4, ProgrammeChange.Applied(days, [back]).Count(day => !day.IsCancelled));
        Assert.Equal("programme-change.is-cancelled", Assert.Single(again.Problems).TextKey);
    }

    private static Checked<CohortChange> Read(Dictionary<string, string> typed, Cohort? cohort = null) => ProgrammeEdit.Read(
        typed, [cohort ?? Cohort], (_, day) => day.Kind is ProgrammeDayKind.CheckIn && day.Date < new LocalDate(2026, 12, 7), Now, At);

    private static Dictionary<string, string> Typed(string which, string does, string day, string topic, string place, string kind = "") => new()
    {
        ["which"] = which.Length == 0 ? "" : $"kull3:{which}",
        ["do"] = does,
        ["day"] = day,
        ["topic"] = topic,
        ["place"] = place,
        ["kind"] = kind,
    };
}
