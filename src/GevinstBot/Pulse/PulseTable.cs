using Azure;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Storage;
using GevinstBot.Tables;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Pulse;

/// <summary>
/// Answers to the pulse that contacts give for their organisation: one partition a month, one row an organisation, so a second
/// answer replaces the first, and beside it one history row for each version, written in the same transaction.
/// </summary>
public sealed class PulseTable(TableServiceClient tables)
{
    public const string Name = "PulseAnswers";

    private const string AnswerRow = "answer_";
    private const string HistoryRow = "history_";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<PulseAnswer>> OfMonthAsync(YearMonth month, CancellationToken ct)
    {
        await _table.CreateIfNotExistsAsync(ct);
        var rows = await _table.PartitionAsync(Partition(month), ct);
        return [.. rows.Where(row => row.RowKey.StartsWith(AnswerRow, StringComparison.Ordinal)).Select(Read)];
    }

    public async Task<PulseAnswer?> FindAsync(YearMonth month, OrganizationId organization, CancellationToken ct) =>
        await RowAsync(month, organization, ct) is { } row ? Read(row) : null;

    /// <summary>Stores an answer as a new version; does nothing when the stored one says the same.</summary>
    public async Task SaveAsync(YearMonth month, PulseAnswer answer, CancellationToken ct)
    {
        while (!await TrySaveAsync(month, answer, ct))
        {
            // Somebody else wrote in between: the row is read again, and this answer becomes the version after theirs.
        }
    }

    private async Task<bool> TrySaveAsync(YearMonth month, PulseAnswer answer, CancellationToken ct)
    {
        var before = await RowAsync(month, answer.Organization, ct);
        if (before is not null && Read(before).SaysTheSameAs(answer))
            return true;
        var version = (before?.GetInt32("Version") ?? 0) + 1;
        var current = Write(month, $"{AnswerRow}{answer.Organization}", answer, version);
        var history = Write(month, $"{HistoryRow}{answer.Organization}_{version:0000}", answer, version);
        var replace = before is null
            ? new TableTransactionAction(TableTransactionActionType.Add, current)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, current, before.ETag);
        try
        {
            await _table.SubmitTransactionAsync([replace, new TableTransactionAction(TableTransactionActionType.Add, history)], ct);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<TableEntity?> RowAsync(YearMonth month, OrganizationId organization, CancellationToken ct)
    {
        await _table.CreateIfNotExistsAsync(ct);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(month), $"{AnswerRow}{organization}", cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    private static string Partition(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static TableEntity Write(YearMonth month, string rowKey, PulseAnswer answer, int version)
    {
        var row = new TableEntity(Partition(month), rowKey)
        {
            ["Initiative"] = answer.Initiative.Value,
            ["Organization"] = answer.Organization.Value,
            ["Reasons"] = string.Join(' ', answer.Reasons),
            ["AnsweredBy"] = answer.By.Value,
            ["Answered"] = answer.At.ToDateTimeOffset(),
            ["Version"] = version,
        };
        foreach (var element in AdkarElements.InOrder)
            row[element.ToString()] = answer.Scores[element];
        return row;
    }

    private static PulseAnswer Read(TableEntity row) => new(
        new InitiativeId(row.Text("Initiative")), new OrganizationId(row.Text("Organization")),
        new AdkarScores(
            Awareness: Score(row, AdkarElement.Awareness), Desire: Score(row, AdkarElement.Desire), Knowledge: Score(row, AdkarElement.Knowledge),
            Ability: Score(row, AdkarElement.Ability), Reinforcement: Score(row, AdkarElement.Reinforcement)),
        row.Text("Reasons").Split(' ', StringSplitOptions.RemoveEmptyEntries), new PersonId(row.Text("AnsweredBy")), row.Moment("Answered")!.Value);

    private static int Score(TableEntity row, AdkarElement element) => row.GetInt32(element.ToString())!.Value;
}
