using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

public sealed class IndicatorSectionTests
{
    private const string Roster =
        """
        region: Helse Nord
        lead: leder
        people:
          - { id: leder, aadObjectId: 6e760000-0000-4000-8000-000000000001, name: Leder }
        organizations:
          - { id: unn, name: UNN, kind: healthTrust, contact: leder }
          - { id: apotek, name: Apotek, kind: serviceProvider, contact: leder }

        """;

    private const string Whole =
        """
        indicators:
          - id: belegg
            name: Belegg
            why: "For fullt hus: pasienter på korridoren"
            area: otherEconomy
            kind: percent
            numerator: belagte senger
            denominator: senger
            direction: band
            source: PAS
            owner: RHF-økonomi
            frequency: tertial
            lagDays: 45
            aggregation: weighted
            decimals: 1
            min: 0
            max: 150
            tolerance: 0.5
            seasonal: true
            counterweights: [fravaer]
            version: 3
            changes:
              - { version: 2, from: 2024-T1, what: Korridorsenger telles }
              - { version: 3, from: 2025-T2, what: "Også helger, og helligdager" }
            processStarts:
              - { from: 2025-T3, reason: Ny fløy, date: 2025-12-01, organization: unn }
            targets: { 2026: { low: 80, high: 90, source: Budsjett } }
            localTargets:
              unn: { 2026: { low: 85, high: 88 } }
          - { id: fravaer, name: Fravær, kind: percent, direction: lower, frequency: monthly, aggregation: median }
        """;

    private static readonly IndicatorDefinition Belegg = new(
        new IndicatorId("belegg"), "Belegg", new IndicatorUnit(UnitKind.Percent, ""), Frequency.Tertial)
    {
        Why = "For fullt hus: pasienter på korridoren",
        Area = ActionArea.OtherEconomy,
        Numerator = "belagte senger",
        Denominator = "senger",
        Direction = Direction.Band,
        Source = "PAS",
        Owner = "RHF-økonomi",
        ReportingLagDays = 45,
        Aggregation = Aggregation.Weighted,
        Decimals = 1,
        Min = 0,
        Max = 150,
        Tolerance = 0.5m,
        IsSeasonal = true,
        Counterweights = [new IndicatorId("fravaer")],
        Version = 3,
        Changes =
        [
            new(2, ReportingPeriod.Tertial(2024, 1), "Korridorsenger telles"),
            new(3, ReportingPeriod.Tertial(2025, 2), "Også helger, og helligdager"),
        ],
        ProcessStarts = [new(ReportingPeriod.Tertial(2025, 3), "Ny fløy", new LocalDate(2025, 12, 1), new OrganizationId("unn"))],
        Organizations = [new OrganizationId("unn"), new OrganizationId("apotek")],
        Targets = new Dictionary<int, Target> { [2026] = new(80, 90, "Budsjett") },
        LocalTargets = new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>
        {
            [new OrganizationId("unn")] = new Dictionary<int, Target> { [2026] = new(85, 88) },
        },
    };

    [Fact]
    public void An_indicator_is_read_with_targets_in_the_short_and_the_long_form()
    {
        var definition = Read(Roster +
            """
            indicators:
              - id: belegg
                name: Belegg
                kind: percent
                direction: band
                frequency: tertial
                lagDays: 45
                aggregation: weighted
                decimals: 1
                min: 0
                max: 150
                tolerance: 0.5
                denominator: senger
                version: 3
                notFor: [apotek]
                targets: { 2026: { low: 80, high: 90, source: Budsjett } }
              - { id: fravaer, name: Fravær, kind: percent, direction: lower, frequency: monthly, aggregation: median, targets: { "2026": 7.5 } }
            """).Definitions;

        Assert.Equal(new Target(80, 90, "Budsjett"), definition[0].Targets[2026]);
        Assert.Equal((45, 1, 0m, 150m, 0.5m, "senger", 3), (
            definition[0].ReportingLagDays, definition[0].Decimals, definition[0].Min!.Value, definition[0].Max!.Value, definition[0].Tolerance,
            definition[0].Denominator, definition[0].Version));
        Assert.Equal([new OrganizationId("unn")], definition[0].Organizations);
        Assert.Equal(Target.AtMost(7.5m), definition[1].Targets[2026]);
    }

