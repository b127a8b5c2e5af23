using System.Diagnostics.Metrics;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Growth;

/// <summary>Calls to the tables and rows of them, as the product's own meter counts them; nothing is kept but the two sums.</summary>
public sealed class TableCost : IDisposable
{
    private readonly MeterListener _listener;

    public TableCost(IServiceProvider services)
    {
        var scope = services.GetRequiredService<IMeterFactory>();
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == scope && instrument.Name is TableMeter.CallsName or TableMeter.RowsName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => Add(instrument.Name, count));
        _listener.Start();
    }

    public long Calls { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Told of each page, while it is being read.</summary>
    public Action<long>? Page { get; set; }

    public override string ToString() => FormattableString.Invariant($"{Calls:N0} calls, {Rows:N0} rows");

    public void Dispose() => _listener.Dispose();

    private void Add(string instrument, long count)
    {
        if (instrument == TableMeter.CallsName)
        {
            Calls += count;
            return;
        }
        Rows += count;
        Page?.Invoke(count);
    }
}
