using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Insights;
using GevinstBot.Tab;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// What the largest pages cost a processor, for <see cref="CostTable"/>: forty organisations, sixty indicators, five years of months. What is
/// large is still a page: the sizes are held in every run, the times measured when asked for.
/// </summary>
[Collection(Alone.Name)]
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class TabCostTests
{
    private const int Tries = 7;

    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly LocalTexts Texts = new TextCatalog().In(Language.Bokmål);

    private static readonly Organization[] Organizations =
        [.. Enumerable.Range(0, 40).Select(at => new Organization(new($"hf-{at}"), $"Helseforetak {at}", $"HF {at}", OrganizationKind.HealthTrust))];

    private static readonly IndicatorDefinition[] Definitions =
    [
        .. Enumerable.Range(0, 60).Select(at => new IndicatorDefinition(new($"maal-{at}"), $"Måleindikator {at}", new(UnitKind.Days, ""), Frequency.Monthly)
        {
            Organizations = [.. Organizations.Select(one => one.Id)],
            Targets = Enumerable.Range(2021, 6).ToDictionary(year => year, year => Target.AtMost(58)),
        }),
    ];

    [Fact]
    public async Task The_pages_of_forty_organisations_and_sixty_indicators_over_five_years()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var renderer = new TabRenderer(services, NullLoggerFactory.Instance);
        var (courses, reading) = Least(Courses);
        var call = new TabCall(new("p"), Instant.FromUtc(2026, 11, 16, 8, 0), Texts, [], new Dictionary<string, string>());
        var (view, trends) = Least(() => new IndicatorsView(
            call, Organizations, Organizations[0], [.. Definitions.Select(one => courses.TrendOf(one, Organizations[0].Id))]));
        var overview = new Overview(call, [Day.ToYearMonth()], new MonthlyReport(Report(), new Roster("Helse Nord", Organizations, [], [], [], [])), [Organizations[0].Id]);

        var (all, ofAll) = await LeastAsync(() => renderer.RenderAsync<IndicatorsPage>(view));
        var (one, ofOne) = await LeastAsync(() => renderer.RenderAsync<IndicatorPage>(view with { Chosen = view.Trends[0] }));
        var (month, ofMonth) = await LeastAsync(() => renderer.RenderAsync<OverviewPage>(overview));

        Assert.Equal(60, view.Trends.Count);
        Assert.Contains("og 2390 avvik til", month.Replace('\u00a0', ' ').Replace("&#xA0;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All([all, one, month], page => Assert.InRange(page.Length, 5_000, 250_000));
        CostTable.Say(Costing.TabPages, $"{ofMonth:F1} / {trends + ofAll:F1} / {trends + ofOne:F1} ms ({month.Length / 1024} / {all.Length / 1024} / {one.Length / 1024} KB)");
        CostTable.Say(Costing.TabReading, $"{reading:F0} ms");
    }

    /// <summary>What is kept until something is stored: made of 144,000 values.</summary>
    private static RegionalCourses Courses()
    {
        var history = new IndicatorHistory(new IndicatorCatalog(Definitions, []), Values);
        return new RegionalCourses(
            history, Day, Definitions.ToDictionary(one => one.Id, one => RegionalCourse.Of(history, one, ReportingPeriod.Month(2026, 10))));
    }

    private static readonly AnsweredValue[] Values =
    [
        .. from organization in Organizations
           from definition in Definitions
           from month in Enumerable.Range(0, 60)
           let period = ReportingPeriod.Containing(new LocalDate(2021, 11, 1).PlusMonths(month), Frequency.Monthly)
           select new AnsweredValue(organization.Id, definition.Id, period, Version: 1, 50 + ((month * 7) + organization.Id.Value.Length) % 20),
    ];

    /// <summary>Everybody is outside every target.</summary>
    private static RegionalReport Report()
    {
        var period = ReportingPeriod.Month(2026, 10);
        var why = new Explanation("Færre behandlere enn planlagt", "Ekstra poliklinikk to kvelder i uken", Day);
        var catalog = new IndicatorCatalog(Definitions, []);
        List<IndicatorAnswer> answers =
        [
            .. Organizations.Select(one => new IndicatorAnswer(
                one.Id,
                [.. Definitions.Select(of => new IndicatorValue(of.Id, 1, period, IndicatorState.Reported) { Value = 64, Target = Target.AtMost(58), Explanation = why })],
                new PersonId("p"), Instant.FromUtc(2026, 11, 1, 8, 0), Version: 1)),
        ];
        var round = new Round(
            IndicatorRhythm.IdFor(Day), Instant.MinValue, Instant.MaxValue,
            [.. Organizations.Select(one => new Addressee(one.Id.Value, new PersonId("p")))])
        {
            About = Day,
        };
        var indicators = IndicatorReport.Of(round, [.. Definitions.Select(one => (one, period))], answers, catalog, []);
        return new RegionalReport(Day, indicators, [], [], [], IsLocked: true);
    }

    private static (T Value, double Cost) Least<T>(Func<T> make)
    {
        var (value, costs) = (make(), new List<double>());
        for (var at = 0; at < Tries; at++)
        {
            var before = Environment.CpuUsage.TotalTime;
            value = make();
            costs.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return (value, costs.Min());
    }

    private static async Task<(string Page, double Cost)> LeastAsync(Func<Task<string>> render)
    {
        var (page, costs) = (await render(), new List<double>());
        for (var at = 0; at < Tries; at++)
        {
            var before = Environment.CpuUsage.TotalTime;
            page = await render();
            costs.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return (page, costs.Min());
    }
}
