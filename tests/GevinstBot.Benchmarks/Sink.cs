using GevinstBot.Benchmarks.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Benchmarks;

/// <summary>Stands for the Connector: counts what it is sent, and says it is sent.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private static readonly byte[] Sent = """{"id":"1763740800999"}"""u8.ToArray();

    private readonly WebApplication app;
    private long messages;
    private long bytes;

    private Sink()
    {
        app = Hosting.Create("0");
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", ReceiveAsync);
    }

    public string Url => $"{app.Urls.First()}/";

    public static async Task<Sink> StartAsync()
    {
        var sink = new Sink();
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>Messages and their bytes since it was last asked.</summary>
    public (long Messages, long Bytes) Take() => (Interlocked.Exchange(ref messages, 0), Interlocked.Exchange(ref bytes, 0));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var body = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(body) is > 0 and var read)
            Interlocked.Add(ref bytes, read);
        Interlocked.Increment(ref messages);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Sent);
    }
}
