using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>The advisors' «jeg tar kontakt»: one partition a team, one row a check-in. Said once, it isn't taken back.</summary>
public sealed class BlockerTable(TableServiceClient tables)
{
    public const string Name = "Blockers";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<Answered?> FindAsync(TeamId team, string period, CancellationToken ct) =>
        await _table.FindAsync(team.Value, period, ct) is { } row
            ? new Answered(team.Value, new PersonId(row.Text("TakenBy")), row.Moment("Taken")!.Value)
            : null;

    /// <summary>Does nothing when it has been said before.</summary>
    public async Task TakeAsync(TeamId team, string period, PersonId by, Instant now, CancellationToken ct)
    {
        try
        {
            await _table.AddEntityAsync(new TableEntity(team.Value, period) { ["TakenBy"] = by.Value, ["Taken"] = now.ToDateTimeOffset() }, ct);
        }
        catch (RequestFailedException said) when (said.Status is 409)
        {
            // Said before: the first one stands.
        }
    }
}
