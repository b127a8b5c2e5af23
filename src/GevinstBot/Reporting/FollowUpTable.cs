using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>
/// Closer follow-ups, and what was answered in them: a partition each, one row a follow-up, and one for each day that was answered, with
/// their versions.
/// </summary>
public sealed class FollowUpTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "FollowUps";

    private const string Followed = "followed";
    private const string Checked = "checked";

    private readonly AnswerStore<CloserFollowUp> _followUps = new(tables.GetTableClient(Name), unreadable, Write, Read);
    private readonly AnswerStore<FollowUpCheck> _checks = new(tables.GetTableClient(Name), unreadable, Write, ReadCheck);

    private Task<IReadOnlyList<CloserFollowUp>> AllAsync(CancellationToken ct) => _followUps.AllAsync(Followed, ct);

    /// <summary>Those that can still be asked about on a day or later: what was over before it isn't read.</summary>
    public Task<IReadOnlyList<CloserFollowUp>> SinceAsync(LocalDate day, CancellationToken ct)
    {
        var since = LocalDatePattern.Iso.Format(day);
        return _followUps.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Followed} and not (Until lt {since})"), ct);
    }

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public Task<CloserFollowUp?> FindAsync(string id, CancellationToken ct) => _followUps.FindAsync(Followed, id, ct);

    public Task<FollowUpCheck?> FindCheckAsync(string followUp, LocalDate day, CancellationToken ct) =>
        _checks.FindAsync(Checked, IdOf(followUp, day), ct);

    /// <summary>What was answered of one, in the order of its days, which is that of the rows.</summary>
    public Task<IReadOnlyList<FollowUpCheck>> ChecksOfAsync(string followUp, CancellationToken ct)
    {
        var (first, last) = ($"{followUp}-", $"{followUp}-9999-12-31");
        return _checks.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Checked} and RowKey ge {first} and RowKey le {last}"), ct);
    }

    /// <summary>All that stand, with what was answered of each.</summary>
    public async Task<IReadOnlyList<FollowedIndicator>> FollowedAsync(CancellationToken ct) =>
        Together(await AllAsync(ct), await _checks.AllAsync(Checked, ct));

    /// <summary>
    /// Those that went on, on a day, as they stood at a moment of it, with what had been answered of each: what was over isn't read.
    /// </summary>
    public async Task<IReadOnlyList<FollowedIndicator>> OnAsync(LocalDate day, Instant at, CancellationToken ct)
    {
        var then = await AtAsync(_followUps, Followed, one => one.Id, await SinceAsync(day, ct), at, ct);
        var on = then.Where(one => one.IsOn(day)).ToList();
        var checks = new List<FollowUpCheck>();
        foreach (var one in on)
        {
            var standing = await ChecksOfAsync(one.Id, ct);
            checks.AddRange(await AtAsync(_checks, Checked, check => IdOf(check.FollowUp, check.Day), standing, at, ct));
        }
        return Together(on, checks);
    }

    public Task<StoreResult<CloserFollowUp>> StoreAsync(
        string id, int basedOn, Func<CloserFollowUp?, int, CloserFollowUp> next, CancellationToken ct) =>
        _followUps.StoreAsync(Followed, id, basedOn, next, ct);

    public Task<StoreResult<FollowUpCheck>> StoreAsync(
        FollowUpCheck check, int basedOn, Func<FollowUpCheck?, int, FollowUpCheck> next, CancellationToken ct) =>
        _checks.StoreAsync(Checked, IdOf(check.FollowUp, check.Day), basedOn, next, ct);

    private static async Task<IReadOnlyList<T>> AtAsync<T>(
        AnswerStore<T> store, string partition, Func<T, string> idOf, IReadOnlyList<T> standing, Instant at, CancellationToken ct)
        where T : class, IVersioned<T>
    {
        var then = new List<T>();
        foreach (var one in standing)
        {
            var known = one.At <= at
                ? one
                : (await store.HistoryAsync(partition, idOf(one), ct)).LastOrDefault(version => version.At <= at);
            if (known is not null)
                then.Add(known);
        }
        return then;
    }

    private static IReadOnlyList<FollowedIndicator> Together(IReadOnlyList<CloserFollowUp> followUps, IReadOnlyList<FollowUpCheck> checks)
    {
        var of = checks.OrderBy(check => check.Day).ToLookup(check => check.FollowUp);
        return
        [
            .. followUps.OrderBy(one => one.Until).ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => new FollowedIndicator(one, [.. of[one.Id]])),
        ];
    }

    private static string IdOf(string followUp, LocalDate day) => $"{followUp}-{LocalDatePattern.Iso.Format(day)}";

    private static void Write(TableEntity row, CloserFollowUp followUp)
    {
        row["Organization"] = followUp.Organization.Value;
        row["Indicator"] = followUp.Indicator.Value;
        row["Weeks"] = followUp.Weeks;
        row["From"] = LocalDatePattern.Iso.Format(followUp.From);
        row["Until"] = LocalDatePattern.Iso.Format(followUp.Until);
        row["Why"] = followUp.Why;
        row["ChangedBy"] = followUp.By.Value;
        row["Changed"] = followUp.At.ToDateTimeOffset();
        row["Ended"] = followUp.End is { } end ? LocalDatePattern.Iso.Format(end.On) : null;
        row["EndedBy"] = followUp.End?.By.Value;
        row["Reason"] = followUp.End?.Reason;
    }

    private static CloserFollowUp Read(TableEntity row, int version) => new(
        row.RowKey, new OrganizationId(row.Text("Organization")), new IndicatorId(row.Text("Indicator")),
        row.GetInt32("Weeks") ?? throw new InvalidDataException("The row has no Weeks."), Day(row.Text("From")), Day(row.Text("Until")),
        row.Text("Why"), new PersonId(row.Text("ChangedBy")), row.RequiredMoment("Changed"))
    {
        Version = version,
        End = row.GetString("Ended") is { } ended
            ? new FollowUpEnd(Day(ended), row.Text("Reason"), new PersonId(row.Text("EndedBy")))
            : null,
    };

    private static void Write(TableEntity row, FollowUpCheck check)
    {
        row["FollowUp"] = check.FollowUp;
        row["Day"] = LocalDatePattern.Iso.Format(check.Day);
        row["Value"] = check.Value?.ToString(CultureInfo.InvariantCulture);
        row["Measure"] = check.Measure;
        row["Effect"] = check.Effect.ToString();
        row["AnsweredBy"] = check.By.Value;
        row["Answered"] = check.At.ToDateTimeOffset();
        if (check.OnBehalf)
            row["OnBehalf"] = true;
    }

    private static FollowUpCheck ReadCheck(TableEntity row, int version) => new(
        row.Text("FollowUp"), Day(row.Text("Day")),
        row.GetString("Value") is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null, row.Text("Measure"),
        Enum.Parse<FollowUpEffect>(row.Text("Effect")), new PersonId(row.Text("AnsweredBy")), row.RequiredMoment("Answered"))
    {
        Version = version,
        OnBehalf = row.GetBoolean("OnBehalf") ?? false,
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
