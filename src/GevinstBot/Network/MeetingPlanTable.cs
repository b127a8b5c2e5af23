using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Meeting plans that the lead confirmed: one partition, one row a year or half-year. The first plan of each stands.</summary>
public sealed class MeetingPlanTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MeetingPlans";

    private const string Partition = "plan";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The plans of a year and of those after it.</summary>
    public async Task<IReadOnlyList<ConfirmedPlan>> SinceAsync(int year, CancellationToken ct)
    {
        var from = year.ToString("0000", CultureInfo.InvariantCulture);
        var rows = await _table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from}"), ct);
        return await unreadable.SkipAsync(Name, rows, Read, ct);
    }

    /// <returns>False when another plan was confirmed for the same before.</returns>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<bool> ConfirmAsync(ReportingPeriod span, MeetingPlan plan, PersonId by, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(Partition, RowKey(span))
        {
            ["Days"] = string.Join(' ', plan.Planned.Select(LocalDatePattern.Iso.Format)),
            ["Starts"] = LocalTimePattern.ExtendedIso.Format(plan.Starts),
            // Only where its hours are its own.
            ["Minutes"] = plan.Hours.Count == 0 ? null : (int)plan.Hours.Values.First().Length.TotalMinutes,
            ["ConfirmedBy"] = by.Value,
            ["Confirmed"] = now.ToDateTimeOffset(),
        };
        if (await _table.TryAddAsync(row, ct))
            return true;
        var first = (await unreadable.ReadAsync(Name, (await _table.FindAsync(Partition, row.RowKey, ct))!, Read, ct)).Plan;
        return first.Planned.SequenceEqual(plan.Planned) && first.Starts == plan.Starts
            && first.Hours.Values.FirstOrDefault() == plan.Hours.Values.FirstOrDefault();
    }

    private static string RowKey(ReportingPeriod span) => span.Text.ToLowerInvariant();

    private static ConfirmedPlan Read(TableEntity row)
    {
        var days = row.Text("Days").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => LocalDatePattern.Iso.Parse(day).Value).ToList();
        var starts = LocalTimePattern.ExtendedIso.Parse(row.Text("Starts")).Value;
        return ReportingPeriod.TryParse(row.RowKey.ToUpperInvariant(), out var span)
            ? new ConfirmedPlan(span, new MeetingPlan(days, starts, changes: null, Hours()), row.RequiredMoment("Confirmed"))
            : throw new InvalidDataException($"'{row.RowKey}' is no year and no half of one.");

        Dictionary<LocalDate, PlannedHours>? Hours() => row.GetInt32("Minutes") is { } minutes
            ? days.ToDictionary(day => day, _ => new PlannedHours(starts, Duration.FromMinutes(minutes)))
            : null;
    }
}
