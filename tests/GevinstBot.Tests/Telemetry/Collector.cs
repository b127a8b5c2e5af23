using System.Collections.Concurrent;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Tests.Telemetry;

/// <summary>
/// Takes whatever is posted to it, as a collector of OTLP and as Azure Monitor's ingestion do, and keeps it as text: both of their forms,
/// protobuf and JSON, hold strings as they are.
/// </summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Text)> _taken = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <summary>The paths that something was posted to.</summary>
    public IEnumerable<string> Paths => _taken.Select(one => one.Path).Distinct().Order(StringComparer.Ordinal);

    /// <summary>All that was posted.</summary>
    public string Taken => string.Join('\n', _taken.Select(one => one.Text));

    public static async Task<Collector> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.OriginalString);
        var app = builder.Build();
        var collector = new Collector(app, address);
        app.MapPost("/{**path}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task TakeAsync(HttpContext call) => call.TakeTelemetryAsync(text => _taken.Enqueue((call.Request.Path, text)));
}
