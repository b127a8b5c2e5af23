using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Benefits;

/// <summary>
/// What was told of benefits with a measure of their own: all in one partition, because a region's are read together; one row a benefit
/// with its months and its versions.
/// </summary>
public sealed class BenefitMeasurementTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "BenefitMeasurements";

    private const string Partition = "measured";

    private readonly AnswerStore<BenefitMeasurements> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<BenefitMeasurements>> AllAsync(CancellationToken ct) => _store.AllAsync(Partition, ct);

    /// <summary>As they stood at a moment.</summary>
    public async Task<IReadOnlyList<BenefitMeasurements>> AtAsync(Instant at, CancellationToken ct)
    {
        var told = new List<BenefitMeasurements>();
        foreach (var one in await AllAsync(ct))
        {
            if ((one.At <= at ? one : await BeforeAsync(one, at, ct)) is { } then)
                told.Add(then);
        }
        return told;
    }

    /// <summary>Null when nobody has told anything.</summary>
    /// <exception cref="UnreadableRowException">Somebody has, and it can't be read.</exception>
    public Task<BenefitMeasurements?> FindAsync(BenefitKey benefit, CancellationToken ct) => _store.FindAsync(Partition, IdOf(benefit), ct);

    /// <exception cref="UnreadableRowException">There is something, and it can't be read.</exception>
    public Task<StoreResult<BenefitMeasurements>> StoreAsync(
        BenefitKey benefit, int basedOn, Func<BenefitMeasurements?, int, BenefitMeasurements> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, IdOf(benefit), basedOn, next, ct);

    private async Task<BenefitMeasurements?> BeforeAsync(BenefitMeasurements told, Instant at, CancellationToken ct) =>
        (await _store.HistoryAsync(Partition, IdOf(told.Benefit), ct)).LastOrDefault(version => version.At <= at);

    /// <summary>A benefit's row: none of the three may hold an underscore.</summary>
    public static string IdOf(BenefitKey benefit) => $"{benefit.Initiative}_{benefit.Organization}_{benefit.Benefit}";

    private static void Write(TableEntity row, BenefitMeasurements told)
    {
        row["Initiative"] = told.Benefit.Initiative.Value;
        row["Organization"] = told.Benefit.Organization.Value;
        row["Benefit"] = told.Benefit.Benefit.Value;
        row["ToldBy"] = told.By.Value;
        row["Told"] = told.At.ToDateTimeOffset();
        row["Months"] = JsonSerializer.Serialize(told.Months.Select(month => new Stored(
            Written(month.Month), month.Level, month.Expected is { } expected ? Written(expected) : null)));
        if (told.Statuses.Count > 0)
            row["Statuses"] = BenefitStatusJson.Write(told.Statuses);
        if (told.Changes.Count > 0)
            row["Changes"] = JsonSerializer.Serialize(told.Changes.Select(change => new StoredChange(
                Written(change.Month), change.What, change.By?.Value)));
    }

    private static BenefitMeasurements Read(TableEntity row, int version) => new(
        new BenefitKey(
            new InitiativeId(row.Text("Initiative")), new OrganizationId(row.Text("Organization")), new BenefitId(row.Text("Benefit"))),
        [
            .. (JsonSerializer.Deserialize<Stored[]>(row.Text("Months")) ?? throw new InvalidDataException("The months are empty."))
                .Select(month => new Measurement(Month(month.M), month.V) { Expected = month.E is { } expected ? Month(expected) : null }),
        ],
        new PersonId(row.Text("ToldBy")), row.RequiredMoment("Told"))
    {
        Version = version,
        Statuses = row.GetString("Statuses") is { } statuses ? BenefitStatusJson.Read(statuses) : [],
        Changes = row.GetString("Changes") is { } changes ? Changes(changes) : [],
    };

    private static IReadOnlyList<CarriedOut> Changes(string column) =>
    [
        .. (JsonSerializer.Deserialize<StoredChange[]>(column) ?? throw new InvalidDataException("The changes are empty."))
            .Select(change => new CarriedOut(Month(change.M), change.What, change.By is { } by ? new PersonId(by) : null)),
    ];

    private static string Written(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;

    /// <summary>A month's level, and the expected one: short names, because years of them stand in one column.</summary>
    private sealed record Stored(string M, decimal V, string? E);

    private sealed record StoredChange(string M, string What, string? By);
}
