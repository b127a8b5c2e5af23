using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;

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
