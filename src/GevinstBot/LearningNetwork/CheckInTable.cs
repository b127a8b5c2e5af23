using System.Globalization;
using Azure;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Tables;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// Check-ins: one partition a team, one row a round, so that a team's story lies together and in order; beside it one history
/// row for each version, written in the same transaction.
/// </summary>
public sealed class CheckInTable(TableServiceClient tables)
{
    public const string Name = "CheckIns";

    private const string AnswerRow = "answer_";
    private const string HistoryRow = "history_";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>All of a team's check-ins, the oldest first.</summary>
    public async Task<IReadOnlyList<CheckIn>> OfTeamAsync(TeamId team, CancellationToken ct)
    {
        await _table.CreateIfNotExistsAsync(ct);
        var rows = await _table.PartitionAsync(team.Value, ct);
        return [.. rows.Where(row => row.RowKey.StartsWith(AnswerRow, StringComparison.Ordinal)).Select(Read)];
    }

    public async Task<CheckIn?> FindAsync(TeamId team, string period, CancellationToken ct)
    {
        await _table.CreateIfNotExistsAsync(ct);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(team.Value, AnswerRow + period, cancellationToken: ct);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The check-ins of one round, of those teams that have answered.</summary>
    public async Task<IReadOnlyList<CheckIn>> OfRoundAsync(IEnumerable<TeamId> teams, string period, CancellationToken ct)
    {
        var found = new List<CheckIn>();
        foreach (var team in teams)
        {
            if (await FindAsync(team, period, ct) is { } checkIn)
                found.Add(checkIn);
        }
        return found;
    }

    /// <summary>Stores a version, which must be one more than the stored one.</summary>
    /// <returns>False when somebody else has stored that version already; nothing was written.</returns>
    public async Task<bool> SaveAsync(CheckIn checkIn, CancellationToken ct)
    {
        await _table.CreateIfNotExistsAsync(ct);
        var current = Write(checkIn, AnswerRow + checkIn.Period);
        var history = Write(checkIn, $"{HistoryRow}{checkIn.Period}_{checkIn.Version:0000}");
        try
        {
            // The history row is the guard: two who correct the same version both want to add the next one.
            await _table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, history),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, current),
                ],
                ct);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409)
        {
            return false;
        }
    }

    private static TableEntity Write(CheckIn checkIn, string rowKey) => new(checkIn.Team.Value, rowKey)
    {
        ["Period"] = checkIn.Period,
        ["Goal"] = checkIn.Answer.Goal,
        ["Test"] = checkIn.Answer.Test,
        ["Result"] = checkIn.Answer.Result,
        ["Learnt"] = checkIn.Answer.Learnt,
        ["Decision"] = checkIn.Answer.Decision?.ToString(),
        ["BlockerKind"] = checkIn.Answer.Blocker?.ToString(),
        ["Blocker"] = checkIn.Answer.BlockerText,
        ["HelpFrom"] = checkIn.Answer.HelpFrom?.ToString(),
        ["Progress"] = Text(checkIn.Answer.Progress),
        ["Measure"] = checkIn.Answer.Measure is { } measure ? Text(measure) : null,
        ["BlockerSince"] = checkIn.BlockerSince?.ToDateTimeOffset(),
        ["AnsweredBy"] = checkIn.By.Value,
        ["Answered"] = checkIn.At.ToDateTimeOffset(),
        ["Version"] = checkIn.Version,
    };

    private static CheckIn Read(TableEntity row)
    {
        var answer = new CheckInAnswer(
            row.Text("Goal"), row.Text("Test"), row.Text("Result"), row.Text("Learnt"), Choice<TestDecision>(row, "Decision"),
            Choice<BlockerKind>(row, "BlockerKind"), row.Text("Blocker"), Choice<Helper>(row, "HelpFrom"),
            Number(row.Text("Progress")), row.GetString("Measure") is { } measure ? Number(measure) : null);
        return new CheckIn(
            new TeamId(row.PartitionKey), row.Text("Period"), answer, new PersonId(row.Text("AnsweredBy")), row.Moment("Answered")!.Value,
            row.GetInt32("Version")!.Value)
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
