using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>All that a program says beside its tables: every log down to trace, every span with its tags, every measurement with its tags.</summary>
internal sealed class Overheard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters;

    private Overheard()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _lines.Enqueue(
                $"span {span.OperationName} {span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.Select(one => one.Name))}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Measured(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Measured(instrument, tags));
        _meters.Start();
    }

    public IReadOnlyList<string> Lines => [.. _lines];

    public static Overheard Of(TenantApp app)
    {
        var all = new Overheard();
        var settings = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        settings["Logging:LogLevel:Default"] = nameof(LogLevel.Trace);
        settings.Reload();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(all);
        return all;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"log {logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Measured(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _lines.Enqueue($"measured {instrument.Name} {string.Join(' ', tags.ToArray())}");
}
