using GevinstBot.Domain.Meetings;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class AttendanceAnswerTests
{
    [Theory]
    [InlineData("attends", Attendance.Attends)]
    [InlineData("substitute", Attendance.SendsSubstitute)]
    [InlineData("absent", Attendance.Absent)]
    public void A_choice_is_read_and_written_alike(string choice, Attendance attendance)
    {
        Assert.Equal(new AttendanceAnswer(attendance, null, 10), Read(choice, "", "").Match(answer => answer, _ => null!));
        Assert.Equal(choice, AttendanceAnswer.Choice(attendance));
    }

    [Theory]
    [InlineData("", "form.required")]
    [InlineData("perhaps", "form.not-a-choice")]
    public void Without_a_known_choice_the_answer_is_rejected(string choice, string textKey) =>
        Assert.Equal([new Problem("attendance", textKey)], Read(choice, "", "").Problems);

    [Fact]
    public void A_raised_item_takes_ten_minutes_unless_said_otherwise()
    {
        Assert.Equal(10, Read("attends", "Sak", "").Match(answer => answer.RaisedMinutes, _ => 0));
        Assert.Equal(25, Read("attends", "Sak", "25").Match(answer => answer.RaisedMinutes, _ => 0));
    }

    [Fact]
    public void Minutes_without_an_item_are_not_judged() => Assert.True(Read("attends", "", "mange").IsAccepted);

    [Fact]
    public void Every_problem_is_told_at_once() =>
        Assert.Equal(["attendance", "raised", "raised-minutes"], Read("", new string('x', 121), "mange").Problems.Select(problem => problem.Field));

    [Fact]
    public void Only_a_raised_item_becomes_an_agenda_item()
    {
        Assert.Null(new AttendanceAnswer(Attendance.Attends, null, 10).Item(new("ahus")));
        Assert.Equal("raised-ahus", new AttendanceAnswer(Attendance.Absent, "Sak", 5).Item(new("ahus"))!.Id);
    }

    private static Checked<AttendanceAnswer> Read(string attendance, string raised, string minutes) => AttendanceAnswer.Read(new Dictionary<string, string>
    {
        [AttendanceAnswer.AttendanceField] = attendance,
        [AttendanceAnswer.RaisedField] = raised,
        [AttendanceAnswer.RaisedMinutesField] = minutes,
    });
}
