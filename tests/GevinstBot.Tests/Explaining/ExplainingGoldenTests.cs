using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Explaining;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Explaining;

/// <summary>A figure explained, an organisation's own figures, its page to the director, and what measuring costs: every card in every state.</summary>
public sealed class ExplainingGoldenTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly LocalDate Meeting = new(2026, 11, 17);
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 0);
    private static readonly Instant Locks = Opens + Duration.FromDays(7);
    private static readonly PersonId Contact = new("kontakt");
    private static readonly PersonId Lead = new("leder");
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly OrganizationId Sunnaas = new("sunnaas");
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);

    private static readonly IndicatorDefinition Waiting = new(
        new IndicatorId("ventetid-somatikk"), "Ventetid, somatikk", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = [Ahus, Ous, Sunnaas],
        Why = "Pasienter skal få *hjelp* i tide.",
        Source = "NPR",
        Owner = "RHF-økonomi",
        Aggregation = Aggregation.Weighted,
        Denominator = "påbegynte pasientforløp",
        ReportingLagDays = 15,
        Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(58) },
        Changes = [new DefinitionChange(2, ReportingPeriod.Month(2026, 8), "Avviste henvisninger telles ikke")],
        Version = 2,
    };

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [
            new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust),
            new(Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust),
            new(Sunnaas, "Sunnaas sykehus HF", "Sunnaas", OrganizationKind.HealthTrust),
        ],
        [new Person(Contact, "Kari *Nordmann*", "", Language.Bokmål), new Person(Lead, "Ola Hansen", "", Language.Bokmål)], [], [], []);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void A_figure_explained(Language language, string tag)
    {
        var texts = Texts.In(language);
        var own = Explained(readable: [Ahus]);
        var third = Waiting with { Version = 3, Changes = [.. Waiting.Changes, new DefinitionChange(3, ReportingPeriod.Month(2027, 1), "Regnes fra henvisningen")] };

        Golden.Matches(ExplainCard.For(own, texts).Card, $"Explaining/ExplainCard.own.{tag}");
        Golden.Matches(ExplainCard.For(own with { Present = third }, texts).Card, $"Explaining/ExplainCard.changed-since.{tag}");
        Golden.Matches(ExplainCard.For(Explained(readable: [Ahus, Ous, Sunnaas]), texts).Card, $"Explaining/ExplainCard.lead.{tag}");
        Golden.Matches(ExplainCard.For(Explained(readable: []) with { IsLocked = false }, texts).Card, $"Explaining/ExplainCard.region.{tag}");
        Golden.Matches(ExplainCard.For(Explained(readable: [Sunnaas]), texts).Card, $"Explaining/ExplainCard.nothing-given.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Which_figure_is_asked_back(Language language, string tag)
    {
        var call = Call(language);
        List<FigureChoice> two = [Choice(Waiting, September), Choice(Waiting with { Name = "Ventetid, *rus*" }, September)];
        var many = Enumerable.Range(1, 7).Select(number => Choice(Waiting with { Name = $"Måling {number}" }, period: null)).ToList();

        Golden.Matches(ExplainChoiceCard.For(call, new ExplainChoices("ventetid", Match: true, two), page: 1).Card, $"Explaining/ExplainChoiceCard.which.{tag}");
        Golden.Matches(
            ExplainChoiceCard.For(call with { Argument = "liggetid side 1" }, new ExplainChoices("[x](y)", Match: false, many), page: 1).Card,
            $"Explaining/ExplainChoiceCard.unknown.{tag}");
        Golden.Matches(ExplainChoiceCard.ForReport(call, many, Meeting, page: 2).Card, $"Explaining/ExplainChoiceCard.report.{tag}");
        Golden.Matches(ExplainChoiceCard.ForReport(call, [], Meeting, page: 1).Card, $"Explaining/ExplainChoiceCard.nothing.{tag}");
        Golden.Matches(ExplainChoiceCard.NotFound(call, Waiting, September.Next(), September).Card, $"Explaining/ExplainChoiceCard.not-found.{tag}");
        Golden.Matches(ExplainChoiceCard.NotFound(call, Waiting, asked: null, latest: null).Card, $"Explaining/ExplainChoiceCard.never-asked.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void An_organisation_s_own_figures(Language language, string tag)
    {
        var texts = Texts.In(language);
        var own = Own(organizations: 5);
        var several = Own(organizations: 5) with { Courses = [.. Enumerable.Range(1, 6).Select(number => Called(own.Courses[0], $"{Waiting.Name} {number}"))] };

        Golden.Matches(OwnFiguresCard.For(own, isNamed: false, texts).Card, $"Explaining/OwnFiguresCard.two.{tag}");
        Golden.Matches(OwnFiguresCard.For(several, isNamed: true, texts).Card, $"Explaining/OwnFiguresCard.many.{tag}");
        Golden.Matches(OwnFiguresCard.For(own with { Courses = [], Regional = null }, isNamed: false, texts).Card, $"Explaining/OwnFiguresCard.none.{tag}");
        Golden.Matches(OwnFiguresCard.Unclear(Own(organizations: 3), isNamed: false, new TypedFigure("[x](y)", [], Period: null, Organization: null), texts).Card, $"Explaining/OwnFiguresCard.unclear.{tag}");
        Golden.Matches(OwnCourseCard.For(own, own.Courses[0], isNamed: false, texts).Card, $"Explaining/OwnCourseCard.broken.{tag}");
        Golden.Matches(OwnCourseCard.For(own, own.Courses[1], isNamed: true, texts).Card, $"Explaining/OwnCourseCard.none.{tag}");
        Golden.Matches(
            OrganizationChoiceCard.For(Call(language), "command.own-figures", Roster.Organizations).Card, $"Explaining/OrganizationChoiceCard.three.{tag}");
        Golden.Matches(OrganizationChoiceCard.For(Call(language), "command.own-figures", []).Card, $"Explaining/OrganizationChoiceCard.none.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_director_s_page(Language language, string tag)
    {
        var texts = Texts.In(language);
        var own = Own(organizations: 5);
        var why = new Explanation("Færre på jobb i **ferien**", "Ekstra poliklinikk på kveldstid", new LocalDate(2026, 12, 31));
        var deviation = new IndicatorDeviation(Ahus, Waiting, September, 65, Target.AtMost(58), why);
        var item = new AgendaItem(
            "deviation-ventetid-somatikk-ahus", AgendaItemKind.Deviation,
            AgendaText.Of("finding.deviation", AgendaArgument.Plain("Ahus"), AgendaArgument.Plain("Ventetid, somatikk")), Minutes: 15, Ahus);
        var action = new ActionItem("a1", new LocalDate(2026, 10, 20), Ahus, "Gå gjennom *ventelistene*", new LocalDate(2026, 12, 1));
        var page = new OnePage(
            own, [deviation, deviation with { Explanation = why with { Cause = null } }, deviation with { Explanation = null }],
            [new ReportedItem(2, item)], [.. Enumerable.Repeat(action, 7)], Meeting)
        {
            Benefits = Benefits.BenefitsGoldenTests.Outlook,
        };

        Golden.Matches(OnePageCard.For(page, Roster with { Initiatives = Benefits.BenefitsGoldenTests.Roster.Initiatives }, texts).Card, $"Explaining/OnePageCard.whole.{tag}");
        Golden.Matches(
            OnePageCard.For(new OnePage(own with { Courses = [], Regional = null }, [], [], [], Meeting), Roster, texts).Card, $"Explaining/OnePageCard.nothing.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_measuring_costs(Language language, string tag)
    {
        var texts = Texts.In(language);
        MeasuringCost[] costs =
        [
            new(Waiting, 99, Duration.FromMinutes(62), Items: 9, Decisions: 4), new(Waiting with { Name = "Konsulenter" }, 22, Duration.FromSeconds(221), 0, 0),
        ];

        Golden.Matches(MeasuringCard.For(costs, [costs[1].Indicator], rounds: 11, texts).Card, $"Explaining/MeasuringCard.year.{tag}");
        Golden.Matches(MeasuringCard.For([], [], rounds: 0, texts).Card, $"Explaining/MeasuringCard.none.{tag}");
    }

    private static CommandCall Call(Language language) => new(Contact, "", Texts.In(language), Opens);

    private static FigureChoice Choice(IndicatorDefinition definition, ReportingPeriod? period) => new(definition, period, Organization: null);

    /// <summary>Ahus confirmed, and changed it late on its lead's word; OUS was answered for; Sunnaas has said nothing, and nothing was fetched.</summary>
    private static ExplainedFigure Explained(IReadOnlyList<OrganizationId> readable)
    {
        var fetched = new ImportedValue(Waiting.Id, Ahus, September, 57, 5210, "NPR", new LocalDate(2026, 10, 22));
        var confirmed = Value(57) with { Imported = fetched, Denominator = 5210 };
        var monday = Locks + Duration.FromDays(3);
        IndicatorAnswer[] ahus = [Answer(Ahus, Opens, confirmed), Answer(Ahus, monday, confirmed with { Value = 59 }) with { Version = 2 }];
        var ous = Answer(Ous, Opens + Duration.FromHours(2), Value(54) with { Version = 1 }) with { By = Lead, OnBehalf = true };
        var round = Round() with { Reopened = [new Reopening(Round().Id, "ahus", Lead, Locks + Duration.FromDays(2), monday + Duration.FromDays(1), "Kontakten var *syk*")] };
        var given = new Dictionary<OrganizationId, IReadOnlyList<IndicatorAnswer>> { [Ahus] = ahus, [Ous] = [ous], [Sunnaas] = [] };
        FetchedFigure[] known = [new(fetched, At: null), new(fetched with { Value = 58 }, Opens - Duration.FromDays(1))];
        return new ExplainedFigure(
            IndicatorSummary.Of(Waiting, September, [ahus[^1], ous], Catalog()),
            round,
            [.. readable.Select(one => FigureHistory.Of(Waiting, one, September, one == Ahus ? known : [], given[one], Locks))],
            IsLocked: true)
        {
            Present = Waiting,
            Roster = Roster,
            People = Roster,
            HasVersions = readable.Count == 1,
            Zone = Oslo,
        };
    }

    /// <summary>A course with a break, and an indicator without a value; beside so many organisations.</summary>
    private static OwnFigures Own(int organizations)
    {
        OrganizationId[] all = [Ahus, .. Enumerable.Range(2, organizations - 1).Select(number => new OrganizationId($"hf{number}"))];
        var definition = Waiting with { Organizations = all };
        var answers = all.Select((one, at) => Answer(one, Opens, Value(57 + at))).ToList();
        var report = IndicatorReport.Of(Round(), [(definition, September)], answers, Catalog(), answeredBefore: []);
        var history = new IndicatorHistory(
            Catalog(new ImportedValue(Waiting.Id, Ahus, September.Next(), 56, Denominator: null, "NPR", new LocalDate(2026, 11, 20))),
            Enumerable.Range(0, 12).Where(back => back != 4).Select(back => new AnsweredValue(
                Ahus, Waiting.Id, ReportingPeriod.Containing(September.FirstDay.PlusMonths(-back), Frequency.Monthly), back < 2 ? 2 : 1, 57 + back)));
        return new OwnFigures(
            Roster.Organizations[0],
            [
                IndicatorCourse.Of(history, definition, Ahus, September.Next()),
                IndicatorCourse.Of(history, definition with { Id = new IndicatorId("innleie"), Name = "Innleie" }, Ahus, September.Next()),
            ],
            report);
    }

    private static IndicatorCourse Called(IndicatorCourse course, string name) => course with { Definition = course.Definition with { Name = name } };

    private static IndicatorCatalog Catalog(params IReadOnlyList<ImportedValue> fetched) => new([Waiting], fetched);

    private static Round Round() => new(new RoundId(IndicatorRhythm.Kind, "2026-11"), Opens, Locks, [new Addressee("ahus", Contact)]) { About = Meeting };

    private static IndicatorAnswer Answer(OrganizationId organization, Instant at, IndicatorValue value) => new(organization, [value], Contact, at, Version: 1);

    private static IndicatorValue Value(decimal value) =>
        new(Waiting.Id, Version: 2, September, IndicatorState.Reported) { Value = value, Target = Target.AtMost(58) };
}
