using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Who has answered a målgruppepuls, and nothing else: one partition a pulse, one row a person without any column. It is what reminders,
/// «status» and the receipt know; what they answered stands elsewhere, under no name (<see cref="GroupPulseAnswerTable"/>).
/// </summary>
public sealed class GroupPulseAnsweredTable(TableServiceClient tables)
{
    public const string Name = "GroupPulseAnswered";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<PersonId>> OfAsync(string pulse, CancellationToken ct) =>
        [.. (await _table.PartitionAsync(pulse, ct)).Select(row => new PersonId(row.RowKey))];

    public async Task<bool> HasAsync(string pulse, PersonId person, CancellationToken ct) =>
        await _table.FindAsync(pulse, person.Value, ct) is not null;

    /// <summary>Said once: an answer that is changed says nothing anew.</summary>
    public Task AddAsync(string pulse, PersonId person, CancellationToken ct) =>
        _table.TryAddAsync(new TableEntity(pulse, person.Value), ct);

    /// <summary>Of somebody who was forgotten meanwhile.</summary>
    public async Task RemoveAsync(string pulse, PersonId person, CancellationToken ct)
    {
        using var response = await _table.DeleteEntityAsync(pulse, person.Value, cancellationToken: ct);
    }

    /// <summary>Of a pulse that was taken back.</summary>
    public Task RemoveAsync(string pulse, CancellationToken ct) => _table.RemovePartitionAsync(pulse, ct);
}
