using GevinstBot.Benefits;
using GevinstBot.Domain;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Tests.Benefits;

/// <summary>Every card of benefits in every state, in both languages.</summary>
public sealed class BenefitsGoldenTests
{
    internal static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 6, 8, 0);
    internal static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly InitiativeId Home = new("hjemmeoppfolging");

    internal static readonly Person Kari = new(new("6e760000-0000-4000-8000-000000000101"), "Kari *Nordmann*", "Gevinstkoordinator", Language.Bokmål);
    private static readonly Person Chief = new(new("6e760000-0000-4000-8000-000000000401"), "Åse Næss", "", Language.Bokmål);
    internal static readonly Person Manager = new(new("6e760000-0000-4000-8000-000000000301"), "Ola Hansen", "", Language.Bokmål);

    internal static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust), new(Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust)],
        [Kari, Chief, Manager], [new Member(Kari.Id, Role.Contact, Ahus)], [],
        [
            new Initiative(Home, "Digital *hjemmeoppfølging*", "Gjennomføre", [Ahus, Ous]) { Stage = ImplementationStage.GettingUsed },
            new Initiative(new("arkiv"), "Multimediearkiv", "Realisere", [Ahus]) { Closed = new LocalDate(2026, 6, 30) },
        ]);

    private static readonly IndicatorDefinition Waiting = new(
        new IndicatorId("ventetid"), "Ventetid, somatikk", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    { Organizations = [Ahus, Ous] };

    internal static readonly Benefit Time = new(new("tid"), "Frigjort tid for *sykepleiere*")
    {
        Effect = EffectType.AlternativeUse,
        Goal = new GoalId("tid"),
        People = new BenefitPeople(Chief.Id, Manager.Id, Kari.Id),
        Unit = new IndicatorUnit(UnitKind.Other, "timer per uke"),
        Baseline = new Baseline(0, new LocalDate(2026, 1, 31), "Turnus"),
        Frozen = [new FrozenBaseline("BP3", new LocalDate(2026, 2, 17), new Baseline(0, new LocalDate(2026, 1, 31), "Turnus"))],
        Target = 120,
        FullEffect = new LocalDate(2027, 1, 31),
        Curve = [new CurvePoint(new YearMonth(2026, 7), 60)],
        Story = new BenefitStory("Tre avdelinger er i gang", "Mer skjermarbeid", "Opplæring av alle vakter", "Flere samtaler"),
    };

    internal static readonly Benefit Money = Time with
    {
        Id = new("reiser"),
        Name = "Færre pasientreiser",
        Effect = EffectType.Budget,
        Unit = new IndicatorUnit(UnitKind.Other, "tusen kr"),
        Frozen = [],
        Budget = new BudgetEntry(BudgetState.Partly, "Medisinsk klinikk", 900_000, 2027),
        Story = BenefitStory.Nothing,
    };

    internal static readonly Benefit Days = Time with
    {
        Id = new("ventetid"),
        Name = "Kortere ventetid",
        Effect = EffectType.Unpriced,
        Indicator = Waiting.Id,
        Unit = null,
        Share = 40,
        Baseline = new Baseline(62, new LocalDate(2026, 1, 31), "NPR"),
        Frozen = [],
        Target = 55,
        Curve = [],
        Story = BenefitStory.Nothing,
    };

    internal static readonly Benefit Quality = new(new("trygghet"), "Tryggere pasienter")
    {
        Measurability = Measurability.Qualitative,
        FullEffect = new LocalDate(2027, 6, 30),
        Goal = new GoalId("tid"),
        People = Time.People,
    };

    private static readonly Benefit Lapsed = new(new("areal"), "Mindre areal") { Lapsed = "Bygget ble ikke solgt" };

    internal static readonly Benefit Bare = new(new("ny"), "Leger gjør mindre av det andre kan gjøre") { Effect = EffectType.AlternativeUse };

    internal static readonly BenefitPlan Full = Plan(Home, Ahus, Time, Money, Days, Quality, Lapsed);
    internal static readonly BenefitPlan Begun = Plan(new("arkiv"), Ahus, Bare);

    public static TheoryData<Language, string> Languages => new() { { Language.Bokmål, "nb" }, { Language.English, "en" } };

    [Theory, MemberData(nameof(Languages))]
    public void What_an_organisation_has_and_what_the_region_has(Language language, string tag)
    {
        var request = Request(language);
        Golden.Matches(BenefitsCard.For(request, Question([Ahus], Full, Begun)), $"Benefits/BenefitsCard.many.{tag}");
        Golden.Matches(BenefitsCard.For(request, Question([Ahus], Plan(Home, Ahus, Time))), $"Benefits/BenefitsCard.one.{tag}");
        Golden.Matches(BenefitsCard.For(request, Question([Ahus])), $"Benefits/BenefitsCard.none.{tag}");
        Golden.Matches(
            BenefitsCard.For(request, Question([Ahus, Ous], Full, Begun, Plan(Home, Ous, Money, Bare)) with { IsRegion = true }),
            $"Benefits/BenefitsCard.region.{tag}");
        Golden.Matches(BenefitsCard.For(request with { Now = request.Closes }, Question([Ahus], Full)), $"Benefits/BenefitsCard.closed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_plan(Language language, string tag)
    {
        var request = Request(language);
        foreach (var (plan, state) in new[]
        {
            (Full, "many"), (Begun, "begun"), (Plan(Home, Ahus), "none"), (Full with { Proposed = Now }, "proposed"),
            (Full with { Proposed = Now, Approval = new PlanApproval(Chief.Id, Now) }, "approved"),
        })
            Golden.Matches(BenefitPlanCard.For(request, Question([Ahus], plan), plan), $"Benefits/BenefitPlanCard.{state}.{tag}");
        Golden.Matches(BenefitPlanCard.For(request with { Now = request.Closes }, Question([Ahus], Full), Full), $"Benefits/BenefitPlanCard.closed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_plan_s_map_and_what_can_be_had(Language language, string tag)
    {
        var request = Request(language);
        foreach (var (plan, state) in new[] { (Full, "many"), (Begun, "begun"), (Plan(Home, Ahus), "none") })
            Golden.Matches(BenefitMapCard.For(request, Question([Ahus], plan), plan), $"Benefits/BenefitMapCard.{state}.{tag}");
        Golden.Matches(BenefitMapCard.For(request with { Now = request.Closes }, Question([Ahus], Full), Full), $"Benefits/BenefitMapCard.closed.{tag}");
        var over = Plan(new("arkiv"), Ahus, Days with { Share = 80 });
        Golden.Matches(BenefitsCard.For(request, Question([Ahus], Full, over)), $"Benefits/BenefitsCard.over.{tag}");
        Golden.Matches(BenefitPlanCard.For(request, Question([Ahus], Full, over), over), $"Benefits/BenefitPlanCard.over.{tag}");
        var twice = Plan(new("arkiv"), Ahus, Days with { Name = "Raskere svar", Share = 20, People = new(null, null, null) }, Bare);
        Golden.Matches(BenefitPotentialCard.For(request, Question([Ahus], Full, twice)), $"Benefits/BenefitPotentialCard.own.{tag}");
        Golden.Matches(
            BenefitPotentialCard.For(request, Question([Ahus, Ous], Full, twice, Plan(Home, Ous, Money)) with { IsRegion = true }), $"Benefits/BenefitPotentialCard.region.{tag}");
        Golden.Matches(BenefitPotentialCard.For(request, Question([Ahus])), $"Benefits/BenefitPotentialCard.none.{tag}");
        Golden.Matches(BenefitPotentialCard.For(request with { Now = request.Closes }, Question([Ahus], Full)), $"Benefits/BenefitPotentialCard.closed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_benefit(Language language, string tag)
    {
        var request = Request(language);
        var slipping = Full with { Benefits = [Time with { Id = new("reiser"), People = Time.People with { Responsible = null } }] };
        var waiting = new BenefitStatus(new YearMonth(2026, 9), ToldState.Measured, Manager.Id, Now) { Deviation = new("training", "", new LocalDate(2027, 6, 30)) };
        foreach (var (plan, benefit, state) in new[]
        {
            (Full, Time, "time"), (Full, Money, "money"), (Full, Days, "days"), (Full, Quality, "words"), (Full, Lapsed, "lapsed"), (Begun, Bare, "bare"),
            (Full with { Proposed = Now, Approval = new PlanApproval(Chief.Id, Now) }, Time, "approved"),
        })
            Golden.Matches(BenefitCard.For(request, Question([Ahus], plan), plan, benefit), $"Benefits/BenefitCard.{state}.{tag}");
        var told = Question([Ahus], slipping) with { Book = Book([slipping], (slipping.KeyOf(slipping.Benefits[0]), waiting)) };
        Golden.Matches(BenefitCard.For(request, told, slipping, slipping.Benefits[0]), $"Benefits/BenefitCard.behind.{tag}");
        Golden.Matches(BenefitCard.For(request with { Now = request.Closes }, Question([Ahus], Full), Full, Time), $"Benefits/BenefitCard.closed.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_subject_of_a_benefit(Language language, string tag)
    {
        var request = Request(language);
        foreach (var subject in BenefitField.Subjects.Keys)
        {
            var form = new BenefitForm(Question([Ahus], Full), Full, Time, subject);
            Golden.Matches(
                BenefitFormCard.For(request, form, BenefitStoredFields.Of(form, request.Texts), []), $"Benefits/BenefitFormCard.{subject}.{tag}");
        }
        var made = new BenefitForm(Question([Ahus, Ous], Full), Plan: null, Bare with { Name = "" }, BenefitField.What);
        Golden.Matches(BenefitFormCard.For(request, made, BenefitStoredFields.Of(made, request.Texts), []), $"Benefits/BenefitFormCard.new.{tag}");
        var goals = new BenefitForm(Question([Ahus], Full), Full, Time, BenefitField.Goals);
        Golden.Matches(
            BenefitFormCard.For(
                request, goals, new Dictionary<string, string> { ["target"] = "120", ["full-effect"] = "2027-01-31", ["curve"] = "januar 2027: 90" },
                [new Problem(BenefitField.Curve, BenefitRules.ShortOfTarget, "90", "120")]),
            $"Benefits/BenefitFormCard.rejected.{tag}");
        Golden.Matches(
            BenefitFormCard.For(
                request, goals, new Dictionary<string, string> { ["target"] = "120", ["full-effect"] = "2027-01-31", ["curve"] = "september 2026: 60" },
                [new Problem(BenefitField.MoveFull, BenefitRules.MilestoneMoved, "2", new LocalDate(2027, 3, 31))]),
            $"Benefits/BenefitFormCard.moved.{tag}");
        var owner = new BenefitForm(Question([Ahus], Full), Full, Time, BenefitField.Owner);
        Golden.Matches(
            BenefitFormCard.For(
                request, owner, new Dictionary<string, string> { ["person-name"] = "kari" }, [new Problem("person-name", TypedPerson.NotFound, "kari")]),
            $"Benefits/BenefitFormCard.not-found.{tag}");
        Golden.Matches(
            BenefitFormCard.For(request, made, new Dictionary<string, string>(), [new Problem(BenefitViewFields.Plan, TypedForm.Required)]),
            $"Benefits/BenefitFormCard.new-rejected.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_plan_to_its_owner(Language language, string tag)
    {
        var round = new Round(BenefitRhythm.ApprovalId(Full), Now, Now + Duration.FromDays(21), [new Addressee(Chief.Id.Value, Chief.Id)]);
        var request = new CardRequest(round, round.Addressees[0], new DeliveryKey(new(round.Id, Chief.Id.Value, Chief.Id), new string('0', 32)), new TextCatalog().In(language), Now);
        PlanApprovalQuestion Asked(BenefitPlan? plan) => new(plan, Question([Ahus], plan is null ? [] : [plan]));
        Golden.Matches(PlanApprovalCard.For(request, Asked(Full)), $"Benefits/PlanApprovalCard.open.{tag}");
        Golden.Matches(PlanApprovalCard.For(request, Asked(Begun)), $"Benefits/PlanApprovalCard.lacking.{tag}");
        Golden.Matches(
            PlanApprovalReceiptCard.For(request, Asked(Full with { Approval = new PlanApproval(Chief.Id, Now) })), $"Benefits/PlanApprovalReceiptCard.approved.{tag}");
        Golden.Matches(PlanApprovalReceiptCard.For(request, Asked(plan: null)), $"Benefits/PlanApprovalReceiptCard.changed.{tag}");
        Golden.Matches(PlanApprovalReceiptCard.For(request with { Now = request.Closes }, Asked(Full)), $"Benefits/PlanApprovalReceiptCard.over.{tag}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_tertial_s_package(Language language, string tag)
    {
        var (texts, settles) = (new TextCatalog().In(language), Instant.FromUtc(2026, 10, 8, 6, 30));
        var tertial = new BenefitTertial(ReportingPeriod.Tertial(2026, 2));
        var book = Book([Full, Begun]);
        var facts = new TertialFacts(TertialPackage.Of(tertial, book, Roster), book, Roster, settles, settles, Oslo);
        var address = new Uri("https://gevinstbot.example.no/tertialpakke/0a1b2c3d.docx");
        var round = TertialRhythm.RoundOf(tertial, [Kari.Id], new SendingHours(QuietHours.Default, new WorkingCalendar([]), Oslo));
        var request = new CardRequest(round, round.Addressees[0], new DeliveryKey(new(round.Id, Kari.Id.Value, Kari.Id), new string('0', 32)), texts, round.Opens);
        Golden.Matches(TertialCard.For(facts, address, texts).Card, $"Benefits/TertialCard.settled.{tag}");
        Golden.Matches(TertialCard.For(facts with { At = settles - Duration.FromDays(9) }, address, texts).Card, $"Benefits/TertialCard.preliminary.{tag}");
        Golden.Matches(TertialCard.For(facts, address: null, texts).Card, $"Benefits/TertialCard.no-address.{tag}");
        Golden.Matches(TertialCard.Told(request, facts).Card, $"Benefits/TertialCard.told.{tag}");
    }

    /// <summary>As a report has them.</summary>
    internal static BenefitOutlook Outlook => BenefitOutlook.Of(Book([Full, Begun]), _ => true, Roster, new YearMonth(2026, 10));

    private static BenefitPlan Plan(InitiativeId initiative, OrganizationId organization, params IReadOnlyList<Benefit> benefits) =>
        new(initiative, organization, benefits, Kari.Id, Now) { Version = 3, ContentVersion = 3 };

    private static BenefitsQuestion Question(IReadOnlyList<OrganizationId> own, params IReadOnlyList<BenefitPlan> plans) =>
        new(Roster, Book(plans), own, new LocalDate(2026, 11, 6), Oslo);

    internal static BenefitBook Book(IReadOnlyList<BenefitPlan> plans, params IEnumerable<(BenefitKey Key, BenefitStatus Status)> said)
    {
        var catalog = new IndicatorCatalog([Waiting], [new ImportedValue(Waiting.Id, Ahus, ReportingPeriod.Month(2026, 9), 57, null, "NPR", new LocalDate(2026, 10, 22))]);
        var told = new[]
        {
            (Full.KeyOf(Time), new Measurement(new YearMonth(2026, 9), 85)), (Full.KeyOf(Money), new Measurement(new YearMonth(2026, 9), 20)),
        }.ToLookup(one => one.Item1, one => one.Item2);
        return new BenefitBook(
            plans, catalog, new IndicatorHistory(catalog, []), new ToldOfBenefits(told, said.ToLookup(one => one.Key, one => one.Status))
            {
                Changes = new[] { (Key: Full.KeyOf(Time), new CarriedOut(new YearMonth(2026, 9), "Teamlederen setter opp *turnus* etter målingene", Manager.Id)) }
                    .ToLookup(one => one.Key, one => one.Item2),
            },
            new GoalHierarchy([new(new GoalId("tid"), "Mer tid til *pasientene*", null)]));
    }

    private static CardRequest Request(Language language)
    {
        var round = AskedRhythm.RoundOf(BenefitRhythm.Kind, "2026-11-06-01", Kari.Id, Now);
        return new CardRequest(round, round.Addressees[0], new DeliveryKey(new(round.Id, Kari.Id.Value, Kari.Id), new string('0', 32)), new TextCatalog().In(language), Now);
    }
}
