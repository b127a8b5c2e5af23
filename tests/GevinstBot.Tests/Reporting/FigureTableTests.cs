using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.EmbeddedTables;
using GevinstBot.Reporting;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Reporting;

/// <summary>Fetched figures in their table: once, with versions, and never half a period, whatever the store does.</summary>
public sealed class FigureTableTests : IAsyncLifetime, IDisposable
{
    private const string Connection = $"AccountName=embedded;AccountKey={Azurite.AccountKey};TableEndpoint=https://embedded.invalid";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 5, 8, 0);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-figures-");
    private EmbeddedTablesTransport? _transport;
    private FaultTransport? _faults;
    private FigureTable? _table;
    private FigureTable? _second;

    private FigureTable Table => _table!;

    private FaultTransport Faults => _faults!;

    public async Task InitializeAsync()
    {
        _transport = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), new ManualTimeProvider(Now));
        _faults = new FaultTransport(_transport);
        (_table, _second) = (Open(_faults), Open(_transport));
        await Client(_transport).CreateTableIfNotExistsAsync(FigureTable.Name);
        await Client(_transport).CreateTableIfNotExistsAsync(UnreadableRows.Name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _transport?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_figures_twice_are_one_version_and_others_are_the_next()
    {
        await StoreAsync(Value("ventetid", Ahus, 58), Value("ventetid", Ous, 55));
        await StoreAsync(Value("ventetid", Ahus, 58), Value("ventetid", Ous, 55));
        await StoreAsync(Value("ventetid", Ous, 54));

        var history = await Table.HistoryAsync(new IndicatorId("ventetid"), September, default);
        Assert.Equal([1, 2], history.Select(version => version.Version));
        Assert.Equal([58m, 54m], (await OfAsync(September)).Select(value => value.Value));
        Assert.Equal(Value("ventetid", Ahus, 58), (await OfAsync(September))[0]);
    }

    [Fact]
    public async Task An_old_moment_sees_what_was_known_then_months_later_too()
    {
        await StoreAsync(Value("ventetid", Ahus, 58));
        await Table.StoreAsync(September, [Value("ventetid", Ahus, 61), Value("video", Ahus, 12)], Now + Duration.FromDays(90), default);

        Assert.Empty(await OfAsync(September, Now - Duration.FromDays(1)));
        Assert.Equal([58m], (await OfAsync(September, Now + Duration.FromDays(30))).Select(value => value.Value));
        Assert.Equal([61m, 12m], (await OfAsync(September)).Select(value => value.Value));
    }

    [Fact]
    public async Task Several_periods_are_read_together_and_none_that_lies_between_them_comes_along()
    {
        ReportingPeriod[] known =
        [
            ReportingPeriod.Month(2025, 11), ReportingPeriod.Month(2025, 12), ReportingPeriod.Tertial(2025, 3),
            ReportingPeriod.HalfYear(2025, 2), ReportingPeriod.Year(2025), ReportingPeriod.Month(2026, 1), ReportingPeriod.Month(2026, 2),
            ReportingPeriod.Tertial(2026, 1), ReportingPeriod.Year(2026),
        ];
        for (var number = 0; number < known.Length; number++)
            await Table.StoreAsync(known[number], [Value("ventetid", Ahus, number, known[number])], Now, default);

        var read = await Table.OfPeriodsAsync([known[6], known[0], known[7], known[2], known[8]], at: null, default);

        Assert.Equal([0m, 2m, 6m, 7m, 8m], read.Select(value => value.Value).Order());
        Assert.Empty(await Table.OfPeriodsAsync([], at: null, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_write_whose_answer_was_lost_is_one_version(int lost)
    {
        Faults.AnswersToLose = lost;

        await StoreAsync(Value("ventetid", Ahus, 58), Value("video", Ahus, 12));

        Assert.Equal([58m, 12m], (await OfAsync(September)).Select(value => value.Value));
        Assert.Single(await Table.HistoryAsync(new IndicatorId("ventetid"), September, default));
    }

    [Fact]
    public async Task A_store_that_fails_in_the_middle_has_whole_periods_and_the_same_file_again_stores_the_rest()
    {
        List<ReportingPeriod> months = [.. Enumerable.Range(1, 9).Select(month => ReportingPeriod.Month(2026, month))];
        Faults.WritesLeft = 4;

        await Assert.ThrowsAnyAsync<Exception>(() => StoreAllAsync(months));
        var held = await CountsAsync(months);
        Faults.WritesLeft = null;
        await StoreAllAsync(months);

        Assert.Equal([4, 4, 4, 4, 0, 0, 0, 0, 0], held);
        Assert.All(await CountsAsync(months), count => Assert.Equal(4, count));
        Assert.All(months, month => Assert.Single(Table.HistoryAsync(new IndicatorId("ventetid"), month, default).Result));
    }

    [Fact]
    public async Task Two_instances_that_import_for_the_same_period_keep_each_other_s_figures()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? Table : _second!).StoreAsync(
            September, [Value("ventetid", new OrganizationId($"hf-{number:00}"), number)], Now, default)));

        Assert.Equal(Enumerable.Range(0, 20).Select(number => (decimal)number), (await OfAsync(September)).Select(value => value.Value));
        Assert.Equal(20, (await Table.HistoryAsync(new IndicatorId("ventetid"), September, default)).Count);
    }

    [Fact]
    public async Task Ten_years_of_a_hundred_organisations_are_read_a_period_at_a_time()
    {
        var months = Enumerable.Range(0, 120).Select(number => ReportingPeriod.Month(2017 + (number / 12), (number % 12) + 1)).ToList();
        foreach (var month in months)
            await Table.StoreAsync(month, Hundred(month), Now, default);

        Assert.Equal(1200, (await OfAsync(months[0])).Count);
        Assert.Equal(1200, (await OfAsync(months[^1])).Count);
    }

    [Fact]
    public async Task A_row_of_a_newer_program_is_left_alone_and_nothing_of_its_period_is_written()
    {
        await StoreAsync(Value("ventetid", Ahus, 58));
        var rows = Client(_transport!).GetTableClient(FigureTable.Name);
        var row = (await rows.GetEntityAsync<TableEntity>("2026-09", "ventetid")).Value;
        row["Schema"] = RowSchema.Current + 1;
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await Assert.ThrowsAsync<UnreadableRowException>(() => StoreAsync(Value("ventetid", Ahus, 60), Value("video", Ahus, 12)));

        Assert.Empty(await OfAsync(September));
        Assert.False((await rows.GetEntityIfExistsAsync<TableEntity>("2026-09", "video")).HasValue);
    }

    private static IEnumerable<ImportedValue> Hundred(ReportingPeriod month) =>
        from indicator in Enumerable.Range(1, 12)
        from organization in Enumerable.Range(1, 100)
        select Value(
            string.Create(CultureInfo.InvariantCulture, $"indikator-{indicator:00}"), new OrganizationId($"hf-{organization:000}"), organization, month);

    private static ImportedValue Value(string indicator, OrganizationId organization, decimal value, ReportingPeriod? period = null) =>
        new(new IndicatorId(indicator), organization, period ?? September, value, 5200, "NPR", new LocalDate(2026, 10, 22)) { DefinitionVersion = 1 };

    private async Task StoreAllAsync(IEnumerable<ReportingPeriod> months)
    {
        foreach (var month in months)
        {
            await Table.StoreAsync(
                month,
                from indicator in (string[])["ventetid", "video"]
                from organization in (OrganizationId[])[Ahus, Ous]
                select Value(indicator, organization, 58, month),
                Now, default);
        }
    }

    private async Task<IReadOnlyList<int>> CountsAsync(IEnumerable<ReportingPeriod> months)
    {
        var counts = new List<int>();
        foreach (var month in months)
            counts.Add((await OfAsync(month)).Count);
        return counts;
    }

    private Task StoreAsync(params IEnumerable<ImportedValue> values) => Table.StoreAsync(September, values, Now, default);

    private Task<IReadOnlyList<ImportedValue>> OfAsync(ReportingPeriod period, Instant? at = null) => _second!.OfPeriodsAsync([period], at, default);

    private static FigureTable Open(Azure.Core.Pipeline.HttpPipelineTransport transport)
    {
        var tables = Client(transport);
        return new FigureTable(tables, new UnreadableRows(tables, new FakeClock(Now), NullLogger<UnreadableRows>.Instance));
    }

    private static TableServiceClient Client(Azure.Core.Pipeline.HttpPipelineTransport transport) => new(Connection, new TableClientOptions
    {
        Transport = transport,
        Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
    });
}
