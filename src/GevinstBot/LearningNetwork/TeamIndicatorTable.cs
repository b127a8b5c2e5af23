using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.LearningNetwork;

/// <summary>What teams measure: one partition a team, one row with its versions.</summary>
public sealed class TeamIndicatorTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "TeamIndicators";

    private const string Own = "own";

    private readonly AnswerStore<TeamIndicator> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Null while the team measures nothing of its own.</summary>
    public Task<TeamIndicator?> FindAsync(TeamId team, CancellationToken ct) => _store.FindAsync(team.Value, Own, ct);

    public Task<StoreResult<TeamIndicator>> StoreAsync(
        TeamId team, int basedOn, TeamIndicatorSaid said, PersonId by, Instant now, CancellationToken ct) => _store.StoreAsync(
            team.Value, Own, basedOn, (_, version) => new TeamIndicator(team, said, by, now) { Version = version }, ct);

    private static void Write(TableEntity row, TeamIndicator indicator)
    {
        row["Indicator"] = indicator.Said.Name;
        row["Unit"] = indicator.Said.Unit;
        row["Direction"] = indicator.Said.Direction.ToString();
        row["Baseline"] = indicator.Said.Baseline.ToString(CultureInfo.InvariantCulture);
        row["BaselineDay"] = LocalDatePattern.Iso.Format(indicator.Said.BaselineDay);
        row["Target"] = indicator.Said.Target?.ToString(CultureInfo.InvariantCulture);
        row["ToldBy"] = indicator.By.Value;
        row["Told"] = indicator.At.ToDateTimeOffset();
    }

    private static TeamIndicator Read(TableEntity row, int version) => new(
        new TeamId(row.PartitionKey),
        new TeamIndicatorSaid(
            row.Text("Indicator"), row.Text("Unit"), Enum.Parse<Direction>(row.Text("Direction")), Number(row.Text("Baseline")),
            LocalDatePattern.Iso.Parse(row.Text("BaselineDay")).GetValueOrThrow(),
            row.GetString("Target") is { } target ? Number(target) : null),
        new PersonId(row.Text("ToldBy")), row.RequiredMoment("Told"))
    {
        Version = version,
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
