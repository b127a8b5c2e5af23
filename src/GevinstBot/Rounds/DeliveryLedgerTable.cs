using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Rounds;

/// <summary>
/// The ledger of deliveries: one partition a round, one row for each subject, person and occasion. What is read together (a
/// round's status) lies together; each row is claimed and recorded alone, by its ETag.
/// </summary>
public sealed class DeliveryLedgerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Deliveries";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public Task<IReadOnlyList<DeliveryRecord>> OfRoundAsync(RoundId round, CancellationToken ct) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()}"), ct);

    /// <summary>
    /// The rows of several rounds of one kind: one question for all of them, and not one to each. Most names begin with a date, so between
    /// the first and the last lie hardly any others, such as those of a round that was planned and isn't any longer.
    /// </summary>
    public async Task<ILookup<RoundId, DeliveryRecord>> OfRoundsAsync(IReadOnlyCollection<RoundId> rounds, CancellationToken ct)
    {
        var names = rounds.Select(round => round.ToString()).Order(StringComparer.Ordinal).ToList();
        var (first, last) = (names[0], names[^1]);
        var rows = await ReadAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}"), ct);
        return rows.ToLookup(record => record.Prompt.Round);
    }

    /// <summary>Whether anything of a round has been sent, or tried.</summary>
    public async Task<bool> HasAnyAsync(RoundId round, CancellationToken ct) =>
        await _table.FirstAsync(TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()}"), ct) is not null;

    /// <summary>Every row that can be read, of all rounds: one at a time, because there are years of them.</summary>
    public async IAsyncEnumerable<DeliveryRecord> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: ct))
        {
            if (await unreadable.ReadOrNullAsync(Name, row, Read, ct) is { } record)
                yield return record;
        }
    }

    /// <summary>A prompt's rows, one for each occasion: a handful, however many people the round has.</summary>
    public Task<IReadOnlyList<DeliveryRecord>> OfPromptAsync(Prompt prompt, CancellationToken ct) =>
        OfAsync(prompt.Round, $"{prompt.Subject}_{prompt.Person}", ct);

    /// <summary>The rows of all who share a subject.</summary>
    public Task<IReadOnlyList<DeliveryRecord>> OfSubjectAsync(RoundId round, string subject, CancellationToken ct) =>
        OfAsync(round, subject, ct);

    /// <exception cref="UnreadableRowException">There is a row, and it can't be read, which is noted.</exception>
    public async Task<DeliveryRecord?> FindAsync(Prompt prompt, Occasion occasion, CancellationToken ct)
    {
        var row = await _table.FindAsync(prompt.Round.ToString(), RowKey(prompt, occasion), ct);
        return row is null ? null : await unreadable.ReadAsync(Name, row, Read, ct);
    }

    /// <summary>Claims a prompt's occasion: inserts its row, or takes over the one that was read.</summary>
    /// <returns>The row as it is stored now; null when another instance was faster.</returns>
    /// <remarks>A row names its owner, and an instance does one run at a time: nobody else can have written the same claim.</remarks>
    public async Task<DeliveryRecord?> ClaimAsync(DeliveryRecord claim, CancellationToken ct) =>
        await _table.TryWriteAsync(Write(claim), claim.Tag is { } read ? new ETag(read) : null, ct) is { } tag
            ? claim with { Tag = tag.ToString() }
            : null;

    /// <summary>Takes a claim back as if it had never been: whom it is about is to be in no row.</summary>
    public Task GiveUpAsync(DeliveryRecord claimed, CancellationToken ct) => _table.DeleteEntityAsync(
        claimed.Prompt.Round.ToString(), RowKey(claimed.Prompt, claimed.Occasion), cancellationToken: ct);

    /// <summary>
    /// Records what became of a claimed row. Where another took the claim for lost meanwhile, <see cref="LedgerSteps.Beats"/> says
    /// which of the two stands.
    /// </summary>
    public async Task RecordAsync(DeliveryRecord outcome, CancellationToken ct)
    {
        while (await ClaimAsync(outcome, ct) is null)
        {
            if (await FindAsync(outcome.Prompt, outcome.Occasion, ct) is not { } newer || !LedgerSteps.Beats(outcome, newer))
                return;
            outcome = outcome with { Tag = newer.Tag };
        }
    }

    /// <summary>
    /// Of a row that can't be read its key still tells whom it is about: to them nothing is sent blindly, and «status» names them.
    /// </summary>
    private async Task<IReadOnlyList<DeliveryRecord>> ReadAsync(string filter, CancellationToken ct)
    {
        var records = new List<DeliveryRecord>();
        // As they come: a stored row takes several times the room of what is read from it, and there may be thousands.
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            if ((await unreadable.ReadOrNullAsync(Name, row, Read, ct) ?? OnlyKey(row)) is { } record)
                records.Add(record);
        }
        return records;
    }

    private Task<IReadOnlyList<DeliveryRecord>> OfAsync(RoundId round, string name, CancellationToken ct) =>
        ReadAsync(RowReading.BeginningWith(round.ToString(), name.ToLowerInvariant()), ct);

    private static DeliveryRecord? OnlyKey(TableEntity row) =>
        RoundId.Parse(row.PartitionKey) is { } round && row.RowKey.Split('_') is [var subject, var person, var name]
        && Enum.TryParse<Occasion>(name, ignoreCase: true, out var occasion)
            ? new DeliveryRecord(new Prompt(round, subject, new(person)), occasion, DeliveryState.Unreadable) { Tag = row.ETag.ToString() }
            : null;

    private static string RowKey(Prompt prompt, Occasion occasion) => $"{prompt.Subject}_{prompt.Person}_{occasion}".ToLowerInvariant();

    private static TableEntity Write(DeliveryRecord record) => new(record.Prompt.Round.ToString(), RowKey(record.Prompt, record.Occasion))
    {
        ["Subject"] = record.Prompt.Subject,
        ["Person"] = record.Prompt.Person.Value,
        ["Occasion"] = record.Occasion.ToString(),
        ["State"] = record.State.ToString(),
        ["Attempt"] = record.Attempt,
        ["ChatsLost"] = record.ChatsLost,
        ["Owner"] = record.Owner,
        ["LeaseUntil"] = record.LeaseUntil.ToDateTimeOffset(),
        ["NotBefore"] = record.NotBefore?.ToDateTimeOffset(),
        ["SentAt"] = record.SentAt?.ToDateTimeOffset(),
        ["ConversationId"] = record.ConversationId,
        ["ActivityId"] = record.ActivityId,
        ["Reason"] = record.Reason,
        ["Nonce"] = record.Nonce,
        ["Shown"] = record.Shown,
        ["IsReply"] = record.IsReply,
        ["OnBehalf"] = record.OnBehalf ? true : null,
    };

    private static DeliveryRecord Read(TableEntity row)
    {
        var prompt = new Prompt(RoundId.Parse(row.PartitionKey)!.Value, row.Text("Subject"), new PersonId(row.Text("Person")));
        var record = new DeliveryRecord(prompt, Enum.Parse<Occasion>(row.Text("Occasion")), Enum.Parse<DeliveryState>(row.Text("State")))
        {
            Attempt = row.GetInt32("Attempt") ?? 1,
            ChatsLost = row.GetInt32("ChatsLost") ?? 0,
            Owner = row.GetString("Owner") ?? "",
            LeaseUntil = row.Moment("LeaseUntil") ?? default,
            NotBefore = row.Moment("NotBefore"),
            SentAt = row.Moment("SentAt"),
            ConversationId = row.GetString("ConversationId"),
            ActivityId = row.GetString("ActivityId"),
            Reason = row.GetString("Reason"),
            Nonce = row.GetString("Nonce") ?? "",
            Shown = row.GetString("Shown") ?? "",
            IsReply = row.GetBoolean("IsReply") ?? false,
            OnBehalf = row.GetBoolean("OnBehalf") ?? false,
            Tag = row.ETag.ToString(),
        };
        return RowKey(prompt, record.Occasion) == row.RowKey
            ? record
            : throw new InvalidDataException("The row is another's.");
    }
}
