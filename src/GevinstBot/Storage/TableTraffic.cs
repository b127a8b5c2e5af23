using System.Text;
using Azure;
using Azure.Core;

namespace GevinstBot.Storage;

/// <summary>
/// Which table a call is about and how many rows it carries, without reading the rows: what is looked for can't stand inside a value,
/// where a quotation mark and a new line are escaped.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</remarks>
internal static class TableTraffic
{
    private const string Transaction = "$batch";

    /// <summary>How an address names a table: what follows the last slash, up to its keys or query.</summary>
    public static string Table(Request request) => TableOf(request.Uri.Path);

    /// <summary>What a request names and sends.</summary>
    public static (string Table, int Rows) Sent(Request request)
    {
        var table = Table(request);
        return table == Transaction && request.Content is { } content ? OfTransaction(content)
            : (table, request.Method == RequestMethod.Get ? 0 : 1);
    }

    /// <summary>The rows of an answer: each has its tag.</summary>
    public static int Rows(Response response) =>
        response.ContentStream is MemoryStream ? response.Content.ToMemory().Span.Count("\"odata.etag\":"u8) : 0;

    /// <summary>Each row of a transaction is a request of its own, and all are of one table.</summary>
    private static (string Table, int Rows) OfTransaction(RequestContent content)
    {
        using var body = new MemoryStream();
        content.WriteTo(body, CancellationToken.None);
        var written = body.GetBuffer().AsSpan(0, (int)body.Length);
        var end = " HTTP/1.1\r\n"u8;
        var first = written[..Math.Max(0, written.IndexOf(end))];
        return (TableOf(Encoding.UTF8.GetString(first[(first.LastIndexOf((byte)' ') + 1)..])), written.Count(end));
    }

    private static string TableOf(string address)
    {
        var path = address.AsSpan(0, address.AsSpan().IndexOfAny('(', '?') is var end and >= 0 ? end : address.Length);
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }
}
