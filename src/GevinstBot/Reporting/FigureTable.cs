using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Figures that were fetched and that nobody has confirmed: one partition a period, which is read together for a round and stored together
/// from a file, so that no period is half there; one row an indicator with its versions, one column an organisation.
/// </summary>
public sealed class FigureTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Figures";

    /// <summary>A transaction holds a hundred rows, and each indicator takes two.</summary>
    private const int MostAtOnce = 50;

    private readonly AnswerStore<PeriodFigures> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>
    /// What is known of some periods; or what was at a moment, so that an old report says what it said. Months are asked for together, and
    /// so are tertials: they lie beside each other, and what lies between them is of the other kinds.
    /// </summary>
    public async Task<IReadOnlyList<ImportedValue>> OfPeriodsAsync(
        IEnumerable<ReportingPeriod> periods, Instant? at, CancellationToken ct)
    {
        var values = new List<ImportedValue>();
        foreach (var alike in periods.GroupBy(period => period.Frequency, (_, same) => same.ToHashSet()))
        {
            var known = (await BetweenAsync(alike, ct)).Where(figures => alike.Contains(figures.Period) && !(figures.First > at));
            foreach (var figures in known)
                values.AddRange((figures.At > at ? await AtAsync(figures, at.Value, ct) : figures)?.Values ?? []);
        }
        return values;
    }

    /// <summary>Every version of what was fetched of an indicator for a period, the first first.</summary>
    public Task<IReadOnlyList<PeriodFigures>> HistoryAsync(IndicatorId indicator, ReportingPeriod period, CancellationToken ct) =>
        _store.HistoryAsync(period.Text, indicator.Value, ct);

    /// <summary>Stores what was fetched for a period, on top of what is there: all of it, or nothing.</summary>
    public async Task StoreAsync(ReportingPeriod period, IEnumerable<ImportedValue> fetched, Instant now, CancellationToken ct)
    {
        foreach (var some in fetched.GroupBy(value => value.Indicator).Chunk(MostAtOnce))
        {
            var next = some.ToDictionary(of => of.Key.Value, of => PeriodFigures.With(of.Key, period, [.. of], now));
            // Whoever stored meanwhile, stored figures too: ours go on top of theirs.
            while (!await _store.TryStoreAllAsync(period.Text, next, ct))
            {
            }
        }
    }

    private Task<IReadOnlyList<PeriodFigures>> BetweenAsync(IReadOnlySet<ReportingPeriod> periods, CancellationToken ct)
    {
        var (first, last) = (periods.MinBy(period => period.FirstDay).Text, periods.MaxBy(period => period.FirstDay).Text);
        return _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}"), ct);
    }

    private async Task<PeriodFigures?> AtAsync(PeriodFigures figures, Instant at, CancellationToken ct) =>
        (await HistoryAsync(figures.Indicator, figures.Period, ct)).LastOrDefault(version => version.At <= at);

    private static void Write(TableEntity row, PeriodFigures figures)
    {
        row["Indicator"] = figures.Indicator.Value;
        row["Period"] = figures.Period.Text;
        row["Fetched"] = figures.At.ToDateTimeOffset();
        row["First"] = figures.First.ToDateTimeOffset();
        ValueColumns.Write(row, figures.Values, FetchedValueJson.Write);
    }

    private static PeriodFigures Read(TableEntity row, int version)
    {
        var indicator = new IndicatorId(row.Text("Indicator"));
        if (!ReportingPeriod.TryParse(row.Text("Period"), out var period))
            throw new InvalidDataException("The figures' period can't be read.");
        var values = ValueColumns.Read(row, text => FetchedValueJson.Read(text, indicator, period));
        return new PeriodFigures(indicator, period, values, row.RequiredMoment("Fetched"), version) { First = row.RequiredMoment("First") };
    }
}
