using Azure.Data.Tables;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>The advisors' «jeg tar kontakt»: one partition a team, one row a check-in. Said once, it isn't taken back.</summary>
public sealed class BlockerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Blockers";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<TakenBlocker?> FindAsync(TeamId team, string period, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(team.Value, period, ct), Read, ct);

    /// <summary>Those of all teams' check-ins of one period, by team: one question to all partitions, not one to each.</summary>
    public async Task<IReadOnlyDictionary<TeamId, TakenBlocker>> OfPeriodAsync(string period, CancellationToken ct) =>
        (await unreadable.SkipAsync(Name, await _table.RowsAsync(TableClient.CreateQueryFilter($"RowKey eq {period}"), ct), Read, ct))
            .ToDictionary(taken => taken.Team);

    /// <summary>Does nothing when it has been said before: the first one stands.</summary>
    /// <exception cref="UnreadableRowException">It has been said, and what can't be read.</exception>
    public async Task TakeAsync(TeamId team, string period, PersonId by, string words, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(team.Value, period) { ["TakenBy"] = by.Value, ["Taken"] = now.ToDateTimeOffset(), ["Answer"] = words };
        if (!await _table.TryAddAsync(row, ct))
            await unreadable.ReadAsync(Name, (await _table.FindAsync(team.Value, period, ct))!, Read, ct);
    }

    private static TakenBlocker Read(TableEntity row) => new(
        new TeamId(row.PartitionKey), new PersonId(row.Text("TakenBy")), row.RequiredMoment("Taken"), row.GetString("Answer") ?? "");
}
