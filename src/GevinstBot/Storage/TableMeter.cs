using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Storage;

/// <summary>
/// Counts the calls to the tables, each try for itself, as the service bills them: <c>gevinstbot.table.calls</c> of the meter
/// <c>GevinstBot</c>, by method.
/// </summary>
public sealed class TableMeter(IMeterFactory meters) : HttpPipelineSynchronousPolicy
{
    public const string MeterName = "GevinstBot";

    public const string CallsName = "gevinstbot.table.calls";

    private readonly Counter<long> _calls = meters.Create(MeterName).CreateCounter<long>(CallsName, "{call}", "Calls to the tables.");

    public override void OnSendingRequest(HttpMessage message) =>
        _calls.Add(1, new KeyValuePair<string, object?>("method", message.Request.Method.Method));
}
