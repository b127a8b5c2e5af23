using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

/// <summary>What is caught in a meeting: how it is read, which meeting it is of, and how it comes into the minutes.</summary>
public sealed class MeetingNoteTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly OrganizationId Ahus = new("ahus");

    private static readonly Organization[] Organizations =
    [
        new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
        new(ActionItem.Lead, "nettverkslederen", "nettverkslederen", OrganizationKind.HealthTrust),
    ];


    [Theory]
    [InlineData("Ahus: send planen innen 1.12.2026", "Send-er|ahus|2026-12-01")]
    [InlineData("Ahus: send planen innen 1.12.", "Send-er|ahus|2026-12-01")]
    [InlineData("send planen, frist 2.1", "Send-er||2027-01-02")]
    [InlineData("Ahus følger opp planen innen 1.12", "Ahus følger opp planen|ahus|2026-12-01")]
    [InlineData("Akershus universitetssykehus HF følger opp, frist 1.12.", "Akershus universitetssykehus HF følger opp|ahus|2026-12-01")]
    [InlineData("Ahus: send planen innen 20. desember", "Send-er|ahus|2026-12-20")]
    [InlineData("Ahus: send planen innen fredag", "Send-er|ahus|2026-11-20")]
    [InlineData("Ahus: send planen, frist fredag 8. jan.", "Send-er|ahus|2027-01-08")]
    [InlineData("Ahus: send planen by 3 March 2027", "Send-er|ahus|2027-03-03")]
    [InlineData("Ahus finner tiltak innen rus innen 1.12.", "Ahus finner tiltak innen rus|ahus|2026-12-01")]
    [InlineData("Ahus finner tiltak innen rus", "Ahus finner tiltak innen rus|ahus|")]
    [InlineData("follow it up by 2 decisions", "follow it up by 2 decisions||")]
    [InlineData("Nettverkslederen sender malen innen i morgen", "Nettverkslederen sender malen|lead|2026-11-18")]
    [InlineData("NN: send planen", "NN||")]
    [InlineData("send planen innen 31.2.", "rest||")]
    public void A_typed_line_names_whom_and_when_where_it_says_so(string written, string expected)
    {
        var fields = TypedNote.Fields(written, NoteKind.Action, Organizations, new ActionOwners([Ahus]), Day);

        var parts = expected.Split('|');
        Assert.Equal(parts[1], fields.GetValueOrDefault(MeetingNote.OwnerField, ""));
        Assert.Equal(parts[2], fields.GetValueOrDefault(MeetingNote.DueField, ""));
        Assert.Equal(
            parts[0] switch { "NN" => "NN: send planen", "rest" => written, "Send-er" => "send planen", var whole => whole },
            fields[MeetingNote.TextField]);
    }

    [Fact]
    public void What_was_said_is_kept_whole_and_is_said_to_be_too_long_where_it_is()
    {
        Assert.Equal(
            "Ahus: vi tar den i bruk innen 1.12.",
            TypedNote.Fields("Ahus: vi tar den i bruk innen 1.12.", NoteKind.Decision, Organizations, new ActionOwners([Ahus]), Day)[MeetingNote.TextField]);
        var fields = TypedNote.Fields(new string('x', 900), NoteKind.Action, Organizations, new ActionOwners([Ahus]), Day);
        Assert.Equal(900, fields[MeetingNote.TextField].Length);
        Assert.Equal([new Problem(MeetingNote.TextField, TypedForm.TooLong, "200")], MeetingNote.TooLong(fields, NoteKind.Action));
        Assert.Empty(MeetingNote.TooLong(fields.ToDictionary(one => one.Key, _ => "Send planen"), NoteKind.Action));
    }

    [Fact]
    public void An_action_without_an_owner_or_a_day_is_told_so_beside_its_fields()
    {
        var typed = new Dictionary<string, string> { [MeetingNote.TextField] = "Noe" };

        var problems = MeetingNote.Read(typed, NoteKind.Action, new Agenda(Day, [], 0), new ActionOwners([Ahus])).Match(_ => [], wrong => wrong);

        Assert.Equal([MeetingNote.OwnerField, MeetingNote.DueField], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void What_is_noted_joins_the_minutes_once_and_a_second_decision_stands_below_the_first()
    {
        IReadOnlyList<(string, MeetingNote)> notes =
        [
            ("1", new MeetingNote(NoteKind.Action, "Noe") { Owner = Ahus, Due = Day }),
            ("2", new MeetingNote(NoteKind.Decision, "Ja") { ItemId = "x", Item = AgendaText.Written("Sak") }),
            ("3", new MeetingNote(NoteKind.Decision, "Og nei") { ItemId = "x", Item = AgendaText.Written("Sak") }),
        ];

        var once = new Minutes(Day, [], [new DecidedAction(4, "Før", Ahus, Day)]).Joining(notes);

        Assert.Equal([4, 5], once.Actions.Select(action => action.Number));
        Assert.Equal("Ja\nOg nei", Assert.Single(once.Decisions).Text);
        Assert.Same(once, once.Joining(notes));
    }

    [Fact]
    public void What_the_minutes_have_no_room_for_stays_outside()
    {
        var full = new Minutes(Day, [], [new DecidedAction(MinutesEdit.MostActions, "Siste", Ahus, Day)]);

        Assert.Null(full.Joining([("1", new MeetingNote(NoteKind.Action, "Noe") { Owner = Ahus, Due = Day })]).Noted);
    }

    [Theory]
    [InlineData(10, "2026-11-17")]
    [InlineData(17, "2026-11-17")]
    [InlineData(23, "2026-11-17")]
    [InlineData(25, "2026-12-15")]
    public void It_is_of_the_last_meeting_as_long_as_its_minutes_can_be_changed_and_else_of_the_next(int day, string expected)
    {
        var plan = new MeetingPlan(
            [Day, new LocalDate(2026, 12, 15)], new LocalTime(9, 0));
        var now = new LocalDateTime(2026, 11, day, 12, 0).InUtc().ToInstant();
        var held = NoteRhythm.MeetingAt(
            plan, now, meeting => meeting.Begins.InUtc().ToInstant(), meeting => meeting.Begins.PlusDays(7).InUtc().ToInstant());

        Assert.Equal(expected, NodaTime.Text.LocalDatePattern.Iso.Format(held!.Day));
    }
}
