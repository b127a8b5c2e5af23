using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Tests.Telemetry;

/// <summary>What an exporter posts, and what it is answered when all of it is taken.</summary>
internal static class TelemetryCall
{
    /// <param name="call">The post.</param>
    /// <param name="keep">Gets the body as text, unpacked where it was packed, before it is answered.</param>
    public static async Task TakeTelemetryAsync(this HttpContext call, Action<string> keep)
    {
        var body = call.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(call.Request.Body, CompressionMode.Decompress)
            : call.Request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        keep(await reader.ReadToEndAsync());
        await call.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""");
    }
}
