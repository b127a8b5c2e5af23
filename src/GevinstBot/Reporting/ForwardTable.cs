using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Indicators that somebody else was asked about: one partition, one row for each that was asked, with its versions. One whose person is no
/// longer in the network, or was forgotten, counts as taken back.
/// </summary>
public sealed class ForwardTable(TableServiceClient tables, CurrentNetwork network, UnreadableRows unreadable)
{
    public const string Name = "ForwardedIndicators";

    private const string Partition = "forwarded";

    private readonly AnswerStore<ForwardedIndicator> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>What was asked at a moment or later.</summary>
    public async Task<IReadOnlyList<ForwardedIndicator>> SinceAsync(Instant moment, CancellationToken ct) => Standing(
        await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Asked ge {moment.ToDateTimeOffset()}"), ct));

    /// <summary>All that an organisation has asked others about in a round, also what it has taken back, in the order of asking.</summary>
    public async Task<IReadOnlyList<ForwardedIndicator>> OfAsync(RoundId round, OrganizationId organization, CancellationToken ct)
    {
        var (from, to) = ($"{round.Period}-{organization}--", $"{round.Period}-{organization}-.");
        return Standing(await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}"), ct));
    }

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public async Task<ForwardedIndicator?> FindAsync(string id, CancellationToken ct) =>
        await _store.FindAsync(Partition, id, ct) is { } found ? Standing([found])[0] : null;

    public Task<StoreResult<ForwardedIndicator>> StoreAsync(
        string id, int basedOn, Func<ForwardedIndicator?, int, ForwardedIndicator> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, id, basedOn, next, ct);

    /// <summary>The organisation answers it itself again. Twice is once; what was suggested meanwhile is ended too.</summary>
    public async Task EndAsync(ForwardedIndicator forwarded, PersonId by, Instant now, CancellationToken ct)
    {
        while (await ChangeAsync(forwarded, Ended, ct) is { } other)
            forwarded = other;

        ForwardedIndicator Ended(ForwardedIndicator one) =>
            one.TakenBack is null ? one with { TakenBack = now, By = by, At = now } : one;
    }

    /// <summary>The same of what was suggested in the version that whoever declines it has seen.</summary>
    /// <returns>What stands, where it isn't that version; null when it is declined.</returns>
    public async Task<ForwardedIndicator?> DeclineAsync(
        ForwardedIndicator forwarded, int basedOn, PersonId by, Instant now, CancellationToken ct)
    {
        var result = await StoreAsync(
            forwarded.Id, basedOn,
            (before, version) => (before ?? forwarded) with { TakenBack = now, By = by, At = now, Version = version }, ct);
        return result.Outcome == StoreOutcome.Overtaken ? result.Standing : null;
    }

    /// <summary>Notes that what was suggested stands in the organisation's answer.</summary>
    public Task ApproveAsync(ForwardedIndicator forwarded, PersonId by, Instant now, CancellationToken ct) =>
        ChangeAsync(forwarded, one => one with { IsApproved = true, By = by, At = now }, ct);

    /// <returns>What stands, where somebody else has changed it meanwhile; null when it is changed.</returns>
    private async Task<ForwardedIndicator?> ChangeAsync(
        ForwardedIndicator forwarded, Func<ForwardedIndicator, ForwardedIndicator> change, CancellationToken ct)
    {
        var result = await StoreAsync(
            forwarded.Id, forwarded.Version, (before, version) => change(before ?? forwarded) with { Version = version }, ct);
        return result.Outcome == StoreOutcome.Overtaken ? result.Standing : null;
    }

    private IReadOnlyList<ForwardedIndicator> Standing(IEnumerable<ForwardedIndicator> all) =>
    [
        .. all.OrderBy(one => one.Asked).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one =>
            one.TakenBack is null && network.Roster.Find(one.To) is null ? one with { TakenBack = one.At } : one),
    ];

    private static void Write(TableEntity row, ForwardedIndicator forwarded)
    {
        row["Round"] = forwarded.Round.ToString();
        row["Organization"] = forwarded.Organization.Value;
        row["Indicator"] = forwarded.Indicator.Value;
        row["From"] = forwarded.From.Value;
        row["To"] = forwarded.To.Value;
        row["Asked"] = forwarded.Asked.ToDateTimeOffset();
        row["Number"] = forwarded.Number;
        row["ChangedBy"] = forwarded.By.Value;
        row["Changed"] = forwarded.At.ToDateTimeOffset();
        row["Suggested"] = forwarded.Suggested is { } value ? IndicatorValueJson.Write(value) : null;
        row["SuggestedAt"] = forwarded.SuggestedAt?.ToDateTimeOffset();
        row["TakenBack"] = forwarded.TakenBack?.ToDateTimeOffset();
        if (forwarded.IsApproved)
            row["IsApproved"] = true;
    }

    private static ForwardedIndicator Read(TableEntity row, int version)
    {
        var organization = new OrganizationId(row.Text("Organization"));
        return new ForwardedIndicator(
            RoundId.Parse(row.Text("Round"))!.Value, organization, new IndicatorId(row.Text("Indicator")),
            new PersonId(row.Text("From")), new PersonId(row.Text("To")), row.RequiredMoment("Asked"))
        {
            Number = row.GetInt32("Number") ?? 1,
            Version = version,
            By = new PersonId(row.Text("ChangedBy")),
            At = row.RequiredMoment("Changed"),
            Suggested = row.GetString("Suggested") is { } text ? IndicatorValueJson.Read(text, organization) : null,
            SuggestedAt = row.Moment("SuggestedAt"),
            TakenBack = row.Moment("TakenBack"),
            IsApproved = row.GetBoolean("IsApproved") ?? false,
        };
    }
}
