using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Experiences;

public sealed class ExperienceTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly IndicatorCatalog Known = new([Waiting], []);
    private static readonly Explanation Measure = new("Bemanning", "Ta tiden tilbake", new LocalDate(2026, 12, 1));

    [Fact]
    public void A_measure_after_which_the_value_is_back_within_its_target_is_an_experience()
    {
        var turned = Assert.Single(ExperienceRule.Turned([Month(Ahus, 9, 55), Month(Ahus, 8, 70, Measure)], Known));

        Assert.Equal((ExperienceKind.Turned, Ahus, "Ta tiden tilbake"), (turned.Kind, turned.Organization, turned.What));
        Assert.Equal((70, 55), (turned.Values!.Value.Outside, turned.Values.Value.Within));
        Assert.Empty(ExperienceRule.Turned([Month(Ahus, 8, 70, Measure), Month(Ahus, 9, 65, Measure)], Known));
        Assert.Empty(ExperienceRule.Turned([Month(Ahus, 8, 70, Measure), Month(Ous, 9, 55)], Known));
        Assert.Empty(ExperienceRule.Turned([Month(Ahus, 8, 70, Measure), Month(Ahus, 9, 55)], new IndicatorCatalog([], [])));
    }

    [Fact]
    public void A_test_that_a_team_adopts_is_one_and_what_was_kept_on_an_agenda_that_was_held()
    {
        var team = new ImprovementTeam(new("hjerte"), "Hjertesengeposten", Ahus, new("leder"), null, [], null);
        var answer = new CheckInAnswer("Mål", "Portør henter", "Halvert tid", "", TestDecision.Adopt, null, "", null, 3, null);
        var checkIn = new CheckIn(team.Id, "2026-w49-kull3", answer, new("leder"), Instant.FromUtc(2026, 11, 27, 9, 0), 1);
        var logged = new LoggedTest(
            team.Id, "2026-11-20-01", new TestAnswer("Portør henter", "", "Halvert tid", "", TestDecision.Adopt, null, null), new("leder"),
            checkIn.At, checkIn.At);
        var told = new AgendaItem("peershare-1", AgendaItemKind.PeerShare, AgendaText.Written("Fra OUS"), 10, Ous);
        var agenda = new Agenda(new LocalDate(2026, 11, 17), [told, told with { Kept = false }], LeftOut: 0);

        Assert.Equal(
            "Portør henter – Halvert tid",
            Assert.Single(ExperienceRule.Adopted(
                [checkIn, checkIn with { Answer = answer with { Decision = TestDecision.Adjust } }], [logged], [team], Oslo)).What);
        Assert.Equal(2, ExperienceRule.Adopted([checkIn], [logged with { Said = logged.Said with { Test = "Varsle dagen før" } }], [team], Oslo).Count());
        Assert.Equal(Ous, Assert.Single(ExperienceRule.Shared([agenda], text => text.Typed!)).Organization);
    }

    [Fact]
    public void Found_is_where_all_words_stand_somewhere_the_last_first()
    {
        Experience[] all =
        [
            new(ExperienceKind.Adopted, Ahus, "Hjertesengeposten", "Portør henter medisiner", new LocalDate(2026, 9, 1)),
            new(ExperienceKind.Turned, Ous, "Ventetid", "Ta tiden tilbake", new LocalDate(2026, 10, 1)),
        ];

        Assert.Equal(2, Find("").Count);
        Assert.Equal(Ous, Find("")[0].Organization);
        Assert.Equal(Ahus, Assert.Single(Find("PORTØR ahus")).Organization);
        Assert.Empty(Find("portør ventetid"));

        IReadOnlyList<Experience> Find(string words) => ExperienceRule.Find(all, words, id => id.Value);
    }

    [Fact]
    public void A_question_goes_to_all_the_others_and_its_answers_to_whoever_asked()
    {
        var hours = new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo);
        Organization[] organizations =
        [
            new(Ahus, "Ahus HF", "Ahus", OrganizationKind.HealthTrust), new(Ous, "OUS HF", "OUS", OrganizationKind.HealthTrust),
        ];
        var roster = new Roster(
            "Helse Sør-Øst", organizations, [],
            [
                new Member(new("kari"), Role.Contact, Ahus), new Member(new("ola"), Role.Contact, Ous),
                new Member(new("leder"), Role.NetworkLead, null),
            ],
            [], []);

        var sent = NetworkQuestion.Of(
            "2026-11-02-01", "Hvem har prøvd dette?", Ahus, new("kari"), Instant.FromUtc(2026, 11, 2, 9, 0), roster, hours);
        var asked = MessageRhythm.RoundOf(sent, roster, hours);

        Assert.Equal(Ous, Assert.Single(sent.To.Organizations));
        Assert.Equal(new LocalDate(2026, 11, 16), sent.Message.Deadline);
        Assert.Equal(new PersonId("kari"), Assert.Single(MessageRhythm.AnswersOf(asked, sent, roster, hours).Addressees).Person);
        var left = roster with { Members = [.. roster.Members.Skip(1)] };
        Assert.Equal(new PersonId("leder"), Assert.Single(MessageRhythm.AnswersOf(asked, sent, left, hours).Addressees).Person);
    }

    private static IndicatorAnswer Month(OrganizationId organization, int month, decimal value, Explanation? explanation = null) =>
        Answer(organization, Said(value) with { Period = ReportingPeriod.Month(2026, month), Explanation = explanation });
}
