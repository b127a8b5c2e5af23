using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Messages;

public sealed class MessageRhythmTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly PersonId Lead = Id(1), Deputy = Id(2), Kari = Id(101), Ola = Id(102), Leader = Id(301), Member = Id(302), Advisor = Id(303);
    private static readonly OrganizationId Ahus = new("ahus"), Ous = new("ous"), Sunnaas = new("sunnaas");

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [.. new[] { Ahus, Ous, Sunnaas }.Select(id => new Organization(id, id.Value, id.Value, OrganizationKind.HealthTrust))],
        [.. new[] { Lead, Deputy, Kari, Ola, Leader, Member, Advisor }.Select(id => new Person(id, id.Value, "", Language.Bokmål))],
        [
            new(Lead, Role.NetworkLead, null), new(Deputy, Role.DeputyLead, null), new(Kari, Role.Contact, Ahus), new(Kari, Role.Contact, Ous),
            new(Ola, Role.Contact, Sunnaas),
        ],
        [],
        []);

    private static readonly Cohorts Cohorts = new(
        [new Cohort(new CohortId("kull"), "Kull", [], [new ImprovementTeam(new TeamId("post"), "Post", Ahus, Leader, null, [Member], Advisor)])]);

    [Theory]
    [InlineData("2026-11-06T09:00", "2026-11-06T09:02")]
    [InlineData("2026-11-06T15:29", "2026-11-09T08:30")]
    [InlineData("2026-11-06T22:00", "2026-11-09T08:30")]
    [InlineData("2027-07-01T09:00", "2027-08-02T08:30")]
    public void It_leaves_two_minutes_after_it_was_sent_within_the_hours_of_sending(string sent, string opens) =>
        Assert.Equal(At(opens), MessageRhythm.OpensAt(At(sent), Hours));

    [Theory]
    [InlineData("2026-11-09", null)]
    [InlineData("2026-11-10", "2026-11-09T08:30")]
    [InlineData("2026-11-16", "2026-11-13T08:30")]
    public void A_question_reminds_on_the_last_morning_before_its_deadline_unless_that_is_the_day_it_was_sent(string deadline, string? reminds) =>
        Assert.Equal(reminds is null ? [] : [At(reminds)], Round(AnswerWanted.Words, deadline).Reminders);

    [Theory]
    [InlineData(AnswerWanted.Nothing, false)]
    [InlineData(AnswerWanted.Read, true)]
    public void What_asks_nothing_reminds_nobody_and_stands_for_two_weeks(AnswerWanted wanted, bool expects)
    {
        var round = Round(wanted, deadline: null);

        Assert.Equal((expects, At("2026-11-20T09:00")), (round.ExpectsAnswer, round.Closes));
        Assert.Empty(round.Reminders);
    }

    [Fact]
    public void A_question_asks_once_for_each_organisation_and_what_is_to_be_read_goes_to_each_person_once()
    {
        Assert.Equal(["ahus", "ous", "sunnaas", Leader.Value], Round(AnswerWanted.Words, "2026-11-16").Addressees.Select(to => to.Subject));
        Assert.Equal([Kari, Ola, Leader], Round(AnswerWanted.Nothing, null).Addressees.Select(to => to.Person));
    }

    [Fact]
    public void Whoever_has_left_the_network_gets_nothing() => Assert.DoesNotContain(
        Round(AnswerWanted.Nothing, null, Roster with { People = [.. Roster.People.Where(person => person.Id != Leader)] }).Addressees,
        to => to.Person == Leader);

    [Fact]
    public void The_lead_who_asked_gets_the_answers_when_the_deadline_is_over_and_where_they_have_left_whoever_leads_now()
    {
        var asked = Round(AnswerWanted.One, "2026-11-16");
        var without = Roster with { Members = [.. Roster.Members.Where(member => member.Person != Deputy)] };

        Assert.Equal(At("2026-11-16T15:00"), MessageRhythm.AnswersOf(asked, Sent(AnswerWanted.One, "2026-11-16") with { By = Lead }, Roster, Hours).Opens);
        Assert.Equal([Deputy], MessageRhythm.AnswersOf(asked, Sent(AnswerWanted.One, "2026-11-16"), Roster, Hours).Addressees.Select(to => to.Person));
        Assert.Equal([Lead], MessageRhythm.AnswersOf(asked, Sent(AnswerWanted.One, "2026-11-16"), without, Hours).Addressees.Select(to => to.Person));
    }

    [Fact]
    public void Roles_are_put_together_each_once()
    {
        var everybody = MessageRoles.Of([MessageRoles.All, MessageRoles.Contacts, MessageRoles.TeamLeaders], Roster, Cohorts);

        Assert.Equal([Ahus, Ous, Sunnaas], everybody.Organizations);
        Assert.Equal([Lead, Deputy, Leader, Member, Advisor], everybody.People);
        Assert.Equal([Leader], MessageRoles.Of([MessageRoles.TeamLeaders], Roster, Cohorts).People);
        Assert.Equal([Advisor], MessageRoles.Of([MessageRoles.Advisors], Roster, Cohorts).People);
    }

    [Fact]
    public void A_role_that_few_have_is_offered_where_somebody_has_it_and_chosen_alone_reaches_them_alone()
    {
        var with = Roster with { Members = [.. Roster.Members, new Member(Advisor, Role.EconomyReader, null)] };

        Assert.DoesNotContain(MessageRoles.EconomyReaders, MessageRoles.OfferedIn(Roster));
        Assert.Contains(MessageRoles.EconomyReaders, MessageRoles.OfferedIn(with));
        Assert.DoesNotContain(MessageRoles.BenefitOwners, MessageRoles.OfferedIn(with));
        Assert.Equal([Advisor], MessageRoles.Of([MessageRoles.EconomyReaders], with, Cohorts).People);
        Assert.Contains(Advisor, MessageRoles.Of([MessageRoles.All], with, new Cohorts([])).People);
    }

    private static Round Round(AnswerWanted wanted, string? deadline, Roster? roster = null) =>
        MessageRhythm.RoundOf(Sent(wanted, deadline), roster ?? Roster, Hours);

    private static SentMessage Sent(AnswerWanted wanted, string? deadline)
    {
        var (opens, day) = (At("2026-11-06T09:00"), deadline is null ? (LocalDate?)null : WrittenDay.Read(deadline));
        var message = new Message("Ny journal", "Når?", "", wanted, [], day);
        return new SentMessage(
            "2026-11-06-01-1", message, new Recipients([Ahus, Ous, Sunnaas], [Leader, Kari]), Deputy, opens, opens,
            MessageRhythm.ClosesAt(day, opens, Hours.Zone));
    }

    private static Instant At(string wallTime) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wallTime).Value.InZoneStrictly(Hours.Zone).ToInstant();

    private static PersonId Id(int number) => new($"6e760000-0000-4000-8000-{number:000000000000}");
}
