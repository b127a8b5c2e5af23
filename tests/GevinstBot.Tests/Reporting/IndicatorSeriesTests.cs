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

/// <summary>The note of the years says what the answers say, whoever writes it, and whatever is lost on the way.</summary>
public sealed class IndicatorSeriesTests : IAsyncLifetime, IDisposable
{
    private const string Connection = $"AccountName=embedded;AccountKey={Azurite.AccountKey};TableEndpoint=https://embedded.invalid";

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly OrganizationId[] Organizations = [new("ahus"), new("ous")];
    private static readonly IndicatorId[] Indicators = [new("ventetid"), new("fristbrudd"), new("innleie")];
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gevinstbot-series-");
    private readonly EmbeddedTablesTransport _file;
    private readonly FaultTransport _faults;
    private readonly TableServiceClient _tables;
    private readonly FakeClock _clock = new(Start);
    private readonly IndicatorAnswerTable _answers;
    private readonly IndicatorSeriesTable _series;

    /// <summary>Two instances.</summary>
    private readonly IndicatorSeriesUpkeep[] _upkeep;

    public IndicatorSeriesTests()
    {
        _file = new EmbeddedTablesTransport(Path.Combine(_folder.FullName, "test.db"), new ManualTimeProvider(Start));
        _faults = new FaultTransport(_file);
        _tables = new TableServiceClient(Connection, new TableClientOptions
        {
            Transport = _faults,
            Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxRetries = 3 },
        });
        var unreadable = new UnreadableRows(_tables, _clock, NullLogger<UnreadableRows>.Instance);
        (_answers, _series) = (new IndicatorAnswerTable(_tables, unreadable), new IndicatorSeriesTable(_tables, unreadable));
        _upkeep = [Upkeep(), Upkeep()];

