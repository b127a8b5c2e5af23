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

    /// <summary>Before what the row is called that whoever confirms a plan of a year writes besides: it sorts before all plans.</summary>
    private const string Gate = "!";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The plans of a year and of those after it.</summary>
    public async Task<IReadOnlyList<ConfirmedPlan>> SinceAsync(int year, CancellationToken ct)
    {
        var from = year.ToString("0000", CultureInfo.InvariantCulture);
        var rows = await _table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from}"), ct);
        return await unreadable.SkipAsync(Name, rows, Read, ct);
    }

    /// <summary>
    /// Only on top of the year's plans as they were read: of two that have a month in common and are confirmed at once, one counts.
    /// </summary>
    /// <returns>False when another plan was confirmed for the same before, or for a month of it.</returns>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<bool> ConfirmAsync(ReportingPeriod span, MeetingPlan plan, PersonId by, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(Partition, RowKey(span))
        {
            ["Days"] = string.Join(' ', plan.Planned.Select(LocalDatePattern.Iso.Format)),
            ["Starts"] = LocalTimePattern.ExtendedIso.Format(plan.Starts),
            // Only where it is otherwise than the network's others.
            ["Minutes"] = SettingOf(plan)?.Length is { } length ? (int)length.TotalMinutes : null,
            ["Place"] = SettingOf(plan)?.Place,
            ["Obligatory"] = SettingOf(plan)?.IsObligatory is true ? true : null,
            ["ConfirmedBy"] = by.Value,
            ["Confirmed"] = now.ToDateTimeOffset(),
        };
        var year = span.FirstDay.Year.ToString("0000", CultureInfo.InvariantCulture);
        var gate = await _table.FindAsync(Partition, $"{Gate}{year}", ct);
        if (await HasMonthOfAsync(span, plan, ct))
            return false;
        var next = new TableEntity(Partition, $"{Gate}{year}") { ["Last"] = row.RowKey };
        if (await _table.TryWriteAllAsync(row, [next.InPlaceOf(gate)], ct))
            return true;
        if (await _table.FindAsync(Partition, row.RowKey, ct) is not { } stands)
            return false;
        var first = (await unreadable.ReadAsync(Name, stands, Read, ct)).Plan;
        return first.Planned.SequenceEqual(plan.Planned) && first.Starts == plan.Starts
            && SettingOf(first) == SettingOf(plan);
    }

    /// <summary>A plan for another part of the year, or all of it, has one of the months.</summary>
    private async Task<bool> HasMonthOfAsync(ReportingPeriod span, MeetingPlan plan, CancellationToken ct) =>
        (await SinceAsync(span.FirstDay.Year, ct)).Any(other =>
            other.Span != span && plan.Planned.Any(day => other.Has(MeetingId.Of(day))));

    /// <summary>A plan's meetings are all alike when it is confirmed.</summary>
    private static PlannedSetting? SettingOf(MeetingPlan plan) => plan.Settings.Values.FirstOrDefault();

    private static string RowKey(ReportingPeriod span) => span.Text.ToLowerInvariant();

    private static ConfirmedPlan Read(TableEntity row)
    {
        var days = row.Text("Days").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => LocalDatePattern.Iso.Parse(day).Value).ToList();
        var starts = LocalTimePattern.ExtendedIso.Parse(row.Text("Starts")).Value;
        return ReportingPeriod.TryParse(row.RowKey.ToUpperInvariant(), out var span)
            ? new ConfirmedPlan(span, new MeetingPlan(days, starts, changes: null, Settings()), row.RequiredMoment("Confirmed"))
            : throw new InvalidDataException($"'{row.RowKey}' is no year and no half of one.");

        Dictionary<LocalDate, PlannedSetting>? Settings() =>
            Setting(row, starts) is { } setting ? days.ToDictionary(day => day, _ => setting) : null;
    }

    private static PlannedSetting? Setting(TableEntity row, LocalTime starts)
    {
        var minutes = row.GetInt32("Minutes");
        var (place, isObligatory) = (row.GetString("Place"), row.GetBoolean("Obligatory") is true);
        return minutes is null && place is null && !isObligatory ? null
            : new PlannedSetting(minutes is null ? null : starts, minutes is { } length ? Duration.FromMinutes(length) : null)
            {
                Place = place,
                IsObligatory = isObligatory,
            };
    }
}
