using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingEditTests
{
    private static readonly MeetingPlan Plan = new([new(2026, 10, 20), new(2026, 11, 17), new(2026, 12, 15)], new(13, 0));
    private static readonly LocalDateTime Now = new(2026, 11, 3, 9, 0);
    private static readonly Instant At = Instant.FromUtc(2026, 11, 3, 8, 0);

    [Fact]
    public void A_meeting_gets_another_day_and_hour_and_only_what_is_another_is_noted()
    {
        var read = Read(("meeting", "2026-11"), ("do", "move"), ("day", "24.11.2026"), ("starts", "9.30"), ("minutes", "90"));
        Assert.Equal(new MeetingChange(new(new(2026, 11))) { At = At, Day = new(2026, 11, 24), Starts = new(9, 30) }, read.Match(change => change, _ => null!));
    }

    [Fact]
    public void A_meeting_is_cancelled_whatever_else_is_typed() =>
        Assert.True(Read(("meeting", "2026-11"), ("do", "cancel"), ("day", "tull")).Match(change => change.IsCancelled, _ => false));

    [Fact]
    public void An_extra_meeting_gets_the_month_s_next_letter_and_what_it_is_about()
    {
        var read = Read(("meeting", "extra"), ("do", "move"), ("day", "2026-11-26"), ("subject", " Budsjett 2027 "), ("minutes", "45"));
        Assert.Equal(
            new MeetingChange(new(new(2026, 11), 2))
            { At = At, Day = new(2026, 11, 26), Starts = new(13, 0), Length = Duration.FromMinutes(45), Subject = "Budsjett 2027" },
            read.Match(change => change, _ => null!));
    }

    [Fact]
    public void A_meeting_becomes_obligatory_and_needn_t_be_anything_else_than_it_was()
    {
        var change = Read(("meeting", "2026-11"), ("do", "move"), ("obligatory", "obligatory")).Match(one => one, _ => null!);
        var plan = new MeetingPlan(Plan.Planned, Plan.Starts, [change]);
        var changed = ChangedMeeting.Of(plan.Find(change.Meeting)!).Single();

        Assert.Equal(new MeetingChange(new(new(2026, 11))) { At = At, IsObligatory = true }, change);
        Assert.Equal((MeetingChangeKind.Obliges, false), (changed.Kind, changed.IsNothing));
        Assert.Equal(
            "meeting-change.nothing",
            Assert.Single(MeetingEdit.Read(
                new Dictionary<string, string> { ["meeting"] = "2026-11", ["do"] = "move", ["obligatory"] = "obligatory" }, plan, Now, At)
                .Problems).TextKey);
    }

    [Theory]
    [InlineData("2026-10", "move", "2026-10-27", "meeting", "form.not-a-choice")]
    [InlineData("", "move", "2026-11-24", "meeting", "meeting-change.which")]
    [InlineData("2026-11", "move", "2026-11-02", "day", "meeting-change.past")]
    [InlineData("2026-11", "move", "2026-12-01", "day", "meeting-change.other-month")]
    [InlineData("2026-11", "move", "31.11.2026", "day", "form.not-a-date")]
    [InlineData("2026-11", "move", "", "day", "meeting-change.nothing")]
    [InlineData("2026-11", "move", "2026-11-17", "day", "meeting-change.nothing")]
    [InlineData("2026-11", "", "2026-11-24", "do", "form.required")]
    [InlineData("extra", "move", "2026-12-15", "day", "meeting-change.day-taken")]
    [InlineData("extra", "move", "", "day", "form.required")]
    public void What_can_t_be_is_said_beside_its_field(string meeting, string does, string day, string field, string problem) => Assert.Contains(
        new Problem(field, problem), Read(("meeting", meeting), ("do", does), ("day", day), ("subject", "Noe")).Problems);

    [Theory]
    [InlineData("starts", "25:00", "meeting-change.not-an-hour")]
    [InlineData("starts", "ni", "meeting-change.not-an-hour")]
    [InlineData("starts", "08:59", "meeting-change.past")]
    [InlineData("minutes", "5", "meeting-change.minutes-range")]
    [InlineData("minutes", "-30", "meeting-change.minutes-range")]
    [InlineData("subject", "", "meeting-change.about-what")]
    public void So_is_what_can_t_be_of_an_extra_meeting_today(string field, string typed, string problem)
    {
        var fields = new Dictionary<string, string> { ["meeting"] = "extra", ["do"] = "move", ["day"] = "2026-11-03", ["starts"] = "14:00", ["subject"] = "Noe" };
        fields[field] = typed;
        var problems = MeetingEdit.Read(fields, Plan, Now, At).Problems;
        Assert.Equal([(field, problem)], problems.Select(one => (one.Field, one.TextKey)));
    }

    [Fact]
    public void A_meeting_that_is_cancelled_can_take_place_after_all_and_not_be_cancelled_twice()
    {
        var plan = new MeetingPlan(Plan.Planned, Plan.Starts, [new MeetingChange(new(new(2026, 11))) { At = At, IsCancelled = true }]);
        var again = MeetingEdit.Read(Fields(("meeting", "2026-11"), ("do", "move")), plan, Now, At);
        var twice = MeetingEdit.Read(Fields(("meeting", "2026-11"), ("do", "cancel")), plan, Now, At);

        Assert.Equal("meeting-change.is-cancelled", Assert.Single(twice.Problems).TextKey);
        Assert.True(again.Match(change => change.Of(plan.Find(change.Meeting)!).TakesPlace, _ => false));
    }

    [Fact]
    public void A_month_has_no_more_meetings_than_it_has_letters()
    {
        var changes = Enumerable.Range(2, 8).Select(number => new MeetingChange(new(new(2026, 11), number)) { At = At, Day = new(2026, 11, 17 + number) });
        var read = MeetingEdit.Read(
            Fields(("meeting", "extra"), ("do", "move"), ("day", "2026-11-30"), ("subject", "Noe")), new(Plan.Planned, Plan.Starts, [.. changes]), Now, At);
        Assert.Equal("meeting-change.too-many", Assert.Single(read.Problems).TextKey);
    }

    private static Checked<MeetingChange> Read(params (string, string)[] typed) => MeetingEdit.Read(Fields(typed), Plan, Now, At);

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] typed) => typed.ToDictionary(one => one.Field, one => one.Value);

    [Fact]
    public void A_meeting_gets_a_room_and_is_in_Teams_again()
    {
        var named = Plan.Meetings.First(meeting => meeting.Begins > Now);
        Dictionary<string, string> Typed(string place) => new()
        {
            [MeetingEdit.MeetingField] = named.Id.ToString(),
            [MeetingEdit.DoField] = MeetingEdit.Move,
            [MeetingEdit.PlaceField] = place,
        };

        var moved = MeetingEdit.Read(Typed("Møterom 3"), Plan, Now, default).Match(change => change, _ => null!);
        var inRoom = new MeetingPlan(Plan.Planned, Plan.Starts, [moved with { At = Instant.FromUtc(2026, 10, 1, 8, 0) }]);
        var back = MeetingEdit.Read(Typed("teams"), inRoom, Now, default).Match(change => change, _ => null!);

        Assert.Equal("Møterom 3", inRoom.Find(named.Id)!.Room);
        Assert.Equal(MeetingChangeKind.Meets, new ChangedMeeting(named, inRoom.Find(named.Id)!).Kind);
        Assert.Null(back.Of(inRoom.Find(named.Id)!).Room);
        Assert.Equal(
            "meeting-change.nothing",
            Assert.Single(MeetingEdit.Read(Typed("Teams"), Plan, Now, default).Match(_ => [], problems => problems)).TextKey);
    }
}
