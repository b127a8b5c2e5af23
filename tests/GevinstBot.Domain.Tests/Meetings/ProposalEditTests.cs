using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class ProposalEditTests
{
    private static readonly LocalDate After = new(2026, 12, 31);
    private static readonly WorkingCalendar Calendar = new([]);

    private static readonly MeetingPlanProposal Proposal =
        MeetingPlanProposal.For(2027, new MeetingRule(IsoDayOfWeek.Tuesday, 3), new LocalTime(13, 0), After, Calendar, []);

    [Theory]
    [InlineData("", "move", "2027-02-11", ProposalEdit.WhichField, "meeting-plan.needs-which")]
    [InlineData("2027-02-17", "move", "2027-02-11", ProposalEdit.WhichField, "form.not-a-choice")]
    [InlineData("2027-02-16", "", "2027-02-11", ProposalEdit.DoField, "form.required")]
    [InlineData("2027-02-16", "move", "", ProposalEdit.DayField, "meeting-plan.needs-day")]
    [InlineData("2027-02-16", "move", "2027-02-30", ProposalEdit.DayField, "form.not-a-date")]
    [InlineData("2027-02-16", "move", "2027-02-16", ProposalEdit.DayField, "meeting-plan.same-day")]
    [InlineData("2027-02-16", "move", "2026-12-20", ProposalEdit.DayField, "meeting-plan.too-early")]
    [InlineData("2027-02-16", "move", "2028-02-15", ProposalEdit.DayField, "meeting-plan.outside")]
    [InlineData("2027-02-16", "move", "2027-03-02", ProposalEdit.DayField, "meeting-plan.month-taken")]
    [InlineData("add", "move", "2027-03-02", ProposalEdit.DayField, "meeting-plan.month-taken")]
    public void What_is_not_right_is_said_beside_its_field(string which, string does, string day, string field, string text) =>
        Assert.Contains(Read(which, does, day).Problems, problem => (problem.Field, problem.TextKey) == (field, text));

    [Fact]
    public void A_day_is_moved_and_what_stands_against_the_new_one_is_told_with_the_day_that_was_proposed()
    {
        var moved = Changed("2027-02-16", "move", "2027-02-28");
        var twice = Changed("2027-02-28", "move", "2027-02-11", moved);

        var meeting = Assert.Single(moved.Meetings, meeting => meeting.Day == new LocalDate(2027, 2, 28));
        Assert.Equal("weekend", Assert.Single(meeting.Remaining).Key);
        Assert.Equal(new LocalDate(2027, 2, 16), Assert.Single(twice.Meetings, meeting => meeting.MovedFrom is not null).MovedFrom);
        Assert.Equal(Proposal.Meetings.Count, twice.Meetings.Count);
    }

    [Fact]
    public void One_more_stands_where_it_belongs_and_one_that_is_taken_out_is_gone()
    {
        var more = Changed("add", "move", "2027-07-06");
        var less = Changed("2027-06-15", "drop", "", more);

        Assert.Equal(more.Meetings.OrderBy(meeting => meeting.Day), more.Meetings);
        Assert.Equal(Proposal.Meetings.Count + 1, more.Meetings.Count);
        Assert.DoesNotContain(less.Meetings, meeting => meeting.Day.Month == 6);
    }

    [Fact]
    public void The_last_one_stays()
    {
        var one = Proposal with { Meetings = [Proposal.Meetings[0]] };

        Assert.Equal("meeting-plan.only-one", Assert.Single(Read(ProposalEdit.Name(one.Meetings[0]), "drop", "", one).Problems).TextKey);
    }

    [Theory]
    [InlineData("2027-02-16", "2027-02-11", false)]
    [InlineData("2027-02-17", "2027-02-16", true)]
    [InlineData("2027-02-17", "2027-02-11", false)]
    [InlineData("add", "2027-02-16", true)]
    [InlineData("add", "2027-07-06", false)]
    [InlineData("", "", false)]
    public void The_same_press_once_more_is_known(string which, string day, bool isDone) =>
        Assert.Equal(isDone, ProposalEdit.IsDone(Typed(which, "move", day), Proposal));

    [Theory]
    [InlineData("2027-02-16", false)]
    [InlineData("2027-02-17", true)]
    [InlineData("add", false)]
    [InlineData("", false)]
    public void A_day_that_isn_t_one_of_the_proposal_s_is_gone(string which, bool isGone) =>
        Assert.Equal(isGone, ProposalEdit.IsGone(Typed(which, "drop", ""), Proposal));

    private static MeetingPlanProposal Changed(string which, string does, string day, MeetingPlanProposal? proposal = null) =>
        Read(which, does, day, proposal).Match(changed => changed, problems => throw new InvalidOperationException(problems[0].TextKey));

    private static Checked<MeetingPlanProposal> Read(string which, string does, string day, MeetingPlanProposal? proposal = null) =>
        ProposalEdit.Read(Typed(which, does, day), proposal ?? Proposal, After, Calendar, []);

    private static Dictionary<string, string> Typed(string which, string does, string day) => new()
    {
        [ProposalEdit.WhichField] = which,
        [ProposalEdit.DoField] = does,
        [ProposalEdit.DayField] = day,
    };
}
