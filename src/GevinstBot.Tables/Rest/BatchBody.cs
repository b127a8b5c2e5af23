using System.Text;

namespace GevinstBot.Tables.Rest;

/// <summary>A transaction as one body: a batch holding one change set. Addresses are absolute and bodies on one line, as the emulator wants them.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal sealed record BatchBody(string ContentType, byte[] Bytes)
{
    public static BatchBody Of(IEnumerable<RowRequest> rows, Guid batchId, Guid changeSetId)
    {
        var (batch, changeSet) = ($"batch_{batchId}", $"changeset_{changeSetId}");
        var text = new StringBuilder();
        Line(text, $"--{batch}");
        Line(text, $"Content-Type: multipart/mixed; boundary={changeSet}");
        Line(text);
        foreach (var row in rows) Part(text, changeSet, row);
        Line(text, $"--{changeSet}--");
        Line(text, $"--{batch}--");
        return new BatchBody($"multipart/mixed; boundary={batch}", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Part(StringBuilder text, string changeSet, RowRequest row)
    {
        Line(text, $"--{changeSet}");
        Line(text, "Content-Type: application/http");
        Line(text, "Content-Transfer-Encoding: binary");
        Line(text);
        Line(text, $"{row.Method} {row.Address} HTTP/1.1");
        Line(text, "Accept: application/json;odata=minimalmetadata");
        Line(text, "Content-Type: application/json");
        Line(text, "DataServiceVersion: 3.0");
        if (row.IsInsert) Line(text, "Prefer: return-no-content");
        if (row.IfMatch is not null) Line(text, $"If-Match: {row.IfMatch}");
        Line(text);
        Line(text, row.Body is null ? string.Empty : Encoding.UTF8.GetString(row.Body));
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append("\r\n");
}
