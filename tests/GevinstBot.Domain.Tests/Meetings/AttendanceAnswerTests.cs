using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using NodaTime;

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
    public void An_item_stands_on_one_line_whatever_was_pasted() =>
        Assert.Equal("Ventelister og bemanning", Read("attends", "Ventelister \n\n og\nbemanning", "").Match(answer => answer.Raised, _ => null));

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

    [Fact]
    public void Whoever_is_the_only_one_named_comes_without_being_asked_for() =>
        Assert.Equal(Kari, Sends([Named(Kari)]).Match(reply => reply.Substitute, _ => null));

    [Fact]
    public void Of_several_the_one_on_duty_that_day_comes() => Assert.Equal(
        Ola,
        Sends([Named(Kari), new Substitute(Ola.Id, Ahus, Day.PlusDays(-3), Day)]).Match(reply => reply.Substitute, _ => null));

    [Fact]
    public void A_substitute_who_answers_comes_themselves() => Assert.Equal(
        Ola, Sends([Named(Kari), Named(Ola)], by: Ola.Id).Match(reply => reply.Substitute, _ => null));

    [Fact]
    public void Who_comes_is_asked_where_nobody_or_more_than_one_is_named()
    {
        Assert.Equal([new Problem(TypedPerson.Chosen, SubstituteChoice.Missing)], Sends([]).Problems);
        Assert.Equal([new Problem(TypedPerson.Chosen, SubstituteChoice.Missing)], Sends([Named(Kari), Named(Ola)]).Problems);
    }

    [Fact]
    public void It_can_be_said_later_who_comes()
    {
        var reply = Sends([], typed: (TypedPerson.Chosen, SubstituteChoice.NotYet));
        Assert.True(reply.IsAccepted);
        Assert.Null(reply.Match(read => read.Substitute, _ => Kari));
    }

    [Fact]
    public void Neither_the_contact_nor_another_organisation_s_comes_in_the_contact_s_stead()
    {
        Assert.Equal([new Problem(TypedPerson.Chosen, Absence.OwnSubstitute)], Sends([], typed: (TypedPerson.Chosen, Bodil.Id.Value)).Problems);
        Assert.Equal([new Problem(TypedPerson.Chosen, HandoverTo.OfAnother, "OUS")], Sends([], typed: (TypedPerson.Chosen, Per.Id.Value)).Problems);
    }

    [Fact]
    public void Nobody_is_asked_for_where_the_contact_comes_or_nobody_does()
    {
        foreach (var choice in (string[])["attends", "absent"])
            Assert.Null(Read(choice, "", "", []).Match(reply => reply.Substitute, _ => Kari));
    }

    [Fact]
    public void Whoever_was_to_come_isn_t_any_longer_when_somebody_else_is_or_the_contact_is()
    {
        var first = Asking(Kari, At);
        var other = Asking(Ola, At + Duration.FromHours(1)).After(first, Bodil.Id, At + Duration.FromHours(1));
        var self = new AttendanceAnswer(Attendance.Attends, null, 10).After(other, Per.Id, At + Duration.FromHours(2));

        Assert.Equal((Ola.Id, 2), (other.Substitute, other.Substitutes!.Count));
        Assert.Equal((At + Duration.FromHours(1), Bodil.Id), (other.Substitutes![0].Ended, other.Substitutes[0].EndedBy));
        Assert.Null(self.Substitute);
        Assert.Equal((At + Duration.FromHours(2), Per.Id), (self.Substitutes![1].Ended, self.Substitutes[1].EndedBy));
    }

    [Fact]
    public void The_same_person_named_again_is_asked_once()
    {
        var again = Asking(Kari, At + Duration.FromHours(1)).After(Asking(Kari, At), Bodil.Id, At + Duration.FromHours(1));

        Assert.Equal(At, Assert.Single(again.Substitutes!).At);
    }

    [Fact]
    public void Whoever_is_no_longer_to_come_has_a_card_that_is_taken_back_and_can_t_be_sent_again_by_a_lead()
    {
        var (asked, starts) = (new MeetingSubstitute(Kari.Id, Day, Bodil.Id, At), At + Duration.FromDays(5));
        var ended = asked with { Ended = At + Duration.FromHours(1), EndedBy = Bodil.Id };

        var (open, back) = (MeetingRhythm.Substitute(Ahus, 1, asked, Meeting, starts), MeetingRhythm.Substitute(Ahus, 1, ended, Meeting, starts));

        Assert.Equal(("meeting-substitute_2026-11-ahus-1", At, starts, false), (open.Id.ToString(), open.Opens, open.Closes, open.ExpectsAnswer));
        Assert.Equal((Bodil.Id, At + Duration.FromHours(1), false), (back.Withdrawn!.By, back.Closes, back.Withdrawn.MayBeSentAgain));
        Assert.NotEqual(open.Id, MeetingRhythm.Substitute(Ahus, 2, asked, Meeting, starts).Id);
    }

    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly Meeting Meeting = Meeting.OfMonth(Day, new LocalTime(13, 0));
    private static readonly Instant At = Instant.FromUtc(2026, 11, 10, 8, 0);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly Person Bodil = new(new("bodil"), "Bodil Berg", "", Language.Bokmål);
    private static readonly Person Kari = new(new("kari"), "Kari Nordmann", "", Language.Bokmål);
    private static readonly Person Ola = new(new("ola"), "Ola Hansen", "", Language.Bokmål);
    private static readonly Person Per = new(new("per"), "Per Moe", "", Language.Bokmål);

    private static Substitute Named(Person person) => new(person.Id, Ahus, null, null);

    private static AttendanceAnswer Asking(Person person, Instant at) =>
        new(Attendance.SendsSubstitute, null, 10) { Substitutes = [new MeetingSubstitute(person.Id, Day, Bodil.Id, at)] };

    private static Checked<AttendanceAnswer> Read(string attendance, string raised, string minutes) =>
        Read(attendance, raised, minutes, [Named(Kari)]).Match(
            reply => Checked<AttendanceAnswer>.Accepted(reply.Answer), Checked<AttendanceAnswer>.Rejected);

    private static Checked<(AttendanceAnswer Answer, Person? Substitute)> Sends(
        Substitute[] substitutes, PersonId? by = null, params (string Field, string Value)[] typed) =>
        Read("substitute", "", "", substitutes, by, typed);

    private static Checked<(AttendanceAnswer Answer, Person? Substitute)> Read(
        string attendance, string raised, string minutes, Substitute[] substitutes, PersonId? by = null, params (string Field, string Value)[] typed)
    {
        var roster = new Roster(
            "Helse Sør-Øst",
            [new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust), new(Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust)],
            [Bodil, Kari, Ola, Per], [new Member(Bodil.Id, Role.Contact, Ahus), new Member(Per.Id, Role.Contact, Ous)], substitutes, []);
        var fields = new Dictionary<string, string>
        {
            [AttendanceAnswer.AttendanceField] = attendance,
            [AttendanceAnswer.RaisedField] = raised,
            [AttendanceAnswer.RaisedMinutesField] = minutes,
        };
        foreach (var (field, value) in typed)
            fields[field] = value;
        return AttendanceAnswer.Read(fields, new SubstituteChoice(Ahus, by ?? Bodil.Id, Day, roster));
    }
}