    [Fact]
    public void Everything_that_a_definition_says_is_read_and_written_and_read_again_the_same()
    {
        var text = Roster + Whole;
        var written = NetworkWriter.Write(NetworkFile.Root(text)!);

        var (first, again) = (Read(text), Read(written));

        Assert.Equal(written, NetworkWriter.Write(NetworkFile.Root(written)!));
        Assert.Equivalent(first.Definitions, again.Definitions, strict: true);
        Assert.Equivalent(Belegg, again.Definitions[0], strict: true);
    }

    [Fact]
    public void An_organisation_s_own_target_counts_before_the_region_s_and_a_year_without_either_has_none()
    {
        var belegg = Read(Roster + Whole).Definitions[0];
        var (unn, apotek) = (new OrganizationId("unn"), new OrganizationId("apotek"));

        Assert.Equal(new Target(85, 88), belegg.TargetIn(ReportingPeriod.Tertial(2026, 1), unn));
        Assert.Equal(new Target(80, 90, "Budsjett"), belegg.TargetIn(ReportingPeriod.Tertial(2026, 1), apotek));
        Assert.True(belegg.LacksTarget(ReportingPeriod.Tertial(2027, 1), apotek));
        Assert.True(belegg.Deviates(84, ReportingPeriod.Tertial(2026, 1), unn));
        Assert.False(belegg.Deviates(84, ReportingPeriod.Tertial(2026, 1), apotek));
    }

    [Theory]
    [InlineData("area: elsewhere", "file.not-a-choice")]
    [InlineData("seasonal: often", "file.not-a-choice")]
    [InlineData("counterweights: [avviste]", "file.unknown-indicator")]
    [InlineData("counterweights: [ventetid]", "file.unknown-indicator")]
    [InlineData("localTargets: { oslo: { 2026: 50 } }", "file.indicator-not-for")]
    [InlineData("localTargets: { unn: { 2026: 500 } }", "file.indicator-outside")]
    [InlineData("localTargets: { unn: { nå: 50 } }", "file.indicator-not-a-year")]
    [InlineData("changes: [{ version: 2, from: 2026-01, what: Ny }]", "file.indicator-changes")]
    [InlineData("changes: [{ version: 1, from: 2026-01, what: Ny }]", "file.not-a-whole-number")]
    [InlineData("version: 2, changes: [{ version: 2, from: 2026-T1, what: Ny }]", "file.indicator-frequency")]
    [InlineData("version: 2, changes: [{ version: 2, from: 2026-01 }]", "file.missing")]
    [InlineData("processStarts: [{ from: 2026-01, date: 2026-02-01 }]", "file.missing")]
    [InlineData("processStarts: [{ from: i vår, reason: Ny, date: 2026-02-01 }]", "file.not-a-period")]
    [InlineData("processStarts: [{ from: 2026-01, reason: Ny, date: 2026-02-01, organization: oslo }]", "file.indicator-not-for")]
    public void A_mistake_in_what_the_catalogue_says_is_told_with_its_line(string part, string textKey)
    {
        var problem = Problems(
            $"{Roster}indicators:\n  - {{ id: ventetid, name: Ventetid, kind: days, direction: lower, frequency: monthly, aggregation: median, max: 400, {part} }}\n")[0];

        Assert.Equal((textKey, 9), (problem.TextKey, problem.Line));
    }

    [Fact]
    public void Fetched_values_are_read_one_at_a_time_or_many_with_source_and_date_once()
    {
        var imports = Read(Roster +
            """
            indicators:
              - { id: ventetid, name: Ventetid, kind: days, direction: lower, frequency: monthly, aggregation: weighted }
            imports:
              - { indicator: ventetid, organization: unn, period: 2026-08, value: 61.5, denominator: 900, source: NPR, date: 2026-09-22 }
              - indicator: ventetid
                period: 2026-09
                source: NPR
                date: 2026-10-22
                values: { unn: 60, apotek: 5 }
                denominators: { unn: 910 }
            """).Imports;

        Assert.Equal(["2026-08 unn 61.5 900", "2026-09 unn 60 910", "2026-09 apotek 5 "], imports.Select(import =>
            FormattableString.Invariant($"{import.Period} {import.Organization} {import.Value} {import.Denominator}")));
    }

