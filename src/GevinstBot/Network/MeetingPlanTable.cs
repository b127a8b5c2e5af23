using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Meeting plans that the lead confirmed: one partition, one row a year. The first plan of a year stands.</summary>
public sealed class MeetingPlanTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MeetingPlans";

    private const string Partition = "plan";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The plans of a year and of those after it.</summary>
    public async Task<IReadOnlyList<MeetingPlan>> SinceAsync(int year, CancellationToken ct)
    {
        var from = RowKey(year);
        var rows = await _table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from}"), ct);
        return await unreadable.SkipAsync(Name, rows, Read, ct);
    }

    /// <returns>False when another plan was confirmed for the year before.</returns>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<bool> ConfirmAsync(int year, MeetingPlan plan, PersonId by, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(Partition, RowKey(year))
        {
            ["Days"] = string.Join(' ', plan.Planned.Select(LocalDatePattern.Iso.Format)),
            ["Starts"] = LocalTimePattern.ExtendedIso.Format(plan.Starts),
            ["ConfirmedBy"] = by.Value,
            ["Confirmed"] = now.ToDateTimeOffset(),
        };
        if (await _table.TryAddAsync(row, ct))
            return true;
        var first = await unreadable.ReadAsync(Name, (await _table.FindAsync(Partition, row.RowKey, ct))!, Read, ct);
        return first.Planned.SequenceEqual(plan.Planned) && first.Starts == plan.Starts;
    }

    private static string RowKey(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static MeetingPlan Read(TableEntity row) => new(
        [.. row.Text("Days").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => LocalDatePattern.Iso.Parse(day).Value)],
        LocalTimePattern.ExtendedIso.Parse(row.Text("Starts")).Value);
}
