using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using NodaTime;

namespace GevinstBot.Domain.Tests.Phases;

public sealed class PhaseTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly LocalDate Friday = new(2026, 10, 30);
    private static readonly Organization Ahus = new(new("ahus"), "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust);
    private static readonly Organization Ous = new(new("ous"), "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust);
    private static readonly Initiative Planned = new(new("oppgavedeling"), "Riktig oppgavedeling", "Planlegge", [Ahus.Id, Ous.Id]);
    private static readonly Roster Roster = new(
        "Helse Sør-Øst", [Ahus, Ous],
        [new Person(new("kari"), "Kari", "", Language.Bokmål), new Person(new("ola"), "Ola", "", Language.Bokmål)],
        [new Member(new("kari"), Role.Contact, Ahus.Id), new Member(new("ola"), Role.Contact, Ous.Id)], [], []);

    [Fact]
    public void Seen_for_the_first_time_nothing_has_changed_and_seen_the_same_nothing_is_new()
    {
        var course = PhaseCourse.Of(Planned);

        Assert.Empty(course.Changes);
        Assert.Null(course.Seen(Planned, Friday));
    }

    [Fact]
    public void What_is_changed_back_on_the_day_itself_was_a_slip_and_what_is_changed_on_is_one_change()
    {
        var changed = PhaseCourse.Of(Planned).Seen(Planned with { Phase = "Gjennomføre" }, Friday)!;
        var on = changed.Seen(Planned with { Phase = "Avslutte" }, Friday)!;
        var later = on.Seen(Planned with { Phase = "Realisere" }, Friday.PlusDays(1))!;

        Assert.Equal("oppgavedeling-2026-10-30", Assert.Single(changed.Changes).Id);
        Assert.Empty(changed.Seen(Planned, Friday)!.Changes);
        Assert.Equal(new PhaseChange(Planned.Id, "Planlegge", "Avslutte", Friday), Assert.Single(on.Changes));
        Assert.Equal(["Avslutte", "Realisere"], later.Changes.Select(change => change.To));
    }

    [Fact]
    public void A_last_day_that_becomes_another_is_a_move_and_one_that_is_named_taken_away_or_changed_back_is_none()
    {
        var until = Planned with { Closed = new LocalDate(2026, 12, 31) };
        var named = PhaseCourse.Of(Planned).Seen(until, Friday)!;
        var moved = named.Seen(until with { Closed = new LocalDate(2027, 3, 31) }, Friday.PlusDays(3))!;
        var on = moved.Seen(until with { Closed = new LocalDate(2027, 6, 30), Phase = "Gjennomføre" }, Friday.PlusDays(3))!;

        Assert.Empty(named.Moves);
        Assert.Equal(3, Assert.Single(moved.Moves).Months);
        Assert.Equal((6, "oppgavedeling-2026-11-02"), (Assert.Single(on.Moves).Months, on.Moves[0].Id));
        Assert.Single(on.Changes);
        Assert.Empty(on.Seen(until, Friday.PlusDays(3))!.Moves);
        Assert.Single(on.Seen(Planned, Friday.PlusDays(9))!.Moves);
        Assert.Equal(-6, new InitiativeMove(Planned.Id, new LocalDate(2027, 6, 30), new LocalDate(2026, 12, 31), Friday).Months);
    }

    [Fact]
    public void Only_those_are_asked_of_a_move_whose_plans_have_something_to_come_then()
    {
        var benefit = new Benefit(new("tid"), "Tid") { FullEffect = new LocalDate(2027, 1, 31) };
        BenefitPlan Of(Organization organization, Benefit one) => new(Planned.Id, organization.Id, [one], By: null, Instant.MinValue);
        var round = PhaseRhythm.MoveOf(
            new InitiativeMove(Planned.Id, new LocalDate(2026, 12, 31), new LocalDate(2027, 6, 30), Friday), Planned,
            [Of(Ahus, benefit), Of(Ous, benefit with { FullEffect = new LocalDate(2026, 11, 2) }), Of(Ous, benefit with { Lapsed = "Avlyst" })], Roster, Hours);

        Assert.Equal(("plan-move_oppgavedeling-2026-10-30", Instant.FromUtc(2026, 11, 2, 7, 30)), (round.Id.ToString(), round.Opens));
        Assert.Equal(["kari"], round.Addressees.Select(to => to.Person.Value));
    }

    [Fact]
    public void Its_organisations_are_asked_the_next_sending_morning_and_the_leads_told_when_their_time_is_over()
    {
        var asked = PhaseRhythm.AskOf(new PhaseChange(Planned.Id, "Planlegge", "Gjennomføre", Friday), Planned, Roster, Hours);
        var told = PhaseRhythm.StatusOf(asked, [new PersonId("leder")], Hours);

        Assert.Equal("phase_oppgavedeling-2026-10-30", asked.Id.ToString());
        Assert.Equal((Instant.FromUtc(2026, 11, 2, 7, 30), Instant.FromUtc(2026, 11, 16, 7, 30)), (asked.Opens, asked.Closes));
        Assert.Single(asked.Reminders);
        Assert.Equal(["kari", "ola"], asked.Addressees.Select(to => to.Person.Value));
        Assert.Equal((asked.Closes, false), (told.Opens, told.ExpectsAnswer));
    }

    [Fact]
    public void A_plan_answers_what_it_says_by_itself_and_nothing_where_there_is_none()
    {
        var (owner, line) = (PhasePoints.Usual.All[0], PhasePoints.Usual.All[^1]);
        var owned = new Benefit(new("tid"), "Frigjort tid")
        {
            People = new BenefitPeople(new PersonId("kari"), new PersonId("kari"), null),
        };
        var plan = new BenefitPlan(
            Planned.Id, Ahus.Id, [owned, new Benefit(new("penger"), "Mindre innleie")], By: null, NodaConstants.UnixEpoch);

        Assert.Equal(new PlanFact(2, 1), PlanFact.Of(owner, plan, Roster));
        Assert.True(PlanFact.Of(owner, plan with { Benefits = [owned] }, Roster)!.IsYes);
        Assert.Null(PlanFact.Of(line, plan, Roster));
        Assert.Null(PlanFact.Of(owner, plan with { Benefits = [] }, Roster));
        Assert.Null(PlanFact.Of(owner, plan: null, Roster));
    }

    [Fact]
    public void Every_question_is_answered_and_the_line_may_be_left_empty()
    {
        var typed = PhasePoints.Usual.All.ToDictionary(point => point.Field, _ => "yes");
        typed.Remove("phase-plan");

        var read = PhaseSaid.Read(typed, PhasePoints.Usual);
        typed["phase-plan"] = "not-yet";
        var said = PhaseSaid.Read(typed, PhasePoints.Usual).Match(said => said, _ => null!);

        Assert.Equal("phase-plan", read.Match(_ => "", problems => Assert.Single(problems).Field));
        Assert.Equal((PhaseReply.NotYet, ""), (said.Replies["plan"], said.Note));
        Assert.Equal(said, PhaseSaid.Read(said.Fields(PhasePoints.Usual), PhasePoints.Usual).Match(again => again, _ => null!));
    }

    [Fact]
    public void The_status_says_who_is_not_there_yet_and_who_has_not_answered()
    {
        var change = new PhaseChange(Planned.Id, "Planlegge", "Gjennomføre", Friday);
        var replies = PhasePoints.Usual.All.ToDictionary(
            point => point.Id,
            point => point.Id == "line" ? PhaseReply.NotYet : PhaseReply.Yes);
        var answer = new PhaseAnswer(change.Id, Ous.Id, new PhaseSaid(replies, "Opplæring mangler"), new("ola"), NodaConstants.UnixEpoch);

        var status = PhaseStatus.Of(change, [Ahus.Id, Ous.Id], PhasePoints.Usual, [answer, answer with { Organization = new("sunnaas") }]);

        Assert.Equal((1, 1), (status.Answered, status.Open));
        Assert.Equal(Ahus.Id, Assert.Single(status.Missing));
        Assert.Equal(Ous.Id, Assert.Single(status.Questions.Single(point => point.Question.Id == "line").NotYet));
        Assert.Equal("Opplæring mangler", Assert.Single(status.Notes).Said.Note);
    }
}
