using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What is answered in a pulse that is open: one partition a pulse, one row an answer with its five scores, the part, and whether what was
/// done last time has helped. It has no person, no moment of ours and no version: an answer that is changed leaves nothing of the one
/// before. Its name is made of the person and the pulse's key, which is thrown away at closing, as the rows are. Where people may write,
/// their words are a row of their own, without the part, under another name made the same way; everybody who answers has one, so that it
/// doesn't tell who wrote.
/// </summary>
public sealed class GroupPulseAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulseAnswers";

    /// <summary>
    /// A row that is there while the pulse takes answers. Each is written together with it, all or nothing, so that none can come in after
    /// what was there has been counted, however slow it is.
    /// </summary>
    private const string Gate = "open";

    /// <summary>Before the name of a row with somebody's words.</summary>
    private const string Worded = "words-";

    private const string Helped = "Helped";
    private const string Words = "Comment";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public Task OpenAsync(string pulse, CancellationToken ct) => _table.TryAddAsync(new TableEntity(pulse, Gate), ct);

    /// <summary>From here on nothing more can be answered.</summary>
    public async Task CloseAsync(string pulse, CancellationToken ct)
    {
        using var response = await _table.DeleteEntityAsync(pulse, Gate, cancellationToken: ct);
    }

    /// <summary>In place of what the same person answered before.</summary>
    /// <returns>False when the pulse takes no more.</returns>
    public Task<bool> StoreAsync(string pulse, byte[] key, PersonId person, GroupAnswer answer, CancellationToken ct)
    {
        var row = new TableEntity(pulse, NameOf(key, person)) { ["Part"] = answer.Part };
        foreach (var element in AdkarElements.InOrder)
            row[element.ToString()] = answer.Scores[element];
        row[Helped] = answer.Helped;
        TableEntity[] rows = answer.Comment is { } comment
            ? [row, new TableEntity(pulse, NameOfWords(key, person)) { [Words] = comment }]
            : [row];
        return _table.TryWriteWhileAsync(
            new TableEntity(pulse, Gate),
            rows.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, one)), ct);
    }

    /// <summary>In the order of names that say nothing, without those that can't be read.</summary>
    public async Task<IReadOnlyList<GroupAnswer>> OfAsync(string pulse, CancellationToken ct)
    {
        var rows = await _table.PartitionAsync(pulse, ct);
        return await unreadable.SkipAsync(Name, [.. rows.Where(row => row.RowKey != Gate && !IsOfWords(row))], Read, ct);
    }

    /// <summary>What people wrote, apart from what they tapped; empty where they wrote nothing.</summary>
    public async Task<IReadOnlyList<string>> CommentsOfAsync(string pulse, CancellationToken ct) =>
        [.. (await _table.PartitionAsync(pulse, ct)).Where(IsOfWords).Select(row => row.GetString(Words) ?? "")];

    public Task RemoveAsync(string pulse, CancellationToken ct) => _table.RemovePartitionAsync(pulse, ct);

    /// <summary>Of somebody who is forgotten while it is open.</summary>
    public async Task RemoveAsync(string pulse, byte[] key, PersonId person, CancellationToken ct)
    {
        foreach (var name in (string[])[NameOf(key, person), NameOfWords(key, person)])
        {
            using var response = await _table.DeleteEntityAsync(pulse, name, cancellationToken: ct);
        }
    }

    private static bool IsOfWords(TableEntity row) => row.RowKey.StartsWith(Worded, StringComparison.Ordinal);

    private static string NameOf(byte[] key, PersonId person) => NameOf(key, person.Value);

    private static string NameOfWords(byte[] key, PersonId person) => Worded + NameOf(key, Worded + person.Value);

    private static string NameOf(byte[] key, string of) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(of)));

    private static GroupAnswer Read(TableEntity row)
    {
        var scores = AdkarElements.InOrder.Select(element =>
            row.GetInt32(element.ToString()) ?? throw new InvalidDataException($"The row has no {element}.")).ToArray();
        return new GroupAnswer(row.Text("Part"), new AdkarScores(scores[0], scores[1], scores[2], scores[3], scores[4]))
        {
            Helped = row.GetInt32(Helped),
        };
    }
}