    [Theory]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-09, value: 401, source: NPR, date: 2026-10-22 }", "file.indicator-outside")]
    [InlineData("- { indicator: ventetid, organization: oslo, period: 2026-09, value: 61, source: NPR, date: 2026-10-22 }", "file.unknown-organization")]
    [InlineData("- { indicator: ventetid, organization: apotek, period: 2026-09, value: 61, source: NPR, date: 2026-10-22 }", "file.indicator-not-for")]
    [InlineData("- { indicator: ventetida, organization: unn, period: 2026-09, value: 61, source: NPR, date: 2026-10-22 }", "file.unknown-indicator")]
    [InlineData("- { indicator: ventetid, organization: unn, period: sept, value: 61, source: NPR, date: 2026-10-22 }", "file.not-a-period")]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-T2, value: 61, source: NPR, date: 2026-10-22 }", "file.indicator-frequency")]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-09, value: \"61,5\", source: NPR, date: 2026-10-22 }", "file.not-a-number")]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-09, value: 61, denominator: 0, source: NPR, date: 2026-10-22 }", "file.indicator-denominator")]
    [InlineData("- { indicator: ventetid, period: 2026-09, values: { unn: 61 }, denominators: { apotek: 3 }, source: NPR, date: 2026-10-22 }", "file.unknown-key")]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-09, value: 61, source: NPR, date: i går }", "file.not-a-date")]
    [InlineData("- { indicator: ventetid, organization: unn, period: 2026-09, value: 61, date: 2026-10-22 }", "file.missing")]
    public void A_mistake_in_a_fetched_value_is_told_with_its_line(string import, string textKey)
    {
        const string Definition = "  - { id: ventetid, name: Ventetid, kind: days, direction: lower, frequency: monthly, aggregation: median, max: 400, notFor: [apotek] }\n";

        var problem = Assert.Single(Problems($"{Roster}indicators:\n{Definition}imports:\n  {import}\n"));

        Assert.Equal((textKey, 11), (problem.TextKey, problem.Line));
    }

    [Theory]
    [InlineData("targets: { 2026: { value: 500 } }", "file.indicator-outside")]
    [InlineData("targets: { nå: 50 }", "file.indicator-not-a-year")]
    [InlineData("targets: { 2026: { valu: 50, value: 50 } }", "file.unknown-key")]
    [InlineData("lagDays: 1e9", "file.not-a-number")]
    [InlineData("lagDays: 99999999999999999999", "file.not-a-number")]
    [InlineData("decimals: 1.5", "file.not-a-whole-number")]
    [InlineData("min: 401", "file.indicator-limits")]
    [InlineData("tolerance: -1", "file.indicator-tolerance")]
    [InlineData("appliesTo: [unn], notFor: [apotek]", "file.indicator-both-lists")]
    [InlineData("appliesTo: [oslo]", "file.unknown-organization")]
    public void A_mistake_in_a_definition_is_told_with_its_line(string part, string textKey)
    {
        var problem = Assert.Single(Problems(
            $"{Roster}indicators:\n  - {{ id: ventetid, name: Ventetid, kind: days, direction: lower, frequency: monthly, aggregation: median, max: 400, {part} }}\n"));

        Assert.Equal((textKey, 9), (problem.TextKey, problem.Line));
    }

    [Fact]
    public void An_indicator_without_a_unit_a_direction_or_a_known_frequency_is_told() =>
        Assert.Equal(
            ["file.not-a-choice weekly", "file.missing unit", "file.missing direction"],
            Problems($"{Roster}indicators:\n  - {{ id: x, name: X, frequency: weekly, aggregation: sum }}\n")
                .Select(problem => $"{problem.TextKey} {problem.Arguments[0]}"));

    private static IndicatorCatalog Read(string yaml)
    {
        var reading = Reading(yaml);
        Assert.Empty(reading.Problems);
        return reading.Version!.Section<IndicatorCatalog>();
    }

    private static IReadOnlyList<FileProblem> Problems(string yaml) => Reading(yaml).Problems;

    private static NetworkReading Reading(string yaml) => new NetworkFile([new IndicatorSection()]).Read(yaml);
}
