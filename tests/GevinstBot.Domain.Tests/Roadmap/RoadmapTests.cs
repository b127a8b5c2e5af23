using GevinstBot.Domain.Network;
using GevinstBot.Domain.Roadmap;
using NodaTime;

namespace GevinstBot.Domain.Tests.Roadmap;

public sealed class RoadmapTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly MeasureContent Standing = new("Felles mal", Ahus, new LocalDate(2026, 10, 30), MeasureState.Open, "");

    [Fact]
    public void A_new_one_has_an_owner_and_a_day_that_is_not_past()
    {
        var read = Read(before: null, ("what", "Felles mal"), ("owner", "lead"), ("due", "2026-12-01"));
        var wrong = Read(before: null, ("what", ""), ("owner", "ukjent"), ("due", "2026-11-01"));

        var content = new MeasureContent("Felles mal", null, new LocalDate(2026, 12, 1), MeasureState.Open, "");
        Assert.Equal(content, read.Match(one => one, _ => null!));
        Assert.Equal(["measure-what", "measure-owner", "measure-due"], wrong.Match(_ => [], problems => problems.Select(one => one.Field)));
    }

    [Theory]
    [InlineData("2026-10-30", "open", "", true)]
    [InlineData("2026-12-01", "open", "", false)]
    [InlineData("2026-12-01", "open", "Ventet på malen", true)]
    [InlineData("2026-10-30", "dropped", "", false)]
    [InlineData("2026-10-30", "dropped", "Dekket av annet arbeid", true)]
    [InlineData("2026-10-30", "done", "", true)]
    public void What_is_moved_or_given_up_says_why(string due, string state, string reason, bool isRight)
    {
        var read = Read(Standing, ("what", "Felles mal"), ("owner", "ahus"), ("due", due), ("state", state), ("reason", reason));

        Assert.Equal(isRight ? "" : "measure-reason", read.Match(_ => "", problems => Assert.Single(problems).Field));
    }

    [Fact]
    public void What_is_open_comes_first_the_soonest_due_first_and_the_day_itself_is_in_time()
    {
        var (late, soon) = (Measure("a", Standing), Measure("b", Standing with { Due = Today }));
        var done = Measure("c", Standing with { State = MeasureState.Done });

        Assert.Equal(["a", "b", "c"], RoadmapMeasure.InOrder([done, soon, late]).Select(one => one.Id));
        Assert.Equal((true, false, false), (late.IsOverdue(Today), soon.IsOverdue(Today), done.IsOverdue(Today)));
    }

    private static RoadmapMeasure Measure(string id, MeasureContent content) => new(id, content, new("leder"), NodaConstants.UnixEpoch);

    private static Checked<MeasureContent> Read(MeasureContent? before, params (string Field, string Value)[] typed) => MeasureContent.Read(
        typed.ToDictionary(one => $"measure-{one.Field}", one => one.Value), [Ahus], before, Today);
}
