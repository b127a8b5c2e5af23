using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.LearningNetwork;

/// <summary>What teams measured: one partition a team, one row a day with its versions.</summary>
public sealed class TeamMeasurementTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "TeamMeasurements";

    private readonly AnswerStore<TeamMeasurement> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>What a team measured on a day or later, the first first.</summary>
    public Task<IReadOnlyList<TeamMeasurement>> SinceAsync(TeamId team, LocalDate day, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and RowKey ge {LocalDatePattern.Iso.Format(day)}"), ct);

    public Task<StoreResult<TeamMeasurement>> StoreAsync(
        TeamId team, LocalDate day, int basedOn, decimal value, PersonId by, Instant now, CancellationToken ct) => _store.StoreAsync(
            team.Value, LocalDatePattern.Iso.Format(day), basedOn,
            (_, version) => new TeamMeasurement(team, day, value, by, now) { Version = version }, ct);

    private static void Write(TableEntity row, TeamMeasurement measured)
    {
        row["Value"] = measured.Value.ToString(CultureInfo.InvariantCulture);
        row["ToldBy"] = measured.By.Value;
        row["Told"] = measured.At.ToDateTimeOffset();
    }

    private static TeamMeasurement Read(TableEntity row, int version) => new(
        new TeamId(row.PartitionKey),
        LocalDatePattern.Iso.Parse(row.RowKey.StartsWith('~') ? row.RowKey[1..11] : row.RowKey).GetValueOrThrow(),
        decimal.Parse(row.Text("Value"), NumberStyles.Number, CultureInfo.InvariantCulture), new PersonId(row.Text("ToldBy")),
        row.RequiredMoment("Told"))
    {
        Version = version,
    };
}
