using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.Insights;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Insights;

/// <summary>The regional report as a card: with everything in it, locked, and before there is anything to tell.</summary>
public sealed class ReportGoldenTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly LocalDate Meeting = new(2026, 11, 17);
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 0);
    private static readonly PersonId Contact = new("6e760000-0000-4000-8000-000000000101");
    private static readonly string Words = string.Concat(Enumerable.Repeat("Færre på jobb i ferien, ", 10));
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly OrganizationId Sunnaas = new("sunnaas");
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly Initiative Followed = new(new InitiativeId("hjemmeoppfolging"), "Digital hjemmeoppfølging", "Gjennomføre", [Ahus, Ous]);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [
            new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
            new(Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust),
            new(Sunnaas, "Sunnaas sykehus HF", "Sunnaas", OrganizationKind.HealthTrust),
        ],
        [], [], [], [Followed]);

    private static readonly Roster Forty = Roster with
    {
        Organizations =
        [
            .. Roster.Organizations,
            .. Enumerable.Range(4, 37).Select(number => new Organization(
                new($"organisasjon-{number}"), $"Sykehuset nummer {number} HF", $"Sykehuset nummer {number}", OrganizationKind.HealthTrust)),
        ],
    };

    private static readonly IndicatorDefinition Waiting = new(new IndicatorId("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = [Ahus, Ous, Sunnaas],
        Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(58) },
    };

    private static readonly ImprovementTeam Team = new(
        new TeamId("hjertepost"), "Hjertesengeposten", Ahus, Contact, UnionRepresentative: null, Members: [], Advisor: null);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void The_report(Language language, string tag)
    {
        var whole = new RegionalReport(Meeting, Indicators(), [Pulse()], [CheckIn()], [Overdue()], IsLocked: false);

        Check(whole, $"preliminary.{tag}", language);
        Check(whole with { IsLocked = true, Next = Indicators() with { MeetingDay = new(2026, 12, 15), Answered = 0 } }, $"locked.{tag}", language);
        var tried = Indicators(new IndicatorLife { TrialUntil = September.Next() }) with { Deviations = [] };
        Check(new RegionalReport(Meeting, tried, Pulses: [], [], [], IsLocked: true), $"trial.{tag}", language);
        Check(Full(), $"many.{tag}", language);
        var benefits = Benefits.BenefitsGoldenTests.Outlook;
        Golden.Matches(
            ReportCard.For(whole with { Benefits = benefits }, WithInitiatives(Roster), Texts.In(language)).Card, $"Insights/ReportCard.benefits.{tag}");
        Assert.False(CardJson.IsHeavy(CardJson.Write(ReportCard.For(Full() with { Benefits = benefits }, WithInitiatives(Forty), Texts.In(language)).Card)));
        Check(new RegionalReport(Meeting, Indicators: null, Pulses: [], CheckIns: [], Overdue: [], IsLocked: false), $"empty.{tag}", language);
    }

    [Fact]
    public void Actions_over_the_deadline_that_have_no_room_are_counted()
    {
        var report = new RegionalReport(Meeting, Indicators: null, Pulses: [], [], [.. Enumerable.Repeat(Overdue(), 7)], IsLocked: false);

        var words = CardReading.Words(CardJson.Element(ReportCard.For(report, Roster, Texts.In(Language.Bokmål)).Card));

        Assert.Equal("og 2 til", words.Last());
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_lead_s_report_lets_somebody_answer_after_the_lock(Language language, string tag)
    {
        var texts = Texts.In(language);
        var prompt = new Prompt(new RoundId(ReportRhythm.Kind, "2026-11"), "lead", Contact);
        var (locks, monday) = (Opens + Duration.FromDays(7), Opens + Duration.FromDays(10));
        var round = new Round(prompt.Round, monday, monday + Duration.FromDays(25), [new Addressee("lead", Contact)]) { About = Meeting };
        var asked = new Round(new RoundId(IndicatorRhythm.Kind, "2026-11"), Opens, locks, [To(Ahus), To(Ous), To(Sunnaas)]) { About = Meeting };
        var opened = asked with { Reopened = [new Reopening(asked.Id, "sunnaas", Contact, monday, monday + Duration.FromDays(2), "Kontakten var *syk*")] };
        var request = new CardRequest(round, round.Addressees[0], new DeliveryKey(prompt, "0123456789abcdef0123456789abcdef"), texts, monday);
        var question = new ReportQuestion(
            new RegionalReport(Meeting, Indicators(), Pulses: [], [], [], IsLocked: true), Roster, asked, DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

        Golden.Matches(On(request, question with { Indicators = opened }), $"Insights/ReportCard.lead.{tag}");
        Golden.Matches(On(request, question, new Problem(Reopening.ReasonField, "form.required")), $"Insights/ReportCard.lead-rejected.{tag}");
        Golden.Matches(On(request with { Now = round.Closes }, question), $"Insights/ReportCard.lead-closed.{tag}");
        var full = question with { Indicators = opened, Report = Full() with { Benefits = Benefits.BenefitsGoldenTests.Outlook } };
        Golden.Matches(On(request, full), $"Insights/ReportCard.lead-full.{tag}");
        Golden.Matches(On(request, full with { Report = Dense() }), $"Insights/ReportCard.lead-dense.{tag}");
        Golden.Matches(On(request, full with { Report = full.Report with { FollowUps = Followed5 } }), $"Insights/ReportCard.lead-densest.{tag}");
        // Whoever reads it may ask where a figure comes from, and nothing else.
        Assert.Empty(CardReading.Verbs(CardJson.Element(On(request with { Now = locks - Duration.Epsilon }, question))));
        Assert.InRange(CardActions.Of(On(request, full)), 1, 6);

        static AdaptiveCard On(CardRequest request, ReportQuestion question, params IReadOnlyList<Problem> problems) => ReopenPart.On(
            ReportCard.For(question.Report, Forty, request.Texts).Card, request, question, new Dictionary<string, string>(), problems);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_lead_s_form_lets_somebody_answer_after_the_lock(Language language, string tag)
    {
        var (texts, monday) = (Texts.In(language), Opens + Duration.FromDays(10));
        var form = AskedRhythm.RoundOf(Reopening.FormKind, "2026-11-09-01", Contact, monday);
        var asked = new Round(new RoundId(IndicatorRhythm.Kind, "2026-11"), Opens, Opens + Duration.FromDays(7), [To(Ahus), To(Ous), To(Sunnaas)]) { About = Meeting };
        var opened = new Reopening(asked.Id, "sunnaas", Contact, monday, monday + Duration.FromDays(2), "Kontakten var *syk*");
        var request = new CardRequest(form, form.Addressees[0], new DeliveryKey(new Prompt(form.Id, Contact.Value, Contact), new string('0', 32)), texts, monday) { BasedOn = 1 };
        var facts = new ReopenFacts(asked, Roster, DateTimeZoneProviders.Tzdb["Europe/Oslo"], monday + Duration.FromDays(2));

        Golden.Matches(ReopenCard.For(request, facts, new Dictionary<string, string>(), []), $"Insights/ReopenCard.open.{tag}");
        Golden.Matches(
            ReopenCard.For(
                request, facts with { Locked = asked with { Reopened = [opened] } }, new Dictionary<string, string> { [Reopening.SubjectField] = "ahus" },
                [new Problem(Reopening.ReasonField, "form.required")]),
            $"Insights/ReopenCard.rejected.{tag}");
        Golden.Matches(ReopenCard.Done(request, opened, facts), $"Insights/ReopenCard.done.{tag}");
        Golden.Matches(ReopenCard.Over(request), $"Insights/ReopenCard.over.{tag}");
    }

    private static Roster WithInitiatives(Roster roster) => roster with { Initiatives = Benefits.BenefitsGoldenTests.Roster.Initiatives };

    private static void Check(RegionalReport report, string state, Language language) =>
        Golden.Matches(ReportCard.For(report, Forty, Texts.In(language)).Card, $"Insights/ReportCard.{state}");

    private static IndicatorReport Indicators(IndicatorLife? life = null)
    {
        var round = new Round(new RoundId(IndicatorRhythm.Kind, "2026-11"), Opens, Opens + Duration.FromDays(7), [To(Ahus), To(Ous), To(Sunnaas)]) { About = Meeting };
        return IndicatorReport.Of(round, [(Waiting with { Life = life ?? IndicatorLife.Always }, September)],
        [
            Answer(Ahus, 65, new Explanation("Færre på jobb i **ferien**", "Ekstra poliklinikk på kveldstid", new LocalDate(2026, 12, 31))),
            Answer(Ous, 54, why: null),
        ],
        new IndicatorCatalog([Waiting], [new ImportedValue(Waiting.Id, Sunnaas, September, 60, Denominator: null, "NPR", new LocalDate(2026, 10, 22))]),
        answeredBefore: []);
    }

    /// <summary>Forty organisations with twelve indicators, each with its number outside the target.</summary>
    /// <summary>A November in which everything that a report can tell of has happened, and little of it often.</summary>
    private static RegionalReport Dense() => new(Meeting, Indicators(), [Pulse()], [CheckIn()], [.. Enumerable.Repeat(Overdue(), 7)], IsLocked: true)
    {
        Benefits = Benefits.BenefitsGoldenTests.Outlook,
        FollowUps = Followed5,
        Next = Indicators() with { MeetingDay = new(2026, 12, 15), Answered = 0 },
    };

    private static IReadOnlyList<FollowedIndicator> Followed5 =>
    [
        .. Enumerable.Range(1, 5).Select(number => new FollowedIndicator(
            new CloserFollowUp($"ahus--ventetid--{number}", Ahus, Waiting.Id, Weeks: 2, new LocalDate(2026, 10, 27), new LocalDate(2027, 1, 31), "Økt i fire måneder", Contact, Opens),
            [])),
    ];

    private static RegionalReport Full()
    {
        List<OrganizationId> forty = [Ahus, Ous, Sunnaas, .. Enumerable.Range(4, 37).Select(number => new OrganizationId($"organisasjon-{number}"))];
        var definitions = Enumerable.Range(1, 12).Select(number => Waiting with
        {
            Id = new IndicatorId($"indikator-{number}"),
            Name = $"Andel pasientavtaler passert planlagt tid nummer {number}",
            Organizations = forty,
        }).ToList();
        var round = new Round(new RoundId(IndicatorRhythm.Kind, "2026-11"), Opens, Opens + Duration.FromDays(7), [.. forty.Select(To)]) { About = Meeting };
        var answers = forty.Take(12).Select((one, place) => Answer(
            one, 59 + place, new Explanation(Words, Words, new LocalDate(2026, 12, 31))));
        var fetched = forty.Skip(20).Select(one => new ImportedValue(definitions[0].Id, one, September, 57, Denominator: null, "NPR", new LocalDate(2026, 10, 22)));
        var indicators = IndicatorReport.Of(
            round, [.. definitions.Select(definition => (definition, September))],
            [.. answers.Select(answer => answer with { Values = [answer.Values[0] with { Indicator = definitions[0].Id }] })],
            new IndicatorCatalog(definitions, [.. fetched]), answeredBefore: []);
        return new RegionalReport(Meeting, indicators, [Pulse()], [CheckIn()], [.. Enumerable.Repeat(Overdue(), 7)], IsLocked: true);
    }

    private static IndicatorAnswer Answer(OrganizationId organization, decimal days, Explanation? why) => new(
        organization,
        [new IndicatorValue(Waiting.Id, Version: 1, September, IndicatorState.Reported) { Value = days, Target = Target.AtMost(58), Explanation = why }],
        Contact, Opens, Version: 1);

    private static PulseReport Pulse()
    {
        PulseAnswer[] answers =
        [
            new(Followed.Id, Ahus, new(4, 4, 2, 1, 3), ["unclear-procedure"], Contact, Opens),
            new(Followed.Id, Ous, new(4, 5, 4, 4, 4), [], Contact, Opens),
        ];
        return new(new YearMonth(2026, 10), Followed, PulseSummary.Of(answers.Select(answer => answer.Scores), expected: 2), answers, Expected: [Ahus, Ous], IsClosed: false);
    }

    private static CheckInReport CheckIn()
    {
        var day = new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2026, 11, 4), Days: 1, "Målinger");
        var other = Team with { Id = new TeamId("slagpost"), Name = "Slagenheten", Organization = Ous };
        var answer = new CheckInAnswer(
            "Halvere ventetiden", "", "", "", Decision: null, BlockerKind.It, "Skjemaet virker ikke på *mobil*", Helper.It, Progress: 2.5m, Measure: null);
        var cohort = new Cohort(new CohortId("kull3"), "Tørn kull 3", [day], [Team, other]);
        return new(cohort, day, CheckInSummary.Of(cohort.Teams, [new CheckIn(Team.Id, "2026-11-04", answer, Contact, Opens, Version: 1)]), IsClosed: true);
    }

    private static ActionItem Overdue() => new("a1", new LocalDate(2026, 10, 20), Ous, "Gå gjennom ventelistene", new LocalDate(2026, 11, 1));

    private static Addressee To(OrganizationId organization) => new(organization.Value, Contact);
}