        IndicatorSeriesUpkeep Upkeep() => new(
            new IndicatorAnswerTable(_tables, unreadable), new IndicatorSeriesTable(_tables, unreadable), _clock,
            NullLogger<IndicatorSeriesUpkeep>.Instance);
    }

    public async Task InitializeAsync()
    {
        foreach (var name in (string[])[IndicatorAnswerTable.Name, IndicatorSeriesTable.Name, UnreadableRows.Name])
            await _tables.CreateTableAsync(name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Over_years_of_answers_corrections_and_lost_connections_the_note_says_what_the_answers_say(int seed)
    {
        var chance = new Random(seed);
        var said = new Dictionary<(OrganizationId, IndicatorId, ReportingPeriod), decimal?>();
        for (var month = 0; month < 30; month++)
        {
            _clock.AdvanceDays(30);
            foreach (var organization in Organizations.Where(_ => chance.Next(5) > 0))
            {
                _faults.AnswersToLose = chance.Next(4) == 0 ? 1 : 0;
                // The month's, or a correction of the month before.
                var about = Month(month - chance.Next(Math.Min(2, month + 1)));
                foreach (var value in await AnswerAsync(_upkeep[chance.Next(2)], organization, about, chance))
                    said[(organization, value.Indicator, about)] = value.Value;
                _faults.AnswersToLose = 0;
            }
        }

        Assert.Equal(said.OrderBy(pair => pair.Key.ToString()), await NotedAsync());
    }

    [Fact]
    public async Task Of_two_instances_that_note_at_once_neither_undoes_the_other()
    {
        await AnswerAsync(_upkeep[0], Organizations[0], ReportingPeriod.Month(2026, 1), new Random(1));
        _faults.AnswersToLose = 1;
        // Strikes when the first has written its answer: the second writes answer and note before the first goes on.
        _faults.Meanwhile = () => AnswerAsync(_upkeep[1], Organizations[0], ReportingPeriod.Month(2026, 2), new Random(2));

        await AnswerAsync(_upkeep[0], Organizations[0], ReportingPeriod.Month(2026, 3), new Random(3));

        Assert.Equal(
            ["2026-01", "2026-02", "2026-03"],
            (await NotedAsync()).Select(noted => noted.Key.Item3.Text).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_note_that_can_not_be_written_costs_nobody_their_answer_and_the_next_start_writes_it()
    {
        await _tables.DeleteTableAsync(IndicatorSeriesTable.Name);
        var given = await AnswerAsync(_upkeep[0], Organizations[0], ReportingPeriod.Month(2026, 1), new Random(1));
        await _tables.CreateTableAsync(IndicatorSeriesTable.Name);
        Assert.Empty(await NotedAsync());

        await _upkeep[1].StartAsync(Ct);

        Assert.Equal(given.Count, (await NotedAsync()).Count());
    }

    [Fact]
    public async Task A_start_notes_everything_where_nothing_is_noted_and_else_what_was_answered_lately()
    {
        await AnswerAsync(_upkeep[0], Organizations[0], ReportingPeriod.Month(2025, 1), new Random(1));
        await _tables.DeleteTableAsync(IndicatorSeriesTable.Name);
        await _tables.CreateTableAsync(IndicatorSeriesTable.Name);
        _clock.AdvanceDays(3650);

        await _upkeep[1].MakeAnewAsync(Ct);

        Assert.NotEmpty(await NotedAsync());
    }

    [Fact]
    public async Task A_note_of_a_newer_program_is_left_alone_and_keeps_no_answer_from_being_stored()
    {
        await _tables.GetTableClient(IndicatorSeriesTable.Name).AddEntityAsync(
            new TableEntity("series", "ahus") { [RowSchema.Column] = RowSchema.Current + 1, ["Whatever"] = "newer" });

        var given = await AnswerAsync(_upkeep[0], Organizations[0], ReportingPeriod.Month(2026, 1), new Random(1));

        Assert.NotEmpty(given);
        Assert.Equal(
            "newer", (await _tables.GetTableClient(IndicatorSeriesTable.Name).GetEntityAsync<TableEntity>("series", "ahus")).Value["Whatever"]);
    }

    [Fact]
    public async Task What_is_fetched_after_an_answer_is_noted_and_never_in_the_answer_s_place()
    {
        var (about, next) = (ReportingPeriod.Month(2026, 1), ReportingPeriod.Month(2026, 2));
        var given = await AnswerAsync(_upkeep[0], Organizations[0], about, new Random(1));
        AnsweredValue[] fetched = [.. Indicators.SelectMany(id => new[] { Fetched(id, about, 999), Fetched(id, next, 61) })];

        await _series.NoteAsync(Organizations[0], () => Task.FromResult<IEnumerable<AnsweredValue>>(fetched), Ct);

        var noted = await _series.OfAsync(Organizations[0], Ct);
        Assert.Equal(given.Select(value => value.Value).Order(), noted.Where(value => value.Period == about).Select(value => value.Value).Order());
        Assert.All(noted.Where(value => value.Period == next), value => Assert.Equal((61m, true), (value.Value, value.IsFetched)));

        static AnsweredValue Fetched(IndicatorId id, ReportingPeriod period, decimal value) =>
            new(Organizations[0], id, period, Version: 1, value) { IsFetched = true };
    }

    /// <summary>As a contact does: on the version that stands, with some numbers and some missing.</summary>
    private async Task<IReadOnlyList<IndicatorValue>> AnswerAsync(
        IndicatorSeriesUpkeep upkeep, OrganizationId organization, ReportingPeriod about, Random chance)
    {
        var round = IndicatorRhythm.IdFor(about.LastDay.PlusDays(17));
        IndicatorValue[] values =
        [
            .. Indicators.Select(id => chance.Next(4) == 0
                ? new IndicatorValue(id, Version: 1, about, IndicatorState.NotYetAvailable)
                : new IndicatorValue(id, Version: 1, about, IndicatorState.Reported) { Value = chance.Next(1000) / 10m }),
        ];
        var standing = await _answers.FindAsync(round, organization, Ct);
        var result = await upkeep.StoreAsync(
            round, organization, standing?.Version ?? 0,
            (_, version) => new IndicatorAnswer(organization, values, new PersonId("p"), _clock.GetCurrentInstant(), version), Ct);
        return result.Standing.Values;
    }

    private static ReportingPeriod Month(int number) => ReportingPeriod.Month(2024 + number / 12, number % 12 + 1);

    private async Task<IEnumerable<KeyValuePair<(OrganizationId, IndicatorId, ReportingPeriod), decimal?>>> NotedAsync() =>
        (await _series.AllAsync(Ct)).ToDictionary(value => (value.Organization, value.Indicator, value.Period), value => value.Value)
            .OrderBy(pair => pair.Key.ToString());
}
