using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.FollowUps;
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
public sealed class RowRetention(TableServiceClient tables, AuditTable audit, StoreSweep sweep, IOptions<RetentionOptions> options)
{
    /// <summary>Longer than a pulse may be open.</summary>
    private const int AnonymousDays = 90;

    /// <summary>All that isn't kept until somebody is erased; what «mine data» says of it is read from here.</summary>
    public static readonly IReadOnlyList<RetentionRule> Rules =
    [
        new(ConversationTable.Name, "Changed", keep => Period.FromDays(keep.ChatDays))
        {
            Only = $"Reachability eq '{nameof(Reachability.Removed)}'",
            Said = "own-data.kept-chat",
        },
        new(HeardTable.Name, "Timestamp", keep => Period.FromDays(keep.ChatDays)),
        new("AskedForms", "Asked", keep => Period.FromDays(keep.FormDays)),
        new("FigureFiles", "Imported", _ => Period.FromDays(FigureFileRhythm.Kept.Days)),
        new(DeliveryLedgerTable.Name, "Timestamp", Sent),
        new(SeenTable.Name, "Timestamp", Sent),
        new(HandoverTable.Name, "Given", Sent),
        new(NudgeTable.Name, "Leaves", Sent),
        // What follows from what was sent, and is needed as long.
        new("ContactReturns", "Opens", Sent),
        new("AbsenceProposals", "Seen", Sent),
        new("Presences", "Joined", Sent),
        new("MeetingNotes", "Timestamp", Written),
        new("ForwardedIndicators", "Asked", Sent),
        // What leads wrote and was answered, and what organisations told: what was made of it is in the agenda.
        new("MessageAnswers", "Timestamp", Written),
        new("Messages", "Timestamp", Written),
        new("Signals", "Timestamp", Written),
        new("IndicatorProposals", "Timestamp", Written),
        new("MinutesCorrections", "Timestamp", Written),
        new("RaisedItems", "Timestamp", Written),
        new("GroupPulseAsked", "Timestamp", Sent),
        new("GroupPulseWords", "Timestamp", Written),
        new("GroupPulseComments", "Timestamp", Written),
        // Who has answered, until cards of the pulse are brought up to date no more; what they answered is gone when it closes, and at the
        // latest here, where nothing has run since.
        new("GroupPulseAnswered", "Timestamp", _ => Period.FromDays(AnonymousDays)),
        new("GroupPulseAnswers", "Timestamp", _ => Period.FromDays(AnonymousDays)),
        new("GroupPulseKeys", "Timestamp", _ => Period.FromDays(AnonymousDays)),
        // Of a check-in, what the team wrote; the progress and the measure stay.
        new("CheckIns", "Answered", Written) { Emptied = ["Goal", "Test", "Result", "Learnt", "Blocker"], Said = "own-data.kept-words" },
        new("LoggedTests", "Told", Written) { Emptied = ["Test", "Prediction", "Result", "Learnt"], Said = "own-data.kept-words" },
        new("AdvisorScores", "Told", Written) { Emptied = ["Help"], Said = "own-data.kept-words" },
        // Of an evaluation, what an organisation wrote; the scores stay, because the next year is compared with them.
        new("EvaluationAnswers", "Answered", Written) { Emptied = ["Comment"], Said = "own-data.kept-words" },
        // Of a closer follow-up, what was written; whose indicator was followed and how it went stay, because the reports of those months
        // say so. Its first row is as old as the longest there may be when that has just ended.
        new("FollowUps", "Changed", Followed) { Emptied = ["Why", "Reason"], Said = "own-data.kept-words" },
        new("FollowUps", "Answered", Followed) { Emptied = ["Measure"], Said = "own-data.kept-words" },
        // Of a round that was moved, why and by whom; that it was moved stays, because its month's report counts from it.
        new(PostponementTable.Name, "Postponed", Sent) { Emptied = ["Reason", "PostponedBy"], Said = "own-data.kept-reason" },
    ];

    /// <summary>How many rows were removed or emptied.</summary>
    /// <param name="now">When.</param>
    /// <param name="zone">In which a month is reckoned.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<int> TidyAsync(Instant now, DateTimeZone zone, CancellationToken ct)
    {
        var (keep, done) = (options.Value, 0);
        foreach (var rule in Rules)
        {
            var filter = rule.Filter(keep, now, zone);
            done += rule.Emptied.Count > 0
                ? await EmptyAsync(rule.Table, filter, rule.Emptied, ct)
                : await RemoveAsync(rule.Table, filter, ct);
        }
        var logged = zone.AtStartOfDay(now.InZone(zone).Date.PlusMonths(-keep.LogMonths)).ToInstant();
        done += await audit.TrimAsync(logged, ct);
        if (done > 0)
            await sweep.SweepAsync(ct);
        return done;
    }

    private static Period Sent(RetentionOptions keep) => Period.FromMonths(keep.SentMonths);

    private static Period Written(RetentionOptions keep) => Period.FromMonths(keep.TextMonths);

    private static Period Followed(RetentionOptions keep) => Period.FromMonths(keep.TextMonths + FollowUpEdit.MostMonths);

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

    private async Task<int> EmptyAsync(string name, string filter, IReadOnlyList<string> columns, CancellationToken ct)
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
