using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GevinstBot.Storage;

namespace GevinstBot;

/// <summary>
/// Says every hour what the program's meters have counted: the log is what Azure collects of it anyway, so these figures need no agent,
/// no port and no key of their own.
/// </summary>
public sealed class MeterLog : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Instrument, string Tags), Counted> _counted = new();
    private readonly MeterListener _listener;
    private readonly TimeProvider _time;
    private readonly ILogger<MeterLog> _log;

    public MeterLog(IMeterFactory meters, TimeProvider time, ILogger<MeterLog> log)
    {
        (_time, _log) = (time, log);
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TableMeter.MeterName && instrument.Meter.Scope == meters)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Count(instrument, value, tags));
        _listener.Start();
    }

    public override void Dispose()
    {
        _listener.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Say();
    }

    private void Say()
    {
        foreach (var key in _counted.Keys.Order())
        {
            if (_counted.TryRemove(key, out var counted))
                _log.Counted(key.Instrument, key.Tags, counted.Sum, counted.Times, counted.Most);
        }
    }

    private void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        _counted.AddOrUpdate(
            (instrument.Name, names),
            _ => new Counted(value, 1, value),
            (_, before) => new Counted(before.Sum + value, before.Times + 1, Math.Max(before.Most, value)));
    }

    private sealed record Counted(double Sum, int Times, double Most);
}
