using System.Diagnostics.Metrics;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Sending;

/// <summary>How many calls to the tables something costs, as the product's own meter counts them.</summary>
public static class TableCalls
{
    public static async Task<long> OfAsync(BotApp app, Func<Task> act)
    {
        var calls = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == TableMeter.CallsName && instrument.Meter.Scope == app.Services.GetRequiredService<IMeterFactory>())
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref calls, count));
        listener.Start();
        await act();
        return calls;
    }
}
