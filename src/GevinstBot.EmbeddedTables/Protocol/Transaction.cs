using System.Text;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>An entity group transaction: a batch that holds one change set, both as MIME parts.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal static class Transaction
{
    private const int MostWrites = 100;
    private const int LargestBody = 4 * 1024 * 1024;

    /// <summary>The requests in a batch.</summary>
    /// <exception cref="RefusedException">There are none, or the batch is too large.</exception>
    public static List<TableRequest> Read(TableRequest batch)
    {
        if (batch.Body.Length > LargestBody) throw new RefusedException(TableFailure.RequestBodyTooLarge);
        var requests = Parts(batch.Body, batch.Headers("Content-Type"))
            .SelectMany(changeSet => Parts(changeSet.Content, changeSet.Head.GetValueOrDefault("Content-Type")))
            .Select(part => RequestOf(part.Content))
            .ToList();
        return requests.Count > 0 ? requests : throw Unreadable();
    }

    /// <summary>The writes, each held to its rules and to those of the whole; a failing one's index stands before its message.</summary>
    public static IEnumerable<RowWrite> Writes(List<TableRequest> requests)
    {
        if (requests.Count > MostWrites)
            throw AtFault(MostWrites, TableFailure.InvalidInput("The batch request operation exceeds the maximum 100 changes per change set."));
        var (partition, rows) = ((string?)null, new HashSet<string>(StringComparer.Ordinal));
        for (var index = 0; index < requests.Count; index++)
        {
            var write = WriteOf(requests[index], index);
            partition ??= write.PartitionKey;
            if (write.PartitionKey != partition)
                throw AtFault(index, Bad("CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group."));
            if (!rows.Add(write.RowKey))
                throw AtFault(index, Bad("InvalidDuplicateRow", $"A command with RowKey '{write.RowKey}' is already present in the batch."));
            yield return write;
        }
    }

    public static RefusedException AtFault(int index, TableFailure failure) => new(failure with { Message = $"{index}:{failure.Message}" });

    /// <summary>202 even when the transaction failed: then there is one part, and it is the failing one.</summary>
    public static TableResponse Answer(IEnumerable<string?> tags) =>
        Multipart(tags.Select(tag => Part("204 No Content", tag is null ? "" : $"ETag: {tag}\r\n", "")));

    public static TableResponse Answer(TableFailure failure) => Multipart(
        [Part($"{failure.Status} {failure.Code}", $"Content-Type: {TableResponse.Json}\r\n", Encoding.UTF8.GetString(TableResponse.Body(failure)))]);

    private static TableResponse Multipart(IEnumerable<string> parts)
    {
        var text = new StringBuilder("--batchresponse_embedded\r\nContent-Type: multipart/mixed; boundary=changesetresponse_embedded\r\n\r\n");
        foreach (var part in parts) text.Append("--changesetresponse_embedded\r\n").Append(part);
        text.Append("--changesetresponse_embedded--\r\n--batchresponse_embedded--\r\n");
        var content = Encoding.UTF8.GetBytes(text.ToString());
        return new TableResponse(202, content, ("Content-Type", "multipart/mixed; boundary=batchresponse_embedded"));
    }

    private static string Part(string status, string headers, string body) =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 {status}\r\n{headers}\r\n{body}\r\n";

    private static RowWrite WriteOf(TableRequest request, int index)
    {
        try
        {
            if (request is not { IsWrite: true, IsUnderstood: true }) throw new RefusedException(TableFailure.NotImplemented);
            return RowWrite.Of(request);
        }
        catch (RefusedException refused)
        {
            throw AtFault(index, refused.Failure);
        }
    }

    private static TableRequest RequestOf(ReadOnlyMemory<byte> http)
    {
        var (lines, body) = Split(http);
        if (lines[0].Split(' ') is not [var method, var address, _]) throw Unreadable();
        var headers = Headers(lines.Skip(1));
        return new TableRequest(method, address, name => headers.GetValueOrDefault(name), body);
    }

    /// <summary>What lies between a boundary and the next.</summary>
    private static IEnumerable<(Dictionary<string, string> Head, ReadOnlyMemory<byte> Content)> Parts(
        ReadOnlyMemory<byte> body, string? contentType)
    {
        if (contentType?.Split("boundary=") is not [_, var boundary]) throw Unreadable();
        var mark = Encoding.ASCII.GetBytes($"--{boundary.Trim('"')}\r\n");
        var next = Encoding.ASCII.GetBytes($"\r\n--{boundary.Trim('"')}");
        for (var at = body.Span.IndexOf(mark); at >= 0; at = body.Span.StartsWith(mark) ? 0 : -1)
        {
            body = body[(at + mark.Length)..];
            var end = body.Span.IndexOf(next);
            if (end < 0) throw Unreadable();
            var (head, content) = Split(body[..end]);
            yield return (Headers(head), content);
            body = body[(end + 2)..];
        }
    }

    private static (string[] Head, ReadOnlyMemory<byte> Content) Split(ReadOnlyMemory<byte> part)
    {
        var end = part.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0) throw Unreadable();
        return (Encoding.UTF8.GetString(part.Span[..end]).Split("\r\n"), part[(end + 4)..]);
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> lines) => lines.Select(line => line.Split(':', 2))
        .ToDictionary(header => header[0], header => header.ElementAtOrDefault(1)?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);

    private static TableFailure Bad(string code, string message) => new(400, code, message);

    private static RefusedException Unreadable() => new(TableFailure.InvalidInput("The batch can't be read."));
}
