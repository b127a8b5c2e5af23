using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests;

/// <summary>What the product's own meters count in one program, from when this was made until it is disposed.</summary>
public sealed class Metered : IDisposable
{
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly MeterListener _listener;

    public Metered(IServiceProvider services)
    {
        var scope = services.GetRequiredService<IMeterFactory>();
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TableMeter.MeterName && instrument.Meter.Scope == scope)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The sum of what an instrument has measured.</summary>
    /// <param name="instrument">Its name.</param>
    /// <param name="tags">Only what has all of these.</param>
    public double Sum(string instrument, params (string Key, string Value)[] tags) => Of(instrument, tags).Sum();

    /// <summary>Each value that an instrument has measured.</summary>
    /// <param name="instrument">Its name.</param>
    /// <param name="tags">Only what has all of these.</param>
    public IReadOnlyList<double> Of(string instrument, params (string Key, string Value)[] tags) =>
        [.. _measured
            .Where(measured => measured.Instrument == instrument && tags.All(tag => measured.Tags.GetValueOrDefault(tag.Key) == tag.Value))
            .Select(measured => measured.Value)];

    /// <summary>The sum of what an instrument has measured, by table.</summary>
    public IReadOnlyDictionary<string, double> ByTable(string instrument) => _measured
        .Where(measured => measured.Instrument == instrument)
        .GroupBy(measured => measured.Tags["table"]!)
        .ToDictionary(same => same.Key, same => same.Sum(measured => measured.Value));

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue(
        new Measured(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => (string?)tag.Value)));

    private sealed record Measured(string Instrument, double Value, IReadOnlyDictionary<string, string?> Tags);
}
