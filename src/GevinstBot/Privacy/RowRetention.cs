using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>
/// Removes what is older than it may be, and empties what people wrote where the numbers beside it are still needed. The store is asked for
/// what is too old and for nothing else, and each row is done by itself: cut off, it goes on the next time.
/// </summary>
public sealed class RowRetention(TableServiceClient tables, AuditTable audit, IOptions<RetentionOptions> options)
{
    /// <summary>Of a check-in, what the team wrote; the progress and the measure stay.</summary>
    private static readonly string[] Texts = ["Goal", "Test", "Result", "Learnt", "Blocker"];

    /// <summary>Of a round that was moved, why and by whom; that it was moved stays, because its month's report counts from it.</summary>
    private static readonly string[] Reasons = ["Reason", "PostponedBy"];

    /// <summary>Of an evaluation, what an organisation wrote; the scores stay, because the next year is compared with them.</summary>
    private static readonly string[] Comment = ["Comment"];

    private const string CheckIns = "CheckIns";

    private const string Evaluations = "EvaluationAnswers";

    private const string AskedForms = "AskedForms";

    private const string FigureFiles = "FigureFiles";

    /// <summary>What follows from what was sent, and is needed as long.</summary>
    internal static readonly (string Table, string Column)[] Told =
        [("ContactReturns", "Opens"), ("AbsenceProposals", "Seen"), ("ForwardedIndicators", "Asked")];

    /// <summary>What leads wrote and was answered, and what organisations told: what was made of it is in the agenda.</summary>
    internal static readonly string[] Written = ["MessageAnswers", "Messages", "Signals", "IndicatorProposals", "MinutesCorrections"];

    /// <summary>How many rows were removed or emptied.</summary>
    /// <param name="now">When.</param>
    /// <param name="zone">In which a month is reckoned.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<int> TidyAsync(Instant now, DateTimeZone zone, CancellationToken ct)
    {
        var keep = options.Value;
        var silent = (now - Duration.FromDays(keep.ChatDays)).ToDateTimeOffset();
        var over = (now - Duration.FromDays(keep.FormDays)).ToDateTimeOffset();
        var unanswered = (now - FigureFileRhythm.Kept).ToDateTimeOffset();
        var gone = nameof(Reachability.Removed);
        return await RemoveAsync(
                ConversationTable.Name, TableClient.CreateQueryFilter($"Reachability eq {gone} and Changed lt {silent}"), ct)
            + await RemoveAsync(HeardTable.Name, TableClient.CreateQueryFilter($"Timestamp lt {silent}"), ct)
            + await RemoveAsync(AskedForms, TableClient.CreateQueryFilter($"Asked lt {over}"), ct)
            + await RemoveAsync(FigureFiles, TableClient.CreateQueryFilter($"Imported lt {unanswered}"), ct)
            + await RemoveAsync(
                DeliveryLedgerTable.Name, TableClient.CreateQueryFilter($"Timestamp lt {Before(keep.SentMonths)}"), ct)
            + await RemoveAsync(SeenTable.Name, TableClient.CreateQueryFilter($"Timestamp lt {Before(keep.SentMonths)}"), ct)
            + await RemoveAsync(Written, TableClient.CreateQueryFilter($"Timestamp lt {Before(keep.TextMonths)}"), ct)
            + await RemoveAsync(HandoverTable.Name, TableClient.CreateQueryFilter($"Given lt {Before(keep.SentMonths)}"), ct)
            + await RemoveAsync(NudgeTable.Name, TableClient.CreateQueryFilter($"Leaves lt {Before(keep.SentMonths)}"), ct)
            + await RemoveToldAsync(Before(keep.SentMonths), ct)
            + await EmptyAsync(
                CheckIns, TableClient.CreateQueryFilter($"Answered lt {Before(keep.TextMonths)} and Goal ne {""}"), Texts, ct)
            + await EmptyAsync(
                Evaluations, TableClient.CreateQueryFilter($"Answered lt {Before(keep.TextMonths)} and Comment ne {""}"), Comment, ct)
            + await EmptyAsync(
                PostponementTable.Name, TableClient.CreateQueryFilter($"Postponed lt {Before(keep.SentMonths)} and Reason ne {""}"),
                Reasons, ct)
            + await audit.TrimAsync(Instant.FromDateTimeOffset(Before(keep.LogMonths)), ct);

        DateTimeOffset Before(int months) =>
            zone.AtStartOfDay(now.InZone(zone).Date.PlusMonths(-months)).ToInstant().ToDateTimeOffset();
    }

    private async Task<int> RemoveToldAsync(DateTimeOffset before, CancellationToken ct)
    {
        var removed = 0;
        foreach (var (table, column) in Told)
            removed += await RemoveAsync(table, $"{column} lt {TableClient.CreateQueryFilter($"{before}")}", ct);
        return removed;
    }

    private async Task<int> RemoveAsync(IEnumerable<string> names, string filter, CancellationToken ct)
    {
        var removed = 0;
        foreach (var name in names)
            removed += await RemoveAsync(name, filter, ct);
        return removed;
    }

    private async Task<int> RemoveAsync(string name, string filter, CancellationToken ct)
    {
        var (table, removed) = (tables.GetTableClient(name), 0);
        foreach (var row in await table.RowsAsync(filter, ct))
        {
            // Only as it was read: a chat that was heard from again at this moment stays.
            using var response = await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, ct);
            removed++;
        }
        return removed;
    }

    private async Task<int> EmptyAsync(string name, string filter, string[] columns, CancellationToken ct)
    {
        var (table, emptied) = (tables.GetTableClient(name), 0);
        foreach (var row in await table.RowsAsync(filter, ct))
        {
            var empty = new TableEntity(row.PartitionKey, row.RowKey);
            foreach (var (column, value) in row.Where(column => column.Key is not ("odata.etag" or nameof(TableEntity.Timestamp))))
                empty[column] = columns.Contains(column) ? "" : value;
            if (await table.TryWriteAsync(empty, row.ETag, ct) is not null)
                emptied++;
        }
        return emptied;
    }
}
