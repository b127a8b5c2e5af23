using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// Check-ins: one partition a team, one row a round with its versions, so that a team's story lies together and in order.
/// </summary>
public sealed class CheckInTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "CheckIns";

    private const int YearDigits = 4;

    private readonly AnswerStore<CheckIn> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>
    /// A team's last check-in before a period; null when it has none. Most have told something in the year before, and nothing older is
    /// read; of those who haven't there is little to read.
    /// </summary>
    public async Task<CheckIn?> LastBeforeAsync(TeamId team, string period, CancellationToken ct)
    {
        var year = int.Parse(period.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture);
        var yearBefore = string.Create(CultureInfo.InvariantCulture, $"{year - 1:0000}{period.AsSpan(YearDigits)}");
        return await LastAsync(team, yearBefore, period, ct) ?? await LastAsync(team, "", yearBefore, ct);
    }

    public Task<CheckIn?> FindAsync(TeamId team, string period, CancellationToken ct) => _store.FindAsync(team.Value, period, ct);

    public Task<CheckIn?> FindReadableAsync(TeamId team, string period, CancellationToken ct) =>
        _store.FindReadableAsync(team.Value, period, ct);

    /// <summary>What a team has told since a moment.</summary>
    public Task<IReadOnlyList<CheckIn>> OfTeamAsync(TeamId team, Instant since, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and Answered ge {since.ToDateTimeOffset()}"), ct);

    /// <summary>The check-ins of one round, of those teams that have answered: one question to all partitions, not one to each.</summary>
    public async Task<IReadOnlyList<CheckIn>> OfRoundAsync(IEnumerable<TeamId> teams, string period, CancellationToken ct)
    {
        var asked = teams.ToHashSet();
        var all = await _store.WhereAsync(TableClient.CreateQueryFilter($"RowKey eq {period}"), ct);
        return [.. all.Where(checkIn => asked.Contains(checkIn.Team))];
    }

    /// <summary>The check-ins whose blocker has been there since a moment or later.</summary>
    public Task<IReadOnlyList<CheckIn>> BlockedSinceAsync(Instant moment, CancellationToken ct) =>
        _store.WhereAsync(TableClient.CreateQueryFilter($"BlockerSince ge {moment.ToDateTimeOffset()}"), ct);

    /// <summary>The check-ins since a moment in which a team adopts what it tested.</summary>
    public Task<IReadOnlyList<CheckIn>> AdoptedSinceAsync(Instant moment, CancellationToken ct)
    {
        var adopts = nameof(TestDecision.Adopt);
        return _store.WhereAsync(TableClient.CreateQueryFilter($"Decision eq {adopts} and Answered ge {moment.ToDateTimeOffset()}"), ct);
    }

    public Task<StoreResult<CheckIn>> StoreAsync(
        TeamId team, string period, int basedOn, Func<CheckIn?, int, CheckIn> next, CancellationToken ct) =>
        _store.StoreAsync(team.Value, period, basedOn, next, ct);

    /// <summary>The same, put together with what somebody else of the team stored meanwhile.</summary>
    /// <inheritdoc cref="AnswerStore{T}.MergeAsync"/>
    public Task<StoreResult<CheckIn>> MergeAsync(
        TeamId team, string period, int basedOn, CheckInAnswer said, Func<CheckInAnswer, CheckIn?, int, CheckIn> next,
        Func<CheckIn?, CheckInAnswer, CheckIn, CheckInAnswer?> merge, CancellationToken ct) =>
        _store.MergeAsync(team.Value, period, basedOn, said, next, merge, ct);

    private async Task<CheckIn?> LastAsync(TeamId team, string from, string to, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {team.Value} and RowKey ge {from} and RowKey lt {to}");
        return await _store.WhereAsync(filter, ct) is [.., var last] ? last : null;
    }

    private static void Write(TableEntity row, CheckIn checkIn)
    {
        row["Period"] = checkIn.Period;
        row["Goal"] = checkIn.Answer.Goal;
        row["Test"] = checkIn.Answer.Test;
        row["Result"] = checkIn.Answer.Result;
        row["Learnt"] = checkIn.Answer.Learnt;
        row["Decision"] = checkIn.Answer.Decision?.ToString();
        row["BlockerKind"] = checkIn.Answer.Blocker?.ToString();
        row["Blocker"] = checkIn.Answer.BlockerText;
        row["HelpFrom"] = checkIn.Answer.HelpFrom?.ToString();
        row["Progress"] = Text(checkIn.Answer.Progress);
        row["Measure"] = checkIn.Answer.Measure is { } measure ? Text(measure) : null;
        row["BlockerSince"] = checkIn.BlockerSince?.ToDateTimeOffset();
        row["AnsweredBy"] = checkIn.By.Value;
        row["Answered"] = checkIn.At.ToDateTimeOffset();
    }

    private static CheckIn Read(TableEntity row, int version)
    {
        var answer = new CheckInAnswer(
            row.Text("Goal"), row.Text("Test"), row.Text("Result"), row.Text("Learnt"), Choice<TestDecision>(row, "Decision"),
            Choice<BlockerKind>(row, "BlockerKind"), row.Text("Blocker"), Choice<Helper>(row, "HelpFrom"),
            Number(row.Text("Progress")), row.GetString("Measure") is { } measure ? Number(measure) : null);
        return new CheckIn(
            new TeamId(row.PartitionKey), row.Text("Period"), answer, new PersonId(row.Text("AnsweredBy")), row.RequiredMoment("Answered"),
            version)
        {
            BlockerSince = row.Moment("BlockerSince"),
        };
    }

    private static T? Choice<T>(TableEntity row, string column) where T : struct, Enum =>
        row.GetString(column) is { } text ? Enum.Parse<T>(text) : null;

    // As text: a double would change what was typed, and Azure Tables has no decimal.
    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
