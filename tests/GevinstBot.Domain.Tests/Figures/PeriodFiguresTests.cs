using FsCheck.Fluent;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Figures;

/// <summary>What is fetched again replaces what it speaks of, and nothing else.</summary>
public sealed class PeriodFiguresTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 5, 8, 0);

    [Fact]
    public void What_a_later_file_does_not_speak_of_stands()
    {
        var first = Fetched(null, (Indicators.Ahus, 58), (Indicators.Ous, 55));
        var second = Fetched(first, (Indicators.Ous, 54));

        Assert.Equal([58m, 54m], second.Values.Select(value => value.Value));
        Assert.False(first.SaysTheSameAs(second));
    }

    [Fact]
    public void The_same_numbers_again_are_no_news_whenever_and_wherever_they_are_from()
    {
        var first = Fetched(null, (Indicators.Ahus, 58));
        var again = PeriodFigures.With(
            Indicators.Waiting.Id, Indicators.September,
            [first.Values[0] with { Source = "SAS", Date = new LocalDate(2026, 12, 1) }], Now + Duration.FromDays(30))(first, 2);

        Assert.True(first.SaysTheSameAs(again));
        Assert.Equal("NPR", again.Values[0].Source);
    }

    [Fact]
    public void The_same_file_twice_says_the_same_as_once_whatever_was_there_before() => Always.Holds(
        from before in Values
        from file in Values
        select (before, file),
        drawn =>
        {
            var standing = Fetched(null, drawn.before);
            var once = Fetched(standing, drawn.file);
            return Fetched(once, drawn.file).SaysTheSameAs(once);
        });

    [Fact]
    public void What_was_fetched_under_another_version_of_the_definition_is_not_shown()
    {
        var fetched = new ImportedValue(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September, 58, null, "NPR", new LocalDate(2026, 10, 22)) { DefinitionVersion = 1 };
        var (before, after) = (Catalog(version: 1).With([fetched]), Catalog(version: 2).With([fetched]));

        Assert.Equal(fetched, before.Imported(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September));
        Assert.Null(after.Imported(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September));
    }

    [Fact]
    public void What_is_fetched_counts_before_what_the_network_file_says()
    {
        var file = new ImportedValue(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September, 60, null, "fil", new LocalDate(2026, 10, 1));
        var catalog = new IndicatorCatalog([Indicators.Waiting], [file, file with { Organization = Indicators.Ous }]).With([file with { Value = 58 }]);

        Assert.Equal(58, catalog.Imported(file.Indicator, Indicators.Ahus, file.Period)!.Value);
        Assert.Equal(60, catalog.Imported(file.Indicator, Indicators.Ous, file.Period)!.Value);
        Assert.Equal([60m, 58m], catalog.Imports.Select(import => import.Value));
    }

    private static FsCheck.Gen<(OrganizationId, int)[]> Values =>
        Gen.Choose(0, 100).Three().Select(drawn => new[] { (Indicators.Ahus, drawn.Item1), (Indicators.Ous, drawn.Item2), (Indicators.Sunnaas, drawn.Item3) })
            .SelectMany(all => Gen.Choose(0, 3).Select(count => all.Take(count).ToArray()));

    private static IndicatorCatalog Catalog(int version) => new([Indicators.Waiting with { Version = version }], []);

    private static PeriodFigures Fetched(PeriodFigures? before, params (OrganizationId Organization, int Value)[] values) => PeriodFigures.With(
        Indicators.Waiting.Id, Indicators.September,
        [.. values.Select(one => new ImportedValue(
            Indicators.Waiting.Id, one.Organization, Indicators.September, one.Value, null, "NPR", new LocalDate(2026, 10, 22)) { DefinitionVersion = 1 })],
        Now)(before, (before?.Version ?? 0) + 1);
}
