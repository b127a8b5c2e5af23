using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

/// <summary>Plans to test with: the test says only what matters.</summary>
internal static class Plans
{
    public static readonly InitiativeId Initiative = new("hjemmeoppfolging");
    public static readonly OrganizationId Ahus = new("ahus");
    public static readonly PersonId Owner = new("ad");
    public static readonly PersonId Manager = new("leder");
    public static readonly IndicatorUnit Hours = new(UnitKind.Other, "timer");
    public static readonly YearMonth January = new(2026, 1);

    /// <summary>From 0 in January 2026 to 120 in January 2027, ten a month.</summary>
    public static Benefit TenAMonth(string id = "frigjort-tid") => new(new BenefitId(id), $"Frigjort tid {id}")
    {
        Effect = EffectType.AlternativeUse,
        Goal = new GoalId("tid"),
        People = new BenefitPeople(Owner, Manager, Coordinator: null),
        Unit = Hours,
        Baseline = new Baseline(0, new LocalDate(2026, 1, 1), "Turnus"),
        Target = 120,
        FullEffect = new LocalDate(2027, 1, 1),
        Curve = [new CurvePoint(new YearMonth(2026, 7), 60)],
        Story = BenefitStory.Nothing with { FreedTime = "Flere samtaler" },
    };

    public static BenefitPlan Plan(params IReadOnlyList<Benefit> benefits) => In(Ahus, Initiative, benefits);

    public static BenefitPlan In(OrganizationId organization, InitiativeId initiative, params IReadOnlyList<Benefit> benefits) =>
        new(initiative, organization, benefits, new PersonId("kontakt"), Instant.FromUtc(2026, 1, 5, 9, 0));

    public static BenefitSeries Series(Benefit benefit, params IEnumerable<Measurement> measured) => new(Plan(benefit), benefit, measured);

    public static Roster Roster(params IEnumerable<PersonId> people) => new(
        "Helse Sør-Øst", [new(Ahus, "Ahus", "Ahus", OrganizationKind.HealthTrust)],
        [.. people.Select(person => new Person(person, person.Value, "", Language.Bokmål))], [], [], []);

    /// <summary>Some benefits of four organisations and three initiatives: planned, measured and not, in hours, kroner and millions.</summary>
    public static Gen<BenefitSeries[]> Drawn { get; } =
        from count in Gen.Choose(0, 20)
        from all in One.ArrayOf(count)
        select all.Select((one, number) => one(number)).ToArray();

    private static Gen<Func<int, BenefitSeries>> One =>
        from organization in Gen.Elements("ahus", "ous", "siv", "telemark")
        from initiative in Gen.Elements("a", "b", "c")
        from unit in Gen.Elements("timer", "kr", "mill. kr")
        from baseline in Gen.Choose(-50, 50)
        from target in Gen.Choose(51, 500)
        from effect in Gen.Elements(Enum.GetValues<EffectType>())
        from goal in Gen.Elements("tid", "ventetid", "")
        from lacks in Gen.Choose(0, 5)
        from months in Gen.Choose(0, 4)
        from levels in Gen.Choose(-100, 600).ArrayOf(months)
        select (Func<int, BenefitSeries>)(number =>
        {
            var benefit = TenAMonth($"g-{number}") with
            {
                Unit = new IndicatorUnit(UnitKind.Other, unit),
                Baseline = lacks == 0 ? null : new Baseline(baseline, new LocalDate(2026, 1, 1), ""),
                Target = target,
                Curve = [],
                Effect = effect,
                Goal = goal.Length == 0 ? null : new GoalId(goal),
            };
            return new BenefitSeries(
                In(new OrganizationId(organization), new InitiativeId(initiative), benefit), benefit,
                levels.Select((level, at) => new Measurement(January.PlusMonths(at * 2), level)));
        });
}
