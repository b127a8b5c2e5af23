using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Chat;

/// <summary>
/// Messages that were heard. Teams delivers one again, with the same id, when it had no answer within about fifteen seconds; it is
/// answered once, by whichever instance was first. One row a chat, with its last messages: it doesn't grow.
/// </summary>
public sealed class HeardTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "HeardMessages";

    private const string Row = "last";
    private const string Column = "Ids";

    /// <summary>More than a person writes while Teams is still trying.</summary>
    private const int Kept = 16;

    private const int MostTries = 20;

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Answers a message, unless it has been before. One whose answer failed may come again.</summary>
    public async Task OnceAsync(string? chat, string? message, Func<Task> answer, CancellationToken ct)
    {
        if (chat is null || message is null)
        {
            await answer();
            return;
        }
        var (partition, id) = (Hash(chat), Hash(message));
        if (!await ChangeAsync(partition, known => known.Contains(id) ? known : [.. known.TakeLast(Kept - 1), id], ct))
            return;
        try
        {
            await answer();
        }
        catch
        {
            await ChangeAsync(partition, known => [.. known.Where(other => other != id)], CancellationToken.None);
            throw;
        }
    }

    /// <summary>Takes away what was heard in a chat.</summary>
    public Task ForgetAsync(string chat, CancellationToken ct) => _table.DeleteEntityAsync(Hash(chat), Row, cancellationToken: ct);

    /// <returns>False when there was nothing to change. Where the row can't be read, an answer too many is better than none.</returns>
    private async Task<bool> ChangeAsync(string chat, Func<string[], string[]> change, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var row = await _table.FindAsync(chat, Row, ct);
            var known = await unreadable.ReadOrNullAsync(Name, row, Read, ct) ?? [];
            var changed = change(known);
            if (ReferenceEquals(known, changed))
                return false;
            // One message heard twice at once gives two writes that say the same, and one of them answers: so the row tells whose it is.
            var heard = new TableEntity(chat, Row) { [Column] = string.Join(' ', changed), ["Write"] = instance.NewNonce() };
            if (await _table.TryWriteAsync(heard, row?.ETag, ct) is not null)
                return true;
        }
        return true;
    }

    private static string[] Read(TableEntity row) => row.Text(Column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Ids of Teams hold characters that a key may not.</summary>
    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];
}
