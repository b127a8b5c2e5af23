using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>Målgruppepulser that were started: one partition, one row each. Nothing of what anybody answered.</summary>
public sealed class GroupPulseTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulses";

    private const string Partition = "pulse";
    private const string Ended = "Ended";
    private const string Channel = "Channel";
    private const string ChannelName = "ChannelName";
    private const string Comments = "Comments";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<StartedPulse>> AllAsync(CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);

    /// <summary>Those that leave, or left, at a moment or later.</summary>
    public async Task<IReadOnlyList<StartedPulse>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Opens ge {moment.ToDateTimeOffset()}");
        return await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct);
    }

    /// <summary>Each time that one form's pulse was started, the last last.</summary>
    public async Task<IReadOnlyList<StartedPulse>> OfFormAsync(string form, CancellationToken ct)
    {
        // A full stop is the character after a hyphen.
        var (from, to) = ($"{form}-", $"{form}.");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}");
        return await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct);
    }

    /// <summary>Null when there is none.</summary>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<StartedPulse?> FindAsync(string id, CancellationToken ct) =>
        await _table.FindAsync(Partition, id, ct) is { } row ? await unreadable.ReadAsync(Name, row, Read, ct) : null;

    /// <returns>False when it had been started before: that stands.</returns>
    public Task<bool> AddAsync(StartedPulse pulse, CancellationToken ct) => _table.TryAddAsync(Row(pulse), ct);

    /// <summary>It was taken back, and has no key any more: nobody can answer it again.</summary>
    public async Task EndAsync(string id, Instant at, CancellationToken ct)
    {
        if (await _table.FindAsync(Partition, id, ct) is not { } row || row.Moment(Ended) is not null)
            return;
        var ended = new TableEntity(row) { [Ended] = at.ToDateTimeOffset() };
        await _table.TryWriteAsync(ended, row.ETag, ct);
    }

    private static TableEntity Row(StartedPulse pulse) => new(Partition, pulse.Id)
    {
        ["Initiative"] = pulse.Initiative.Value,
        ["InitiativeName"] = pulse.Name,
        ["Threshold"] = pulse.Threshold,
        ["Asked"] = pulse.Asked,
        ["SentBy"] = pulse.By.Value,
        ["Sent"] = pulse.At.ToDateTimeOffset(),
        ["Opens"] = pulse.Opens.ToDateTimeOffset(),
        ["Closes"] = pulse.Closes.ToDateTimeOffset(),
        ["After"] = pulse.After,
        ["LastMeasure"] = pulse.Measure,
        [Channel] = pulse.Channel?.Id.Value,
        [ChannelName] = pulse.Channel?.Name,
        [Comments] = pulse.AsksForComments ? true : null,
        ["Words"] = pulse.Words is { Words.Count: 0, English.Count: 0 } ? null : JsonSerializer.Serialize(pulse.Words),
    };

    private static StartedPulse Read(TableEntity row) => new(
        row.RowKey, new InitiativeId(row.Text("Initiative")), row.Text("InitiativeName"),
        Math.Max(GroupResult.LowestThreshold, row.GetInt32("Threshold") ?? 0), new PersonId(row.Text("SentBy")),
        row.RequiredMoment("Sent"), row.RequiredMoment("Opens"), row.RequiredMoment("Closes"))
    {
        Asked = row.GetInt32("Asked") ?? 0,
        Ended = row.Moment(Ended),
        Channel = row.GetString(Channel) is { } channel ? new PulseChannel(new PersonId(channel), row.Text(ChannelName)) : null,
        After = row.GetString("After") ?? "",
        Measure = row.GetString("LastMeasure") ?? "",
        AsksForComments = row.GetBoolean(Comments) ?? false,
        Words = row.GetString("Words") is { } words
            ? JsonSerializer.Deserialize<NetworkWords>(words) ?? throw new InvalidDataException("The row has no words.")
            : NetworkWords.None,
    };
}
