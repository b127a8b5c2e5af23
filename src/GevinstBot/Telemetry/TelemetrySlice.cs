using Azure.Monitor.OpenTelemetry.AspNetCore;
using GevinstBot.Sending;
using GevinstBot.Storage;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GevinstBot.Telemetry;

/// <summary>
/// Traces, metrics and logs by OpenTelemetry: to a collector, to Azure Monitor, or to both, by the settings that those have everywhere
/// (<see href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/"/>). With neither set, nothing of it is in the program.
/// What leaves says nothing of any person: <see cref="ImpersonalLogs"/>, <see cref="ImpersonalSpans"/>.
/// </summary>
public static class TelemetrySlice
{
    /// <summary>Where a collector takes OTLP.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Which Application Insights takes it.</summary>
    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        var (collector, azure) = (builder.Configuration[Collector], builder.Configuration[AzureMonitor]);
        if (string.IsNullOrEmpty(collector) && string.IsNullOrEmpty(azure))
            return builder;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("gevinstbot", serviceVersion: Version()))
            // Before what exports: a processor sees a record as the one before it left it.
            .WithTracing(tracing => tracing.AddSource(EngineTrace.SourceName).AddProcessor(new ImpersonalSpans()))
            .WithMetrics(metrics => metrics.AddMeter(TableMeter.MeterName, "System.Runtime"))
            .WithLogging(
                logging => logging.AddProcessor(new ImpersonalLogs()),
                options => (options.IncludeFormattedMessage, options.IncludeScopes) = (false, false));
        if (string.IsNullOrEmpty(azure))
            AddCalls(telemetry);
        else
            AddAzureMonitor(telemetry, builder.Configuration);
        if (!string.IsNullOrEmpty(collector))
            telemetry.UseOtlpExporter();
        return builder;
    }

    private static string? Version() => typeof(TelemetrySlice).Assembly.GetName().Version?.ToString(fieldCount: 3);

    /// <summary>Requests that come and calls that go; Azure Monitor brings its own.</summary>
    private static void AddCalls(OpenTelemetryBuilder telemetry) => telemetry
        .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
        .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());

    private static void AddAzureMonitor(OpenTelemetryBuilder telemetry, IConfiguration configuration) =>
        telemetry.UseAzureMonitor(options => Configure(options, configuration));

    private static void Configure(AzureMonitorOptions options, IConfiguration configuration)
    {
        // Live metrics show what happens as it happened, past the processors; what can't be sent would be written to the disk.
        (options.EnableLiveMetrics, options.DisableOfflineStorage) = (false, true);
        // An error is told also where its span is among those left out.
        options.EnableTraceBasedLogsSampler = false;
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>();
        if (storage?.Endpoint is not null)
            options.Credential = StorageSlice.Credential(storage);
    }
}
