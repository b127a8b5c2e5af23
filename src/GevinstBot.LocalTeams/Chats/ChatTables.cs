using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using GevinstBot.EmbeddedTables;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>
/// The file. chats: a partition per bot, a row per chat. messages: a partition per conversation, a row per activity.
/// shown: a partition per activity, a row per person whose answer replaced the card. ids: the last id given to what isn't kept.
/// </summary>
internal sealed class ChatTables : IDisposable
{
    // A string property holds 32 K characters; a message may be larger.
    private const int ChunkLength = 30_000;

    private readonly EmbeddedTablesTransport _file;
    private readonly TableClient _chats;
    private readonly TableClient _messages;
    private readonly TableClient _shown;
    private readonly TableClient _ids;

    public ChatTables(EmbeddedTablesTransport file)
    {
        var service = (_file = file).CreateClient();
        _chats = service.GetTableClient("chats");
        _messages = service.GetTableClient("messages");
        _shown = service.GetTableClient("shown");
        _ids = service.GetTableClient("ids");
    }

    public void Dispose() => _file.Dispose();

    public async Task<ChatBook> ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var table in (TableClient[])[_chats, _messages, _shown, _ids])
            await table.CreateIfNotExistsAsync(cancellationToken);
        var book = new ChatBook();
        await foreach (var row in All(_chats, cancellationToken))
            book.Put(ChatOf(row));
        await foreach (var row in All(_messages, cancellationToken))
            book.Put(MessageOf(row));
        await foreach (var row in All(_shown, cancellationToken))
            book.Show(row.PartitionKey, row.RowKey, Unpack<ImmutableArray<string>>(row));
        await foreach (var row in All(_ids, cancellationToken))
            book.LastId = Math.Max(book.LastId, row.GetInt64("Last") ?? 0);
        return book;
    }

    public Task WriteAsync(Chat chat, CancellationToken cancellationToken) => WriteAsync(
        _chats,
        new TableEntity(chat.AppId, chat.Id)
        {
            ["AadObjectId"] = chat.AadObjectId,
            ["Installed"] = chat.Installed,
            ["Announced"] = chat.Announced,
            ["ReadTo"] = chat.ReadTo,
            ["ServiceUrl"] = chat.ServiceUrl,
        },
        cancellationToken);

    public Task WriteAsync(ChatMessage message, CancellationToken cancellationToken) =>
        WriteAsync(_messages, Pack(new TableEntity(message.ConversationId, message.ActivityId), message), cancellationToken);

    public Task WriteShownAsync(string activityId, string aadObjectId, ImmutableArray<string> cards, CancellationToken cancellationToken) =>
        WriteAsync(_shown, Pack(new TableEntity(activityId, aadObjectId), cards), cancellationToken);

    public async Task DeleteShownAsync(string activityId, IReadOnlyList<string> aadObjectIds, CancellationToken cancellationToken)
    {
        foreach (var aadObjectId in aadObjectIds)
            await _shown.DeleteEntityAsync(activityId, aadObjectId, ETag.All, cancellationToken);
    }

    public Task WriteLastIdAsync(string id, CancellationToken cancellationToken) => WriteAsync(
        _ids, new TableEntity("ids", "last") { ["Last"] = long.Parse(id, CultureInfo.InvariantCulture) }, cancellationToken);

    private static Task<Response> WriteAsync(TableClient table, TableEntity row, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);

    private static AsyncPageable<TableEntity> All(TableClient table, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(cancellationToken: cancellationToken);

    private static Chat ChatOf(TableEntity row) => new(
        row.RowKey,
        row.PartitionKey,
        row.GetString("AadObjectId"),
        Installed: row.GetBoolean("Installed") == true,
        Announced: row.GetBoolean("Announced") == true,
        row.GetString("ReadTo") ?? string.Empty)
    {
        ServiceUrl = row.GetString("ServiceUrl"),
    };

    private static ChatMessage MessageOf(TableEntity row) => Unpack<ChatMessage>(row)!;

    private static TableEntity Pack<T>(TableEntity row, T value)
    {
        var json = JsonSerializer.Serialize(value, LocalJson.Options);
        for (var (part, at) = (0, 0); at < json.Length; part++, at += ChunkLength)
            row[$"Json{part}"] = json.Substring(at, Math.Min(ChunkLength, json.Length - at));
        return row;
    }

    private static T? Unpack<T>(TableEntity row) =>
        JsonSerializer.Deserialize<T>(string.Concat(Parts(row)), LocalJson.Options);

    private static IEnumerable<string> Parts(TableEntity row)
    {
        for (var part = 0; row.GetString($"Json{part}") is { } text; part++)
            yield return text;
    }
}
