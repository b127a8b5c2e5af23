using Azure.Monitor.OpenTelemetry.AspNetCore;
using GevinstBot.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GevinstBot.Tests.Telemetry;

/// <summary>What leaves by OpenTelemetry in a month of the network: what operations need, and nothing of any person.</summary>
[Trait("Lane", "Slow")]
public sealed class TelemetryTests
{
    /// <summary>What production logs; the demo is quieter.</summary>
    private static readonly (string, string) AllLogs = ("Logging:LogLevel:Default", "Information");

    private const string Named = "Kari Nordmann (kari@ahus.no)";

    [Fact]
    public async Task A_collector_gets_spans_metrics_and_logs_of_a_month_and_nothing_of_people()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = await BotApp.StartAsync(
            AllLogs, (TelemetrySlice.Collector, collector.Address.OriginalString), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await LiveAsync(app);

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], collector.Paths);
        IsTold(collector.Taken);
        IsImpersonal(app, collector.Taken);
    }

    [Fact]
    public async Task Azure_Monitor_gets_the_same()
    {
        await using var azure = await Collector.StartAsync();
        // Every span: of many at once its own sampler leaves out some.
        await using var app = await BotApp.StartWithAsync(
            services => services.Configure<AzureMonitorOptions>(options => (options.TracesPerSecond, options.SamplingRatio) = (null, 1)),
            AllLogs, (
                TelemetrySlice.AzureMonitor,
                $"InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint={azure.Address};LiveEndpoint={azure.Address}"));
        await LiveAsync(app);

        Assert.Contains("/v2.1/track", azure.Paths);
        IsTold(azure.Taken);
        IsImpersonal(app, azure.Taken);
    }

    [Fact]
    public async Task Where_nothing_is_set_nothing_is_collected()
    {
        await using var app = await BotApp.StartAsync();

        Assert.Null(app.Services.GetService<TracerProvider>());
        Assert.Null(app.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task A_collector_that_is_away_takes_nothing_from_anybody()
    {
        await using var app = await BotApp.StartAsync((TelemetrySlice.Collector, "http://127.0.0.1:9"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        await app.MoveClockToAsync("2026-10-30T09:00");

        Assert.StartsWith("Status", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.Ordinal);
    }

    /// <summary>A November, and what libraries say when they fail.</summary>
    private static async Task LiveAsync(BotApp app)
    {
        await MonthTests.RunAsync(app);
        var library = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Azure.Core");
#pragma warning disable CA1848, CA2254 // As a library does that puts its words together itself.
        library.LogError(new InvalidOperationException(Named), $"Failed for {Named}");
#pragma warning restore CA1848, CA2254
        Assert.True(app.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(app.Services.GetRequiredService<LoggerProvider>().ForceFlush());
    }

    private static void IsTold(string taken)
    {
        string[] expected =
        [
            "engine run", "POST /api/messages", "gevinstbot.message", "gevinstbot.table.calls", "http.server.request.duration",
            "Sent {Round} to {Subject} ({Occasion}): {Outcome} {Code}", "Delivered", "indicators", "System.InvalidOperationException",
        ];
        Assert.All(expected, word => Assert.Contains(word, taken, StringComparison.OrdinalIgnoreCase));
    }

    private static void IsImpersonal(BotApp app, string taken)
    {
        string[] typed =
        [
            "Mangel på øyeleger", "Kveldspoliklinikk", "KI i radiologi", "Plan i desember", "Legge frem kapasitetsplan", "Færre avbrudd",
            "Mangler lesebrett", "kari",
        ];
        var people = app.Everyone.Concat(app.Everyone.Select(app.ObjectIdOf));
        Assert.All(people.Concat(typed), word => Assert.DoesNotContain(word, taken, StringComparison.OrdinalIgnoreCase));
        // How Teams names a chat and whoever is in it.
        Assert.DoesNotContain("29:", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("url.full", taken, StringComparison.Ordinal);
    }
}
