using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>What advisors have said of their teams: one partition a check-in, one row an advisor with its versions.</summary>
public sealed class AdvisorScoreTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "AdvisorScores";

    private readonly AnswerStore<AdvisorScores> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<AdvisorScores?> FindAsync(string period, PersonId advisor, CancellationToken ct) =>
        _store.FindAsync(period, advisor.Value, ct);

    /// <summary>What has been said at one check-in, by whichever advisor.</summary>
    public Task<IReadOnlyList<AdvisorScores>> OfPeriodAsync(string period, CancellationToken ct) => _store.AllAsync(period, ct);

    public Task<StoreResult<AdvisorScores>> StoreAsync(
        string period, PersonId advisor, int basedOn, IReadOnlyDictionary<TeamId, AdvisorScore> scores, Instant now,
        CancellationToken ct) =>
        _store.StoreAsync(
            period, advisor.Value, basedOn, (_, version) => new AdvisorScores(period, advisor, scores, now) { Version = version }, ct);

    private static void Write(TableEntity row, AdvisorScores said)
    {
        row["Period"] = said.Period;
        row["Scores"] = JsonSerializer.Serialize(said.Of.ToDictionary(one => one.Key.Value, one => Progress.Key(one.Value.Progress)));
        row["Help"] = JsonSerializer.Serialize(said.Of.ToDictionary(one => one.Key.Value, one => one.Value.Help));
        row["ToldBy"] = said.Advisor.Value;
        row["Told"] = said.At.ToDateTimeOffset();
    }

    private static AdvisorScores Read(TableEntity row, int version)
    {
        var help = Values(row.Text("Help"));
        return new AdvisorScores(
            row.Text("Period"), new PersonId(row.Text("ToldBy")),
            Values(row.Text("Scores")).ToDictionary(
                one => new TeamId(one.Key),
                one => new AdvisorScore(
                    decimal.Parse(one.Value, NumberStyles.Number, CultureInfo.InvariantCulture), help.GetValueOrDefault(one.Key, ""))),
            row.RequiredMoment("Told"))
        {
            Version = version,
        };
    }

    /// <summary>What people wrote is emptied after its time, and the scores stay.</summary>
    private static Dictionary<string, string> Values(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
