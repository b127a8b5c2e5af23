using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>
/// What each organisation has answered over the years, and what was fetched for it, so that the rounds of years needn't be read to see
/// whether a value is more than ordinary variation: one row an organisation, a column for each indicator. It is a note beside the answers,
/// never the truth, and <see cref="IndicatorSeriesUpkeep"/> keeps it.
/// </summary>
public sealed class IndicatorSeriesTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "IndicatorSeries";

    private const string Partition = "series";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public Task<IReadOnlyList<AnsweredValue>> AllAsync(CancellationToken ct) => ReadAsync(() => _table.PartitionAsync(Partition, ct), ct);

    public Task<IReadOnlyList<AnsweredValue>> OfAsync(OrganizationId organization, CancellationToken ct) => ReadAsync(
        async () => await _table.FindAsync(Partition, organization.Value, ct) is { } row ? [row] : [], ct);

    /// <summary>Notes what an organisation has answered, in the place of what it had answered for the same periods.</summary>
    /// <param name="organization">Whose.</param>
    /// <param name="answered">Reads it; of a period that stands there twice, the later counts.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="InvalidDataException">There is a note, and it can't be read.</exception>
    public async Task NoteAsync(OrganizationId organization, Func<Task<IEnumerable<AnsweredValue>>> answered, CancellationToken ct)
    {
        bool isNoted;
        do
        {
            // The note before what it is worked out from: its tag tells of all that was noted in between.
            var before = await _table.FindAsync(Partition, organization.Value, ct);
            var known = before is null ? [] : RowSchema.Known(before, Read);
            // Whoever has answered has the last word over what is fetched afterwards.
            var next = (await answered()).Reverse().Concat(known).OrderBy(value => value.IsFetched)
                .DistinctBy(value => (value.Indicator, value.Period));
            isNoted = await _table.TryWriteAsync(Row(organization, next), before?.ETag, ct) is not null;
        }
        while (!isNoted);
    }

    private async Task<IReadOnlyList<AnsweredValue>> ReadAsync(Func<Task<IReadOnlyList<TableEntity>>> rows, CancellationToken ct) =>
        [.. (await unreadable.SkipAsync(Name, await rows(), Read, ct)).SelectMany(values => values)];

    private static TableEntity Row(OrganizationId organization, IEnumerable<AnsweredValue> values)
    {
        var row = new TableEntity(Partition, organization.Value);
        var indicators = values.GroupBy(value => value.Indicator).OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToList();
        for (var at = 0; at < indicators.Count; at++)
        {
            var stored = indicators[at].OrderBy(value => value.Period.FirstDay).Select(StoredValue.Of);
            row[Column(at)] = JsonSerializer.Serialize(new(indicators[at].Key.Value, [.. stored]), SeriesJson.Default.Stored);
        }
        return row;
    }

    private static IReadOnlyList<AnsweredValue> Read(TableEntity row)
    {
        var values = new List<AnsweredValue>();
        for (var at = 0; row.GetString(Column(at)) is { } column; at++)
        {
            var stored = JsonSerializer.Deserialize(column, SeriesJson.Default.Stored)
                ?? throw new InvalidDataException("The series is empty.");
            values.AddRange(stored.Values.Select(value => value.In(new OrganizationId(row.RowKey), new IndicatorId(stored.Indicator))));
        }
        return values;
    }

    private static string Column(int at) => string.Create(CultureInfo.InvariantCulture, $"Series{at:D3}");

    /// <summary>An indicator's column. A name here is part of the stored form.</summary>
    internal sealed record Stored(string Indicator, IReadOnlyList<StoredValue> Values);

    /// <summary>A period's value: short names, because ten years of them stand in one column.</summary>
    internal sealed record StoredValue(
        [property: JsonPropertyName("p")] string Period, [property: JsonPropertyName("v")] int Version,
        [property: JsonPropertyName("n")] decimal? Value, [property: JsonPropertyName("f")] bool? IsFetched)
    {
        public static StoredValue Of(AnsweredValue value) => new(
            value.Period.Text, value.Version, value.Value, value.IsFetched ? true : null);

        public AnsweredValue In(OrganizationId organization, IndicatorId indicator) =>
            ReportingPeriod.TryParse(Period, out var period)
                ? new AnsweredValue(organization, indicator, period, Version, Value) { IsFetched = IsFetched is true }
                : throw new InvalidDataException("The value's period can't be read.");
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndicatorSeriesTable.Stored))]
internal sealed partial class SeriesJson : JsonSerializerContext;
